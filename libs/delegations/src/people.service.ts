import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangePerson, CreatePerson, PersonView, SetMandate } from '#libs/contracts';
import {
  afterOf,
  isUniqueViolation,
  pageOf,
  Transactions,
  type Actor,
  type PageQuery,
  type Unit,
} from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { Chamber, Delegation, Mandate, Person } from './delegation.entities.js';

/** `given family` in each script, as lists and letters show it. */
export const PERSON_NAME = (table: string) =>
  `json_build_object('ru', ${table}.given_name || ' ' || ${table}.family_name,
                     'en', ${table}.given_name_latin || ' ' || ${table}.family_name_latin)`;

const COLUMNS = `seq, id, delegation_id AS "delegationId", family_name AS "familyName", given_name AS "givenName",
  patronymic, family_name_latin AS "familyNameLatin", given_name_latin AS "givenNameLatin",
  json_build_object('ru', office_ru, 'en', office_en) AS office, citizenship,
  other_citizenships AS "otherCitizenships", email, version`;

const columnsOf = ({ office, ...rest }: ChangePerson) => ({ ...rest, officeRu: office.ru, officeEn: office.en });

/** What of a person was changed, by the names of the contract's fields. */
export type PersonFollower = (unit: Unit, personId: string, changed: readonly (keyof ChangePerson)[]) => Promise<void>;

@Injectable()
export class PeopleService {
  private readonly followers: PersonFollower[] = [];

  constructor(private readonly transactions: Transactions) {}

  /** Has something done together with a change of a person's data, or not at all. */
  follow(follower: PersonFollower) {
    this.followers.push(follower);
  }

  /** Citizenships and addresses of others: the reading itself stands in the log. */
  page(actor: Actor, { limit, cursor, delegationId }: PageQuery & { delegationId?: string | undefined }) {
    return this.transactions.write(actor, async (unit) => {
      const rows = (await unit.manager.query(
        `SELECT ${COLUMNS} FROM person
         WHERE seq < $1 AND ($2::uuid IS NULL OR delegation_id = $2) ORDER BY seq DESC LIMIT $3`,
        [afterOf('people', cursor), delegationId ?? null, limit + 1],
      )) as (PersonView & { seq: string })[];
      const page = pageOf('people', limit, rows);
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

  private async view(manager: EntityManager, id: string): Promise<PersonView> {
    const [row] = (await manager.query(`SELECT ${COLUMNS} FROM person WHERE id = $1`, [id])) as PersonView[];
    if (!row) throw new Refusal('person.not-found');
    return row;
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
  async enterAll(unit: Unit, delegationId: string | null, people: ChangePerson[]): Promise<string[]> {
    mayManage(unit.actor, delegationId);
    const { manager } = unit;
    if (delegationId && !(await manager.existsBy(Delegation, { id: delegationId })))
      throw new Refusal('delegation.not-found');
    const ids: string[] = [];
    for (const some of chunksOf(people)) {
      const { identifiers } = await manager.insert(
        Person,
        some.map((person) => ({ ...columnsOf(person), delegationId })),
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
    const { affected } = await manager.update(Person, { id, version }, { ...columnsOf(input), version: version + 1 });
    if (affected !== 1) throw new Refusal('version.stale', { seen: version, current: before.version });
    const changed = (Object.keys(input) as (keyof ChangePerson)[]).filter(
      (key) => JSON.stringify(input[key]) !== JSON.stringify(before[key]),
    );
    const { delegationId } = before;
    await unit.record('person.changed', { subject: ['person', id], delegationId, details: { changed } });
    for (const follower of this.followers) await follower(unit, id, changed);
  }

  setMandate(actor: Actor, personId: string, input: SetMandate) {
    return this.transactions.write(actor, (unit) => this.seat(unit, personId, input));
  }

  private async seat(unit: Unit, personId: string, input: SetMandate) {
    const { delegationId } = await this.view(unit.manager, personId);
    const [id] = await this.seatAll(unit, delegationId, [{ ...input, personId }]);
    return { ...input, id: id!, personId };
  }

  /** Any number of mandates of people of one delegation, as part of a larger act. */
  async seatAll(unit: Unit, delegationId: string | null, seats: (SetMandate & { personId: string })[]) {
    mayManage(unit.actor, delegationId);
    if (!delegationId) throw new Refusal('delegation.chamber-not-found');
    const { manager } = unit;
    const chambers = new Set((await manager.findBy(Chamber, { delegationId })).map(({ id }) => id));
    if (!seats.every(({ chamberId }) => chambers.has(chamberId))) throw new Refusal('delegation.chamber-not-found');
    if (seats.some(({ validFrom, validUntil }) => validUntil && validUntil <= validFrom))
      throw new Refusal('delegation.period-reversed');
    const ids: string[] = [];
    for (const some of chunksOf(seats)) {
      const { identifiers } = await manager.insert(
        Mandate,
        some.map((seat) => ({ ...seat, delegationId })),
      );
      ids.push(...identifiers.map(({ id }) => String(id)));
    }
    for (const [index, mandateId] of ids.entries()) {
      const { personId, ...input } = seats[index]!;
      const details = { mandateId, ...input };
      await unit.record('mandate.set', { subject: ['person', personId], delegationId, details });
    }
    return ids;
  }

  endMandate(actor: Actor, id: string, input: { validUntil: string; reason: string }) {
    return this.transactions.write(actor, (unit) => this.unseat(unit, id, input));
  }

  /** The same as part of a larger act. */
  async unseat(unit: Unit, id: string, input: { validUntil: string; reason: string }): Promise<void> {
    const { manager } = unit;
    const mandate = await manager.findOne(Mandate, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!mandate) throw new Refusal('person.not-found');
    await this.view(manager, mandate.personId);
    mayManage(unit.actor, mandate.delegationId);
    if (input.validUntil <= mandate.validFrom) throw new Refusal('delegation.period-reversed');
    await manager.update(Mandate, { id }, { validUntil: input.validUntil });
    const { personId, delegationId } = mandate;
    await unit.record('mandate.ended', {
      subject: ['person', personId],
      delegationId,
      reason: input.reason,
      details: { mandateId: id, validUntil: input.validUntil },
    });
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

/** As many rows as fit into one statement with ease. */
function* chunksOf<T>(items: T[], size = 200): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

function mayManage(actor: Actor, delegation: string | null) {
  if (!actor.on({ delegation }).can('person:manage'))
    throw new Refusal('permission.missing', { permission: 'person:manage' });
}
