import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { SavedViewView, SaveView } from '#libs/contracts';
import { MergingService } from '#libs/delegations';
import { countChanged, isUniqueViolation, Transactions, type Actor } from '#libs/platform';
import { LISTS, Refusal, type ListName } from '#libs/regulation';
import { SavedView } from './saved-view.entity.js';

const viewOf = ({ id, list, name, words, hidden, shared, personId }: SavedView, actor: Actor): SavedViewView => ({
  id,
  list,
  name,
  words,
  hidden,
  shared,
  own: personId === actor.personId,
});

/** A shared view tells by its words what is in the list: it is for those who may read that. */
const maySee = (actor: Actor, list: ListName) => LISTS[list] === null || actor.holds(LISTS[list]);

/** Of one list, by one person: nobody looks through more. */
const MOST = 100;

/** Both records may have a view of one list under one name: neither is lost, the one that comes over is called otherwise. */
const NAMED_APART = `
  UPDATE saved_view t SET name = left(t.name, 50) || ' ' || left(t.id::text, 8)
  WHERE t.person_id = $1 AND t.removed_at IS NULL AND EXISTS (
    SELECT FROM saved_view k WHERE k.person_id = $2 AND k.list = t.list AND k.name = t.name AND k.removed_at IS NULL)`;

/** Views of lists that people keep under a name: one's own, and those that the Secretariat shares. */
@Injectable()
export class ViewsService {
  constructor(
    private readonly transactions: Transactions,
    merging: MergingService,
  ) {
    merging.follow(async ({ manager }, { from, into }) => {
      await countChanged(manager, NAMED_APART, [from.id, into.id]);
    });
  }

  /** The own ones first, each in the order of their names. */
  list(actor: Actor, list: ListName): Promise<SavedViewView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      const of = { list, removedAt: IsNull() };
      const { personId } = actor;
      const shown = { order: { name: 'ASC' }, take: 200 } as const;
      const own = personId ? await manager.find(SavedView, { where: { ...of, personId }, ...shown }) : [];
      const others = { ...of, shared: true, ...(personId && { personId: Not(personId) }) };
      const shared = maySee(actor, list) ? await manager.find(SavedView, { where: others, ...shown }) : [];
      return [...own, ...shared].map((row) => viewOf(row, actor));
    });
  }

  async save(actor: Actor, input: SaveView): Promise<SavedViewView> {
    const permission = 'view:share';
    if (input.shared && !actor.holds(permission)) throw new Refusal('permission.missing', { permission });
    const reading = LISTS[input.list];
    if (input.shared && reading && !maySee(actor, input.list))
      throw new Refusal('permission.missing', { permission: reading });
    try {
      return await this.transactions.write(actor, async (unit) => {
        const { manager, now } = unit;
        const own = { list: input.list, personId: actor.personId!, removedAt: IsNull() };
        if ((await manager.countBy(SavedView, own)) >= MOST) throw new Refusal('view.too-many', { most: MOST });
        const { identifiers } = await manager.insert(SavedView, {
          ...input,
          personId: actor.personId!,
          at: now,
          removedAt: null,
        });
        const id = String(identifiers[0]!.id);
        // Its name is what somebody typed, and may be that of a person.
        const details = { viewId: id, list: input.list, shared: input.shared };
        await unit.record('account.view-saved', { subject: ['account', actor.accountId!], details });
        return { id, ...input, own: true };
      });
    } catch (error) {
      throw isUniqueViolation(error, 'saved_view_name') ? new Refusal('view.name-taken', { name: input.name }) : error;
    }
  }

  /** One's own, or a shared one by whoever may share. */
  remove(actor: Actor, id: string): Promise<void> {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const row = await manager.findOneBy(SavedView, { id, removedAt: IsNull() });
      const mayRemove = row && (row.personId === actor.personId || (row.shared && actor.holds('view:share')));
      if (!mayRemove) throw new Refusal('view.not-found');
      // What somebody typed is not kept: it may be the name of a person.
      await manager.update(SavedView, { id }, { removedAt: now, name: '', words: {}, hidden: [] });
      const details = { viewId: id, list: row.list, shared: row.shared };
      await unit.record('account.view-removed', { subject: ['account', actor.accountId!], details });
    });
  }
}
