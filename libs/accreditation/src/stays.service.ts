import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SetStay, StayView } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { isOver, MissionsService } from '#libs/missions';
import { among, column, readAll, readFirst, Transactions, type Actor, type ColumnsOf } from '#libs/platform';
import { APPLICATION_ENDS, PLACE_GIVEN_BACK, Refusal } from '#libs/regulation';
import { Stay } from './accreditation.entities.js';
import { ApplicationMoves } from './application-moves.js';

const FIELDS = ['arrivesAt', 'departsAt', 'travel', 'phone', 'interpreter', 'note'] as const;

/**
 * Of application `a`: on the way into the mission, or there; nobody whom the host has turned down or whose accreditation was
 * taken back.
 */
const ON_THE_WAY = `(a.state NOT ${among(APPLICATION_ENDS)} AND (
  NOT EXISTS (SELECT FROM accreditation t WHERE t.application_id = a.id)
  OR EXISTS (SELECT FROM accreditation t WHERE t.application_id = a.id AND t.state NOT ${among(PLACE_GIVEN_BACK)})))`;
/** Of these who stands before the host, or was accredited by it: the same people on the screen and on the printed list. */
export const COMING = `(${ON_THE_WAY} AND EXISTS (SELECT FROM accreditation t WHERE t.application_id = a.id))`;

/** Version 0 where nothing was entered yet. */
const STAY_SELECT = `
  SELECT a.id AS "applicationId", a.mission_id AS "missionId", a.person_id AS "personId", ${PERSON_NAME('p')} AS name,
         a.delegation_id AS "delegationId", utc(s.arrives_at) AS "arrivesAt", utc(s.departs_at) AS "departsAt",
         s.travel, s.phone, s.interpreter, s.note, ${COMING} AS coming, coalesce(s.version, 0) AS version
  FROM application a JOIN person p ON p.id = a.person_id LEFT JOIN stay s ON s.application_id = a.id`;

const STAY = {
  applicationId: column.text,
  missionId: column.text,
  personId: column.text,
  name: column.wording,
  delegationId: column.orNull(column.text),
  arrivesAt: column.orNull(column.utc),
  departsAt: column.orNull(column.utc),
  travel: column.orNull(column.text),
  phone: column.orNull(column.text),
  interpreter: column.orNull(column.text),
  note: column.orNull(column.text),
  coming: column.bool,
  version: column.int,
} satisfies ColumnsOf<StayView>;

/** Arrival, departure, phone and interpreter of applicants: plain fields, no travel module. */
@Injectable()
export class StaysService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly applications: ApplicationMoves,
  ) {}

  get(actor: Actor, applicationId: string): Promise<StayView> {
    return this.transactions.look(actor, ({ manager }) => stayOf(manager, applicationId));
  }

  /** Everyone on the way into the mission, those too who have not said yet when they come. The reading is logged. */
  list(actor: Actor, missionId: string): Promise<StayView[]> {
    return this.transactions.write(actor, async (unit) => {
      await this.missions.require(unit.manager, missionId, actor);
      const stays = await readAll(
        unit.manager,
        `${STAY_SELECT} WHERE a.mission_id = $1 AND ${ON_THE_WAY}
         ORDER BY s.arrives_at NULLS LAST, p.family_name COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu", a.seq`,
        [missionId],
        STAY,
      );
      await unit.record('stays.listed', {
        subject: ['mission', missionId],
        missionId,
        details: { people: stays.length },
      });
      return stays;
    });
  }

  /** By the applicant, the delegation or the Secretariat; `version` is the one read, 0 for the first entry. */
  set(actor: Actor, applicationId: string, version: number, input: SetStay): Promise<StayView> {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const { missionId, delegationId, personId, state } = await this.applications.lock(unit, applicationId);
      const place = { mission: missionId, delegation: delegationId, own: personId === actor.personId };
      if (!actor.on(place).can('application:submit'))
        throw new Refusal('permission.missing', { permission: 'application:submit' });
      if (APPLICATION_ENDS.includes(state)) throw new Refusal('stay.application-ended');
      if (isOver(await this.missions.require(manager, missionId))) throw new Refusal('mission.over');
      const before = await stayOf(manager, applicationId);
      if (before.version !== version) throw new Refusal('version.stale', { seen: version, current: before.version });
      const { arrivesAt, departsAt, ...rest } = input;
      const [arrives, departs] = [arrivesAt, departsAt].map((at) => (at === null ? null : new Date(at)));
      if (arrives && departs && departs <= arrives) throw new Refusal('stay.reversed');
      await manager.save(
        manager.create(Stay, {
          ...rest,
          applicationId,
          missionId,
          delegationId,
          personId,
          arrivesAt: arrives,
          departsAt: departs,
          version: version + 1,
        }),
      );
      const after = await stayOf(manager, applicationId);
      const changed = FIELDS.filter((field) => before[field] !== after[field]);
      await unit.record('application.stay-set', {
        subject: ['application', applicationId],
        missionId,
        delegationId,
        details: { changed },
      });
      return after;
    });
  }
}

async function stayOf(manager: EntityManager, applicationId: string): Promise<StayView> {
  const row = await readFirst(manager, `${STAY_SELECT} WHERE a.id = $1`, [applicationId], STAY);
  if (!row) throw new Refusal('application.not-found');
  return row;
}
