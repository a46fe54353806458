import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangePerson, CreatePerson, PeopleQuery, PersonView } from '#libs/contracts';
import {
  afterOf,
  isUniqueViolation,
  pageOf,
  readFirst,
  run,
  Told,
  Transactions,
  type Actor,
  type Unit,
} from '#libs/platform';
import { latinName, Refusal, sameName } from '#libs/regulation';
import { Delegation, Person } from './delegation.entities.js';
import { personRows, type ToldOfPeople } from './people-search.js';
import { PERSON, PERSON_COLUMNS } from './person-columns.js';
import { requireGroups } from './political-groups.js';

export const columnsOf = ({ office, ...rest }: ChangePerson) => ({ ...rest, officeRu: office.ru, officeEn: office.en });

/** Who is entered, apart from the delegation. */
export type NewPerson = Omit<CreatePerson, 'delegationId'>;

/** What of a person was changed, by the names of the contract's fields. */
export type PersonFollower = (unit: Unit, personId: string, changed: readonly (keyof ChangePerson)[]) => Promise<void>;

@Injectable()
export class PeopleService {
  /** What higher floors know of people who are sought. */
  readonly told: ToldOfPeople = new Told('a person');
  private readonly followers: PersonFollower[] = [];

  constructor(private readonly transactions: Transactions) {}

  /** Has something done together with a change of a person's data, or not at all. */
  follow(follower: PersonFollower) {
    this.followers.push(follower);
  }

  /** Citizenships and addresses of others: the reading itself stands in the log, what was sought does not. */
  page(actor: Actor, { limit, cursor, sort, ...sought }: PeopleQuery) {
    return this.transactions.write(actor, async (unit) => {
      const list = sort === 'newest' ? 'people' : `people-by-${sort}`;
      const { delegationId } = sought;
      const rows = await personRows(unit.manager, this.told, { ...sought, sort, after: afterOf(list, cursor), limit });
      const page = pageOf(list, limit, rows);
      const details = { delegationId, people: page.items.length };
      await unit.record('people.listed', { subject: ['log', 'people'], delegationId: delegationId ?? null, details });
      return page;
    });
  }

  get(actor: Actor, id: string): Promise<PersonView> {
    return this.transactions.write(actor, async (unit) => {
      const person = await this.view(unit.manager, id);
      const { delegationId } = person;
      if (id !== actor.personId) await unit.record('person.read', { subject: ['person', id], delegationId });
      return person;
    });
  }

  /** Of a merged record, the refusal says which one goes on. */
  async view(manager: EntityManager, id: string): Promise<PersonView> {
    const row = await readFirst(manager, `SELECT ${PERSON_COLUMNS} FROM person WHERE id = $1`, [id], PERSON);
    if (row) return row;
    const into = await withMerged(manager, async () => (await manager.findOneBy(Person, { id }))?.mergedInto);
    throw into ? new Refusal('person.merged', { into }) : new Refusal('person.not-found');
  }

  /** Has followers told of a change that was made elsewhere, as by a merge. */
  async changed(unit: Unit, id: string, changed: readonly (keyof ChangePerson)[]) {
    await unit.following(async () => {
      for (const follower of this.followers) await follower(unit, id, changed);
    });
  }

  create(actor: Actor, input: CreatePerson): Promise<PersonView> {
    return this.guarded(() =>
      this.transactions.write(actor, async (unit) => {
        const { delegationId, ...person } = input;
        const [id] = await this.enterAll(unit, delegationId, [person]);
        return this.view(unit.manager, id!);
      }),
    );
  }

  /** Any number of people of one delegation, as part of a larger act. */
  async enterAll(unit: Unit, delegationId: string | null, people: NewPerson[]): Promise<string[]> {
    mayManage(unit.actor, delegationId);
    const { manager } = unit;
    if (delegationId && !(await manager.existsBy(Delegation, { id: delegationId })))
      throw new Refusal('delegation.not-found');
    await requireGroups(manager, people);
    const ids: string[] = [];
    for (const some of chunksOf(people)) {
      const { identifiers } = await manager.insert(
        Person,
        some.map((person) => ({ ...columnsOf(withLatin(person)), delegationId, mergedInto: null })),
      );
      ids.push(...identifiers.map(({ id }) => String(id)));
    }
    for (const id of ids) await unit.record('person.created', { subject: ['person', id], delegationId });
    return ids;
  }

