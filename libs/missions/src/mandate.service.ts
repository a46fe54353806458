import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type {
  AddEvent,
  AppointOffice,
  ConfirmCutoff,
  MoveEvent,
  RecordActivity,
  RecordDecision,
  RegisterInvitation,
} from '#libs/contracts';
import { Person, StandingService } from '#libs/delegations';
import {
  addDays,
  EVERYONE,
  instantOf,
  isZone,
  lastClosing,
  localOf,
  StoredFile,
  Transactions,
  type Actor,
  type Unit,
} from '#libs/platform';
import { missionActs, perform, Refusal, type EventName, type Finding, type MissionActFacts } from '#libs/regulation';
import { coordinatorFacts, datesContain, isOver } from './mission-facts.js';
import { eventView, missionView } from './mission-views.js';
import {
  ActivityRecord,
  Decision,
  ElectoralEvent,
  Invitation,
  Mission,
  MissionOfficeHolder,
  OutcomeNote,
} from './mission.entities.js';
import { MissionsService, type Follower } from './missions.service.js';
import { SettingsService } from './settings.service.js';

type ActName = keyof typeof missionActs;
type Done = { what: EventName; details?: Record<string, unknown> };

/** What a mission rests on: votes, invitations, decisions, coordinators, dates, the cut-off. */
@Injectable()
export class MandateService {
  private readonly resultsFollowers: Follower[] = [];

  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly settings: SettingsService,
    private readonly standings: StandingService,
  ) {}

  /** Locks the mission, asks the rules, does the work, counts the version up, writes the log. */
  private act<T>(
    actor: Actor,
    missionId: string,
    name: ActName,
    more: (manager: EntityManager, mission: Mission, unit: Unit) => Promise<Partial<MissionActFacts>>,
    work: (unit: Unit, mission: Mission) => Promise<T & { done: Done }>,
    version?: number,
  ): Promise<Omit<T, 'done'> & { warnings: Finding[] }> {
    return this.transactions.write(
      actor,
      async (unit) => {
        const mission = await this.missions.lock(unit.manager, missionId, actor, version);
        const facts = { ...factsOf(mission, unit.now), ...(await more(unit.manager, mission, unit)) };
        const warnings = perform(missionActs[name], actor.on({ mission: missionId }), facts);
        const { done, ...result } = await work(unit, mission);
        mission.version += 1;
        await unit.manager.save(mission);
        const details = { ...done.details, warnings: warnings.map(({ code }) => code) };
        await unit.record(done.what, { subject: ['mission', missionId], missionId, details });
        return { ...result, warnings };
      },
      EVERYONE,
    );
  }

  addEvent(actor: Actor, missionId: string, input: AddEvent) {
    return this.act(actor, missionId, 'addEvent', nothing, async ({ manager }, mission) => {
      const { title, ...rest } = input;
      const lastStationClosesAt = closingOf(input);
      const event = await manager.save(
        manager.create(ElectoralEvent, {
          ...rest,
          missionId,
          titleRu: title.ru,
          titleEn: title.en,
          lastStationClosesAt,
        }),
      );
      await this.recount(manager, mission);
      return { event: eventView(event), done: { what: 'mission.event-added', details: { eventId: event.id } } };
    });
  }

  /** A moved date re-opens what was counted from it: the cut-off must be confirmed and the list approved anew. */
  moveEvent(actor: Actor, missionId: string, eventId: string, version: number, input: MoveEvent) {
    const work = async ({ manager }: Unit, mission: Mission) => {
      const event = await manager.findOneBy(ElectoralEvent, { id: eventId, missionId });
      if (!event) throw new Refusal('mission.event-not-found');
      const { votingDays: before } = event;
      const { reason, ...dates } = input;
      Object.assign(event, dates, { lastStationClosesAt: closingOf(input) });
      await manager.save(event);
      Object.assign(mission, { cutoffConfirmedBy: null, listApprovedBy: null });
      await this.recount(manager, mission, true);
      const details = { eventId, before, after: input.votingDays, reason, source: input.source };
      const done: Done = { what: 'mission.event-moved', details };
      return { event: eventView(event), done };
    };
    return this.act(actor, missionId, 'addEvent', nothing, work, version);
  }

  /** What follows from the voting days: the last closing, the default dates, the cut-off of the host's profile. */
  private async recount(manager: EntityManager, mission: Mission, anew = false) {
    const events = await manager.findBy(ElectoralEvent, { missionId: mission.id });
    const days = events.flatMap(({ votingDays }) => votingDays).toSorted();
    const [first, last] = [days[0]!, days.at(-1)!];
    mission.pollsCloseAt = new Date(
      Math.max(...events.map(({ lastStationClosesAt }) => lastStationClosesAt.getTime())),
    );
    if (anew || !mission.startsOn) mission.startsOn = addDays(first, -mission.settings.arrivalDaysBefore);
    if (anew || !mission.endsOn) mission.endsOn = addDays(last, mission.settings.departureDaysAfter);
    const { cutoff, zone, source, provenance } = mission.hostProfile;
    if (cutoff?.at && !mission.cutoffConfirmedBy) {
      const local = `${addDays(first, -cutoff.daysBefore)}T${cutoff.at}`;
      setCutoff(mission, { local, zone, source: provenance.cutoff ?? source });
    }
  }

  registerInvitation(actor: Actor, missionId: string, input: RegisterInvitation) {
    const inviterInProfile = async (_: EntityManager, { hostProfile }: Mission) => ({
      inviterInProfile: hostProfile.inviters.includes(input.inviter),
    });
    return this.act(actor, missionId, 'registerInvitation', inviterInProfile, async ({ manager }) => {
      await requireScan(manager, input.scanId);
      const { id } = await manager.save(manager.create(Invitation, { ...input, missionId }));
      return {
        invitation: { ...input, id },
        done: { what: 'mission.invitation-registered', details: { invitationId: id } },
      };
    });
  }

  recordDecision(actor: Actor, missionId: string, input: RecordDecision) {
    return this.act(actor, missionId, 'recordDecision', nothing, async ({ manager }) => {
      await requireScan(manager, input.scanId);
      const { id } = await manager.save(manager.create(Decision, { ...input, missionId, recordedBy: actor.personId }));
      return {
        decision: { ...input, id },
        done: { what: 'mission.decision-recorded', details: { decisionId: id, ...input } },
      };
    });
  }

  /** A new coordinator ends the former one's office on the same day; both stay on record. */
  appoint(actor: Actor, missionId: string, { personId, office, reason }: AppointOffice) {
    const name = office === 'coordinator' ? 'appointCoordinator' : 'appointDeputyCoordinator';
    const who = async (manager: EntityManager, mission: Mission, { today }: Unit) => {
      if (!(await manager.existsBy(Person, { id: personId }))) throw new Refusal('person.not-found');
      return { coordinator: await coordinatorFacts(manager, mission, personId, today, this.standings) };
    };
    return this.act(actor, missionId, name, who, async (unit) => {
      const { manager, today } = unit;
      if (office === 'coordinator') {
        const former = await manager.findOneBy(MissionOfficeHolder, { missionId, office, validUntil: IsNull() });
        if (former) {
          await manager.update(MissionOfficeHolder, { id: former.id }, { validUntil: today });
          const details = { officeId: former.id, personId: former.personId };
          await unit.record('mission.coordinator-ended', {
            subject: ['mission', missionId],
            missionId,
            reason,
            details,
          });
        }
      }
      const row = { missionId, personId, office, validFrom: today, validUntil: null };
      const { id } = await manager.save(manager.create(MissionOfficeHolder, row));
      return {
        office: { id },
        done: { what: 'mission.coordinator-appointed', details: { officeId: id, personId, office, reason } },
      };
    });
  }

  /** Ends the office of a coordinator or deputy from today on; access ends with the next request. */
  endOffice(actor: Actor, missionId: string, officeId: string, reason: string) {
    return this.act(actor, missionId, 'endOffice', nothing, async ({ manager, today }, mission) => {
      const where = { id: officeId, missionId, validUntil: IsNull() };
      const { affected } = await manager.update(MissionOfficeHolder, where, { validUntil: today });
      if (affected !== 1) throw new Refusal('mission.office-not-found');
      return { mission, done: { what: 'mission.coordinator-ended', details: { officeId, reason } } };
    }).then(({ mission, warnings }) => ({ mission: missionView(mission), warnings }));
  }

  setDates(actor: Actor, missionId: string, version: number, dates: { startsOn: string; endsOn: string }) {
    if (dates.endsOn < dates.startsOn) throw new Refusal('mission.dates-reversed');
    const contain = async (manager: EntityManager) => {
      const events = await manager.findBy(ElectoralEvent, { missionId });
      return {
        datesContainVotingDays: datesContain(
          dates,
          events.flatMap(({ votingDays }) => votingDays),
        ),
      };
    };
    return this.changed(
      actor,
      missionId,
      'setDates',
      contain,
      (mission) => {
        Object.assign(mission, dates);
        return { what: 'mission.dates-set', details: dates };
      },
      version,
    );
  }

  /** The absolute date and time, with its source; the deadline for nominations is counted from it unless given. */
  confirmCutoff(actor: Actor, missionId: string, input: ConfirmCutoff) {
    const zoneOf = ({ hostProfile }: Mission) => input.zone ?? hostProfile.zone;
    const inOrder = async (_: EntityManager, mission: Mission) => ({
      deadlineBeforeCutoff:
        !input.nominationDeadline || new Date(input.nominationDeadline) <= cutoffInstant(input.local, zoneOf(mission)),
    });
    return this.changed(actor, missionId, 'confirmCutoff', inOrder, (mission) => {
      const zone = zoneOf(mission);
      setCutoff(mission, { local: input.local, zone, source: input.source });
      mission.cutoffConfirmedBy = actor.personId;
      if (input.nominationDeadline) mission.nominationDeadline = new Date(input.nominationDeadline);
      return { what: 'mission.cutoff-confirmed', details: { ...input, zone, at: mission.cutoffAt!.toISOString() } };
    });
  }

  approveList(actor: Actor, missionId: string) {
    const listed = async (manager: EntityManager) => {
      const [row] = (await manager.query(
        `SELECT count(*)::int AS listed FROM application WHERE mission_id = $1 AND state IN ('LISTED', 'SENT')`,
        [missionId],
      )) as { listed: number }[];
      return row!;
    };
    return this.changed(actor, missionId, 'approveList', listed, (mission) => {
      mission.listApprovedBy = actor.personId;
      return { what: 'mission.list-approved' };
    });
  }

  recordResults(actor: Actor, missionId: string, input: { resultsOn: string; source: string }) {
    return this.act(actor, missionId, 'recordResults', afterVote(input.resultsOn), async (unit, mission) => {
      if (input.resultsOn > unit.today) throw new Refusal('mission.results-in-future');
      mission.resultsOn = input.resultsOn;
      for (const follower of this.resultsFollowers) await follower(unit, mission);
      return { mission, done: { what: 'mission.results-recorded', details: input } };
    }).then(({ mission, warnings }) => ({ mission: missionView(mission), warnings }));
  }

  /** Has something done together with the recording of the official results. */
  followResults(follower: Follower) {
    this.resultsFollowers.push(follower);
  }

  /** Takes the assembly's present settings into a running mission. */
  adoptSettings(actor: Actor, missionId: string, { reason, source }: { reason: string; source: string }) {
    const take = async (manager: EntityManager, mission: Mission) => {
      const before = mission.settings;
      mission.settings = await this.settings.current(manager);
      return {
        what: 'mission.settings-adopted' as const,
        details: { reason, source, before, after: mission.settings },
      };
    };
    return this.act(actor, missionId, 'adoptSettings', nothing, async ({ manager }, mission) => {
      const done = await take(manager, mission);
      return { mission, done };
    }).then(({ mission, warnings }) => ({ mission: missionView(mission), warnings }));
  }

  private async changed(
    actor: Actor,
    missionId: string,
    name: ActName,
    more: (manager: EntityManager, mission: Mission) => Promise<Partial<MissionActFacts>>,
    change: (mission: Mission) => Done,
    version?: number,
  ) {
    const work = async (_: Unit, mission: Mission) => ({ done: change(mission), mission });
    const { mission, warnings } = await this.act(actor, missionId, name, more, work, version);
    return { mission: missionView(mission), warnings };
  }

  recordActivity(actor: Actor, missionId: string, input: RecordActivity) {
    return this.act(actor, missionId, 'recordActivity', nothing, async ({ manager, now }) => {
      const record = manager.create(ActivityRecord, { ...input, missionId, at: now, recordedBy: actor.personId });
      const { id } = await manager.save(record);
      const activity = { ...input, id, at: now.toISOString() };
      return { activity, done: { what: 'mission.activity-recorded', details: input } };
    });
  }

  addOutcomeNote(actor: Actor, missionId: string, input: { note: string; source: string }) {
    return this.act(actor, missionId, 'addOutcomeNote', nothing, async ({ manager, now }) => {
      const { id } = await manager.save(manager.create(OutcomeNote, { ...input, missionId, at: now }));
      return {
        note: { ...input, id, at: now.toISOString() },
        done: { what: 'mission.outcome-noted', details: { noteId: id } },
      };
    });
  }
}

