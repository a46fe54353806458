import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { NamesakesView, TakeNamesakesBack, TellApart } from '#libs/contracts';
import { MergingService, PERSON_NAME, PeopleService, type Merge } from '#libs/delegations';
import { column, readAll, run, Transactions, type Actor, type Unit } from '#libs/platform';
import { demand, LIKENESSES, NAMESAKES, NAMESAKES_ACTIONS, Refusal, type NamesakesAction } from '#libs/regulation';
import { NAME } from './appointment-rows.js';
import { Namesakes } from './identity.entities.js';
import { HumansService, MARKS, SAME_EMAIL } from './one-human.js';

const COLUMNS = {
  personId: column.text,
  name: column.wording,
  delegation: column.orNull(column.wording),
  mark: column.orNull(column.json<NonNullable<NamesakesView['mark']>>()),
  email: column.bool,
  passport: column.bool,
  birth: column.bool,
  alike: column.bool,
  isEither: column.bool,
  isAsker: column.bool,
};

const MARKED = MARKS('x.id', 'y.id');

/** Records that look like one human, and the mark that two of them are two people of one name. */
@Injectable()
export class NamesakesService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleService,
    private readonly merging: MergingService,
    private readonly humans: HumansService,
  ) {}

  onModuleInit() {
    this.merging.guard(refuseMerge);
  }

  /** Everybody who looks like this person, and what the one who asks may say to it. */
  of(actor: Actor, personId: string) {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.people.view(manager, personId);
      const found = await this.alikeOf(manager, actor, personId);
      return { items: found.map(({ view }) => view) };
    });
  }

  tellApart(actor: Actor, personId: string, { otherId, reason }: TellApart): Promise<void> {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now: askedAt } = unit;
      const { delegationId } = await this.people.view(manager, personId);
      await this.people.view(manager, otherId);
      const pair = await this.pair(unit, personId, otherId);
      if (!pair) throw new Refusal('namesakes.not-by-name');
      if (pair.view.mark) throw new Refusal('namesakes.told-apart');
      demand(NAMESAKES.tellApart, pair.facts);
      const row = { oneId: personId, otherId, reason, askedBy: actor.accountId!, askedAt };
      const { id } = await manager.save(manager.create(Namesakes, row));
      const details = { namesakesId: id, otherId };
      await unit.record('namesakes.asked', { subject: ['person', personId], delegationId, reason, details });
    });
  }

  confirm(actor: Actor, id: string): Promise<void> {
    return this.decide(actor, id, 'confirm', async (unit, mark) => {
      if (mark.confirmedAt) throw new Refusal('namesakes.not-awaited');
      await unit.manager.update(Namesakes, { id }, { confirmedBy: actor.accountId!, confirmedAt: unit.now });
      return { what: 'namesakes.confirmed', reason: mark.reason };
    });
  }

  takeBack(actor: Actor, id: string, { reason }: TakeNamesakesBack): Promise<void> {
    return this.decide(actor, id, 'takeBack', async (unit) => {
      await unit.manager.update(Namesakes, { id }, { endedAt: unit.now });
      return { what: 'namesakes.taken-back', reason };
    });
  }

  private decide(
    actor: Actor,
    id: string,
    action: NamesakesAction,
    work: (
      unit: Unit,
      mark: Namesakes,
    ) => Promise<{ what: 'namesakes.confirmed' | 'namesakes.taken-back'; reason: string }>,
  ): Promise<void> {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const where = { id, endedAt: IsNull() };
      const mark = await manager.findOne(Namesakes, { where, lock: { mode: 'pessimistic_write' } });
      if (!mark) throw new Refusal('namesakes.not-found');
      const { oneId, otherId } = mark;
      const pair = await this.pair(unit, oneId, otherId);
      if (!pair) throw new Refusal('namesakes.not-found');
      demand(NAMESAKES[action], pair.facts);
      const { delegationId } = await this.people.view(manager, oneId);
      const { what, reason } = await work(unit, mark);
      const details = { namesakesId: id, otherId };
      await unit.record(what, { subject: ['person', oneId], delegationId, reason, details });
    });
  }

  /** Of two who say something of the same pair at once, the second sees what the first said. */
  private async pair({ manager, actor }: Unit, one: string, other: string) {
    await run(manager, 'SELECT FROM person WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [[one, other]]);
    return (await this.alikeOf(manager, actor, one, other))[0];
  }

  private async alikeOf(manager: EntityManager, actor: Actor, personId: string, otherId: string | null = null) {
    const { humans } = this;
    const either = `(${humans.sql('$2::uuid', 'x.id')} OR ${humans.sql('$2::uuid', 'y.id')})`;
    const passport = humans.told.sql('samePassport', 'x.id', 'y.id');
    const birth = humans.told.sql('sameBirth', 'x.id', 'y.id');
    const rows = await readAll(
      manager,
      `SELECT f.*, n.id IS NOT NULL AND ${humans.sql('$2::uuid', 'k.person_id')} AS "isAsker",
              CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'reason', n.reason,
                'askedBy', ${NAME('g')}, 'askedAt', utc(n.asked_at),
                'confirmedBy', CASE WHEN n.confirmed_by IS NOT NULL THEN ${NAME('c')} END,
                'confirmedAt', utc(n.confirmed_at)) END AS mark
       FROM (SELECT y.id AS "personId", ${PERSON_NAME('y')} AS name,
                    CASE WHEN d.id IS NOT NULL THEN json_build_object('ru', d.name_ru, 'en', d.name_en) END AS delegation,
                    ${SAME_EMAIL('x', 'y')} AS email, ${passport} AS passport, ${birth} AS birth,
                    ${humans.alike('x', 'y')} AS alike,
                    ${either} AS "isEither",
                    (SELECT n.id FROM namesakes n WHERE ${MARKED} ORDER BY n.asked_at LIMIT 1) AS mark_id
             FROM person x JOIN person y ON y.id <> x.id LEFT JOIN delegation d ON d.id = y.delegation_id
             WHERE x.id = $1 AND ($3::uuid IS NULL OR y.id = $3)
               AND (${SAME_EMAIL('x', 'y')} OR ${passport} OR ${humans.alike('x', 'y')}
                    OR EXISTS (SELECT FROM namesakes n WHERE ${MARKED}))) f
       LEFT JOIN namesakes n ON n.id = f.mark_id LEFT JOIN account k ON k.id = n.asked_by LEFT JOIN person g ON g.id = k.person_id
       LEFT JOIN account b ON b.id = n.confirmed_by LEFT JOIN person c ON c.id = b.person_id
       ORDER BY f.name->>'ru', f."personId"`,
      [personId, actor.personId, otherId],
      COLUMNS,
    );
    return rows.map(({ isEither, isAsker, email, passport: samePassport, birth: sameBirth, alike, ...row }) => {
      const says = { email, passport: samePassport, name: alike, birth: sameBirth };
      const facts = { isEither, isAsker, alikeByNameOnly: alike && !email && !samePassport };
      const offered = NAMESAKES_ACTIONS.filter((action) => NAMESAKES[action].every(({ met }) => met(facts)));
      const fitting = (action: NamesakesAction) =>
        action === 'tellApart' ? !row.mark : !!row.mark && (action === 'takeBack' || !row.mark.confirmedAt);
      const alikeBy = LIKENESSES.filter((likeness) => says[likeness]);
      return { facts, view: { ...row, alikeBy, actions: offered.filter(fitting) } };
    });
  }
}

async function refuseMerge({ manager }: Unit, { from, into }: Merge) {
  const told = (oneId: string, otherId: string) => manager.existsBy(Namesakes, { oneId, otherId, endedAt: IsNull() });
  if ((await told(from.id, into.id)) || (await told(into.id, from.id))) throw new Refusal('person.merge-told-apart');
}