  change(actor: Actor, id: string, version: number, input: ChangePerson): Promise<PersonView> {
    return this.guarded(() =>
      this.transactions.write(actor, async (unit) => {
        await this.amend(unit, id, version, input);
        return this.view(unit.manager, id);
      }),
    );
  }

  /** The same as part of a larger act. */
  async amend(unit: Unit, id: string, version: number, input: ChangePerson): Promise<void> {
    const { manager } = unit;
    const before = await this.view(manager, id);
    mayManage(unit.actor, before.delegationId);
    await requireGroups(manager, [input]);
    const person = { ...input, latinProposed: isLatinProposed(input, before) };
    const { affected } = await manager.update(Person, { id, version }, { ...columnsOf(person), version: version + 1 });
    if (affected !== 1) throw new Refusal('version.stale', { seen: version, current: before.version });
    const changed = (Object.keys(person) as (keyof ChangePerson)[]).filter(
      (key) => JSON.stringify(person[key]) !== JSON.stringify(before[key]),
    );
    const { delegationId } = before;
    await unit.record('person.changed', { subject: ['person', id], delegationId, details: { changed } });
    await this.changed(
      unit,
      id,
      changed.filter((key) => !isSpelling(key) || !sameName(input[key], before[key])),
    );
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isUniqueViolation(error, 'person_email')) throw new Refusal('person.email-taken');
      throw error;
    }
  }
}

const LATIN = ['familyNameLatin', 'givenNameLatin'] as const;
/** Capitals, ё and a hyphen are another way of writing the same name: nothing that rests on it has changed. */
const SPELLINGS = ['familyName', 'givenName', 'patronymic', ...LATIN] as const;
const isSpelling = (key: keyof ChangePerson): key is (typeof SPELLINGS)[number] =>
  (SPELLINGS as readonly string[]).includes(key);

/** Another Latin form is one that was given, unless it is said to be proposed and the table does propose it. */
function isLatinProposed(input: ChangePerson, before: PersonView): boolean {
  if (LATIN.every((key) => input[key] === before[key])) return input.latinProposed ?? before.latinProposed;
  const { familyName, familyNameLatin, givenName, givenNameLatin, citizenship } = input;
  const proposes =
    latinName(familyName, citizenship) === familyNameLatin || latinName(givenName, citizenship) === givenNameLatin;
  return input.latinProposed === true && proposes;
}

/** Where no Latin form was entered, the passport transliteration. */
function withLatin(input: NewPerson): ChangePerson {
  const familyNameLatin = input.familyNameLatin ?? latinName(input.familyName, input.citizenship);
  const givenNameLatin = input.givenNameLatin ?? latinName(input.givenName, input.citizenship);
  if (familyNameLatin === null || givenNameLatin === null) throw new Refusal('person.latin-needed');
  const latinProposed = LATIN.some((key) => input[key] === undefined);
  return { latinProposed, ...input, familyNameLatin, givenNameLatin };
}

/** Looks also at merged records, which are otherwise out of sight. */
export async function withMerged<T>(manager: EntityManager, look: () => Promise<T>): Promise<T> {
  await run(manager, `SELECT set_config('desk.merged', 'on', true)`);
  const seen = await look();
  await run(manager, `SELECT set_config('desk.merged', '', true)`);
  return seen;
}

/** As many rows as fit into one statement with ease. */
export function* chunksOf<T>(items: T[], size = 200): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

export function mayManage(actor: Actor, delegation: string | null) {
  if (!actor.on({ delegation }).can('person:manage'))
    throw new Refusal('permission.missing', { permission: 'person:manage' });
}
