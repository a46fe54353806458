import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OpenRunOff } from '#libs/contracts';
import { HOLDS_ON, seatedOn } from '#libs/delegations';
import { RoleGrant } from '#libs/identity';
import { column, isUniqueViolation, readAll, type Actor, type Unit } from '#libs/platform';
import { MISSION_OFFICES, missionLifecycle, Refusal, ROLE_NAMES } from '#libs/regulation';
import { MissionActs } from './mission-acts.js';
import { missionView } from './mission-views.js';
import { ElectoralEvent, Invitation, Mission, MissionOfficeHolder } from './mission.entities.js';
import { titleColumns } from './mission-title.js';
import { addEvent } from './schedule.service.js';

/** What a higher feature carries over into a run-off in its transaction; answers how many. `until`: the last voting day. */
export type Carrier = (unit: Unit, parent: Mission, child: Mission, until: string) => Promise<number>;

/** The second round of an election: a mission of its own, with the team of the first. */
@Injectable()
export class RunOffsService {
  private readonly carriers: Carrier[] = [];

  constructor(private readonly acts: MissionActs) {}

  /** Has something carried over together with the opening, or not at all. */
  follow(carrier: Carrier) {
    this.carriers.push(carrier);
  }

  /**
   * It begins as every mission does. The invitation to the election is carried over, and so are offices, the officers who
   * handle the dossiers, and valid accreditations; the decision to observe is not, nor the confirmed cut-off and the approved list: nobody decides by
   * copying.
   */
  open(actor: Actor, parentId: string, { number, title, event }: OpenRunOff) {
    const days = event.votingDays.toSorted();
    const later = async (manager: EntityManager) => {
      const before = await manager.findBy(ElectoralEvent, { missionId: parentId });
      return { runOffAfterVote: before.every(({ votingDays }) => votingDays.every((day) => day < days[0]!)) };
    };
    const work = async (unit: Unit, parent: Mission) => {
      const { manager } = unit;
      const { host, demonstration, hostProfile, settings, categories } = parent;
      const child = await manager.save(
        manager.create(Mission, {
          number,
          ...titleColumns(title),
          host,
          demonstration,
          hostProfile,
          settings,
          categories,
          parentId,
          state: missionLifecycle.initial,
        }),
      );
      await unit.record('mission.created', {
        subject: ['mission', child.id],
        missionId: child.id,
        details: { parentId },
      });
      await addEvent(manager, child, event);
      await manager.save(child);
      await carryInvitations(manager, parentId, child.id);
      const offices = await carryOffices(unit, parentId, child.id);
      await carryOfficers(unit, parentId, child.id);
      let accreditations = 0;
      for (const carrier of this.carriers) accreditations += await carrier(unit, parent, child, days.at(-1)!);
      const mission = missionView(await manager.findOneByOrFail(Mission, { id: child.id }));
      const details = { runOffId: child.id, offices, accreditations };
      const carriedOver = { offices, accreditations };
      return { mission, carriedOver, done: { what: 'mission.run-off-opened', details } } as const;
    };
    return this.acts.act(actor, parentId, 'openRunOff', later, work).catch((error: unknown) => {
      throw isUniqueViolation(error, 'mission_number_key') ? new Refusal('mission.number-taken', { number }) : error;
    });
  }
}

/** The letters are the same, and so are their registration numbers. */
async function carryInvitations(manager: EntityManager, parentId: string, missionId: string) {
  const letters = await manager.findBy(Invitation, { missionId: parentId });
  await manager.save(letters.map(({ id: _id, ...letter }) => manager.create(Invitation, { ...letter, missionId })));
}

const HELD = {
  origin: column.text,
  personId: column.text,
  office: column.oneOf(MISSION_OFFICES),
  region: column.orNull(column.text),
};

/** Of those who are in office: whose mandate is over has none to go on with. */
async function carryOffices(unit: Unit, parentId: string, missionId: string): Promise<number> {
  const { manager, today } = unit;
  const held = await readAll(
    manager,
    `SELECT o.id AS origin, o.person_id AS "personId", o.office, o.region
     FROM serving_mission_office o JOIN mission_office g ON g.id = o.id
     WHERE o.mission_id = $1 AND g.valid_until IS NULL AND ${HOLDS_ON('o', 'domain_today()')}
     ORDER BY o.office, o.valid_from, o.id`,
    [parentId],
    HELD,
  );
  for (const { origin, personId, office, region } of held) {
    const seat = await seatedOn(manager, { personId, role: office, on: missionId }, today, today);
    const row = { missionId, personId, office, region, validFrom: today, validUntil: null, seatedOn: seat };
    const { id } = await manager.save(manager.create(MissionOfficeHolder, row));
    const details = { officeId: id, personId, office, origin };
    await unit.record('mission.office-carried-over', { subject: ['mission', missionId], missionId, details });
  }
  return held.length;
}

const ASSIGNED = {
  origin: column.text,
  personId: column.text,
  role: column.oneOf(ROLE_NAMES),
  validUntil: column.orNull(column.day),
  grantedBy: column.orNull(column.text),
};

/** The dossiers are carried over with the accreditations, and whoever was assigned to them goes on with them. */
async function carryOfficers(unit: Unit, parentId: string, missionId: string): Promise<void> {
  const { manager, today } = unit;
  const held = await readAll(
    manager,
    `SELECT s.id AS origin, s.person_id AS "personId", s.role, s.valid_until::text AS "validUntil", g.granted_by AS "grantedBy"
     FROM serving_grant s JOIN role_grant g ON g.id = s.id
     WHERE s.on_id = $1 AND s.role = 'missionOfficer' AND (s.valid_until IS NULL OR s.valid_until > domain_today())
     ORDER BY s.valid_from, s.id`,
    [parentId],
    ASSIGNED,
  );
  for (const { origin, personId, role, validUntil, grantedBy } of held) {
    const period = { validFrom: today, validUntil };
    const row = manager.create(RoleGrant, { personId, role, onId: missionId, ...period, grantedBy });
    const { id } = await manager.save(row);
    const details = { personId, role, on: missionId, ...period, origin };
    await unit.record('grant.given', { subject: ['grant', id], missionId, details });
  }
}
