import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AppointOffice } from '#libs/contracts';
import { Person, seatedOn, seatsFor, StandingService } from '#libs/delegations';
import { AppointmentsService, howConfirmed, type Confirmed, type SecondPerson } from '#libs/identity';
import { column, readChanged, type Actor, type Unit } from '#libs/platform';
import { Refusal, seatWarning } from '#libs/regulation';
import { MissionActs } from './mission-acts.js';
import { coordinatorFacts, needsCoordinator } from './mission-facts.js';
import { missionView } from './mission-views.js';
import { MissionOfficeHolder, type Mission } from './mission.entities.js';

const ACTS = {
  coordinator: 'appointCoordinator',
  deputyCoordinator: 'appointDeputyCoordinator',
  regionalRepresentative: 'appointRegionalRepresentative',
} as const;

/** Coordinator, deputies and regional representatives, with history. */
@Injectable()
export class OfficesService {
  constructor(
    private readonly acts: MissionActs,
    private readonly standings: StandingService,
    private readonly appointments: AppointmentsService,
  ) {
    appointments.carry('mission:prepare', (actor, settle, { onId, personId, input }) =>
      this.carryOut(actor, onId!, AppointOffice.parse({ ...input, personId }), settle),
    );
  }

  /** A new coordinator ends the former one's office on the same day; both stay on record. */
  appoint(actor: Actor, missionId: string, input: AppointOffice) {
    return this.carryOut(actor, missionId, input, async (unit) => {
      const { office: role, personId } = input;
      return this.appointments.secondPerson(unit, { role, personId, on: missionId, input });
    });
  }

  /** As it is asked for, or as it is confirmed: `confirmation` says in the transaction whether it comes to be, and how. */
  private carryOut(
    actor: Actor,
    missionId: string,
    { personId, office, region, reason }: AppointOffice,
    confirmation: (unit: Unit) => Promise<SecondPerson | Confirmed>,
  ) {
    const who = async (manager: EntityManager, mission: Mission, { today }: Unit) => {
      if (!(await manager.existsBy(Person, { id: personId }))) throw new Refusal('person.not-found');
      const standing = await this.standings.of(manager, personId, today);
      const { mandates, outside } = await seatsFor(manager, { personId, role: office, on: missionId });
      const lastDay = mission.endsOn ?? mission.pollsCloseAt?.toISOString().slice(0, 10) ?? null;
      const coordinator = coordinatorFacts(mission, standing, this.standings);
      return { coordinator, ...seatWarning(today, lastDay, mandates, outside) };
    };
    return this.acts.act(actor, missionId, ACTS[office], who, async (unit) => {
      const { manager, today } = unit;
      const how = await confirmation(unit);
      if ('awaits' in how && how.awaits) return { office: { id: how.awaits }, awaits: true, done: null };
      await endFormer(unit, missionId, { office, personId }, reason, howConfirmed(how));
      const seat = await seatedOn(manager, { personId, role: office, on: missionId }, today, today);
      const row = { missionId, personId, office, region, validFrom: today, validUntil: null, seatedOn: seat };
      const { id } = await manager.save(manager.create(MissionOfficeHolder, row));
      const details = { officeId: id, personId, office, region, reason, ...howConfirmed(how) };
      return { office: { id }, awaits: false, done: { what: 'mission.coordinator-appointed', details } };
    });
  }

  /** Ends an office from today on; access ends with the next request. A running mission's coordinator is only replaced. */
  async endOffice(actor: Actor, missionId: string, officeId: string, reason: string) {
    const which = async (manager: EntityManager, mission: Mission) => {
      const held = await manager.findOneBy(MissionOfficeHolder, { id: officeId, missionId, validUntil: IsNull() });
      return { coordinatorDispensable: held?.office !== 'coordinator' || !needsCoordinator(mission) };
    };
    const work = async ({ manager, today }: Unit, mission: Mission) => {
      const where = { id: officeId, missionId, validUntil: IsNull() };
      const held = await manager.findOneBy(MissionOfficeHolder, where);
      if (!held) throw new Refusal('mission.office-not-found');
      await manager.update(MissionOfficeHolder, where, { validUntil: today });
      const details = { officeId, personId: held.personId, office: held.office, reason };
      return { mission, done: { what: 'mission.coordinator-ended', details } } as const;
    };
    const { mission, warnings } = await this.acts.act(actor, missionId, 'endOffice', which, work);
    return { mission: missionView(mission), warnings };
  }
}

/**
 * Whom the new one replaces: who led the mission, or the same person in the same office who was in it for a mandate that
 * is over. Told who the successor is, and who asked for the change where a second person confirmed it.
 */
async function endFormer(
  unit: Unit,
  missionId: string,
  { office, personId: successor }: Pick<AppointOffice, 'office' | 'personId'>,
  reason: string | null,
  how: Record<string, unknown>,
) {
  const { manager, today } = unit;
  const ended = await readChanged(
    manager,
    `UPDATE mission_office o SET valid_until = greatest($4::date, o.valid_from) FROM serving_mission_office s
     WHERE s.id = o.id AND o.mission_id = $1 AND o.office = $2 AND o.valid_until IS NULL
       AND (o.office = 'coordinator' OR (o.person_id = $3 AND s.valid_until <= $4::date))
     RETURNING o.id AS "officeId", o.person_id AS "personId"`,
    [missionId, office, successor, today],
    { officeId: column.text, personId: column.text },
  );
  for (const former of ended) {
    const details = { ...former, office, successor, ...how };
    await unit.record('mission.coordinator-ended', { subject: ['mission', missionId], missionId, reason, details });
  }
}