const nothing = async () => ({});

const afterVote =
  (resultsOn: string) =>
  async (manager: EntityManager, { id }: Mission) => {
    const events = await manager.findBy(ElectoralEvent, { missionId: id });
    return { resultsAfterVote: events.every(({ votingDays }) => votingDays.every((day) => day <= resultsOn)) };
  };

const factsOf = (mission: Mission, now: Date): MissionActFacts => ({
  settings: mission.settings,
  inviterInProfile: true,
  coordinator: { servingMember: true, fromHost: false },
  datesContainVotingDays: true,
  over: isOver(mission),
  afterVoting: mission.pollsCloseAt !== null && now >= mission.pollsCloseAt,
  listed: 0,
  resultsAfterVote: true,
  deadlineBeforeCutoff: true,
});

function closingOf({ votingDays, places }: Pick<AddEvent, 'votingDays' | 'places'>): Date {
  const wrong = places.find(({ zone }) => !isZone(zone));
  const closing = wrong ? undefined : lastClosing(votingDays, places);
  if (!closing)
    throw new Refusal('mission.local-time-wrong', { local: votingDays.join(', '), zone: (wrong ?? places[0])!.zone });
  return closing;
}

async function requireScan(manager: EntityManager, id: string | null) {
  if (id && !(await manager.existsBy(StoredFile, { id, purpose: 'evidence' }))) throw new Refusal('file.not-found');
}

function cutoffInstant(local: string, zone: string): Date {
  const at = isZone(zone) ? instantOf({ local, zone }) : undefined;
  if (!at) throw new Refusal('mission.local-time-wrong', { local, zone });
  return at;
}

function setCutoff(mission: Mission, { local, zone, source }: { local: string; zone: string; source: string }) {
  const at = cutoffInstant(local, zone);
  Object.assign(mission, { cutoffLocal: local, cutoffZone: zone, cutoffAt: at, cutoffSource: source });
  const days = mission.settings.nominationDaysBeforeCutoff;
  const [day, time] = localOf(at, zone).split('T');
  mission.nominationDeadline = instantOf({ local: `${addDays(day!, -days)}T${time}`, zone }) ?? at;
}
