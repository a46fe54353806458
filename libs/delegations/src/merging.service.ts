import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangePerson, MergePeople, PersonView } from '#libs/contracts';
import { countChanged, isUniqueViolation, Transactions, type Actor, type Unit } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { Person } from './delegation.entities.js';
import { PeopleService, withMerged } from './people.service.js';
import { MOVING_REFERENCES } from './person-references.js';

/** Two records of one person: `from` ends, `into` goes on. */
export type Merge = { from: Person; into: Person };
export type MergeFollower = (unit: Unit, merge: Merge) => Promise<void>;

@Injectable()
export class MergingService {
  private readonly guards: MergeFollower[] = [];
  private readonly followers: MergeFollower[] = [];

  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleService,
  ) {}

  /** Has a merge refused, before anything is done for it. */
  guard(guard: MergeFollower) {
    this.guards.push(guard);
  }

  /** Has something done, or refused, in the transaction of a merge, while everything still stands at its own record. */
  follow(follower: MergeFollower) {
    this.followers.push(follower);
  }

  /**
   * Everything that names the one names the other from now on. The merged record is kept, out of sight; the log keeps
   * the old number and says in one line what moved.
   */
  merge(actor: Actor, id: string, { intoId, reason }: MergePeople): Promise<PersonView> {
    if (id === intoId) throw new Refusal('person.merge-itself');
    if (actor.personId === id || actor.personId === intoId) throw new Refusal('person.merge-oneself');
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const merge = await this.both(unit, id, intoId);
      const { from, into } = merge;
      if (from.delegationId && from.delegationId !== into.delegationId)
        throw new Refusal('person.merge-two-delegations');
      for (const follower of [...this.guards, ...this.followers]) await follower(unit, merge);
      const moved = await withMerged(manager, () => moveReferences(manager, merge));
      const changed = await join(manager, merge, 'application.person_id' in moved);
      for (const [one, details] of [
        [from, { into: intoId, moved }],
        [into, { from: id, changed }],
      ] as const)
        await unit.record('person.merged', {
          subject: ['person', one.id],
          delegationId: one.delegationId,
          reason,
          details,
        });
      await this.people.changed(unit, intoId, changed);
      return this.people.view(manager, intoId);
    });
  }

  /** Both rows, locked in the order of their numbers: two merges at once wait for each other. */
  private async both({ manager, actor }: Unit, id: string, intoId: string): Promise<Merge> {
    const found = new Map<string, Person>();
    for (const one of [id, intoId].toSorted()) {
      const person = await manager.findOne(Person, { where: { id: one }, lock: { mode: 'pessimistic_write' } });
      if (!person) await this.people.view(manager, one);
      else found.set(one, person);
    }
    const merge = { from: found.get(id)!, into: found.get(intoId)! };
    for (const { delegationId } of [merge.from, merge.into])
      if (!actor.on({ delegation: delegationId }).can('person:manage'))
        throw new Refusal('permission.missing', { permission: 'person:manage' });
    return merge;
  }
}

/** How many rows of each column were moved, for the log. */
async function moveReferences(manager: EntityManager, { from, into }: Merge): Promise<Record<string, number>> {
  const moved: Record<string, number> = {};
  for (const { table, name, column, once } of MOVING_REFERENCES)
    try {
      const alike = once?.map((key) => `k."${key}" = t."${key}"`).join(' AND ');
      const had = alike ? ` AND NOT EXISTS (SELECT FROM "${table}" k WHERE k."${name}" = $2 AND ${alike})` : '';
      const statement = `UPDATE "${table}" t SET "${name}" = $2 WHERE t."${name}" = $1${had}`;
      const rows = await countChanged(manager, statement, [from.id, into.id]);
      if (rows > 0) moved[column] = rows;
    } catch (error) {
      throw isUniqueViolation(error) ? new Refusal('person.merge-clash', { table }) : error;
    }
  return moved;
}

/** What applications were made under, and checked by. */
const NAMES = [
  'familyName',
  'givenName',
  'patronymic',
  'familyNameLatin',
  'givenNameLatin',
  'citizenship',
] as const satisfies (keyof ChangePerson)[];

/**
 * What the merged record knew and the other did not: a citizenship, an e-mail. A second citizenship is never lost.
 * Applications that came over stand under another name from now on, wherever the two were not written alike.
 */
async function join(
  manager: EntityManager,
  { from, into }: Merge,
  broughtApplications: boolean,
): Promise<(keyof ChangePerson)[]> {
  const known = [into.citizenship, ...into.otherCitizenships];
  const more = [from.citizenship, ...from.otherCitizenships].filter((country) => !known.includes(country));
  const email = into.email ?? from.email;
  const groupCode = into.groupCode ?? from.groupCode;
  const gender = into.gender ?? from.gender;
  const speaks = [...new Set([...into.speaks, ...from.speaks])];
  await withMerged(manager, () =>
    manager.update(Person, { id: from.id }, { mergedInto: into.id, version: from.version + 1 }),
  );
  const otherCitizenships = [...into.otherCitizenships, ...new Set(more)];
  await manager.update(
    Person,
    { id: into.id },
    { otherCitizenships, email, groupCode, gender, speaks, version: into.version + 1 },
  );
  return [
    ...(broughtApplications ? NAMES.filter((name) => from[name] !== into[name]) : []),
    ...(more.length > 0 ? (['otherCitizenships'] as const) : []),
    ...(email === into.email ? [] : (['email'] as const)),
    ...(groupCode === into.groupCode ? [] : (['groupCode'] as const)),
    ...(gender === into.gender ? [] : (['gender'] as const)),
    ...(speaks.length === into.speaks.length ? [] : (['speaks'] as const)),
  ];
}
