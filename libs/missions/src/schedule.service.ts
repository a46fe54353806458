import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AddEvent, ConfirmCutoff, FillHostFacts, MoveEvent } from '#libs/contracts';
import type { Actor, Unit } from '#libs/platform';
import { HOST_FACTS, missionStates, namesOldDay, Refusal } from '#libs/regulation';
import { closingOf } from './closing.js';
import { areOtherDays, cutoffInstant, recount, setCutoff } from './cutoff.js';
import { requireEvent } from './entry-checks.js';
import { eventRow } from './fact-corrections.service.js';
import { withFacts } from './host-profiles.service.js';
import { MissionActs, nothing, type Done } from './mission-acts.js';
import { datesContain } from './mission-facts.js';
import { eventView, missionView } from './mission-views.js';
import { ElectoralEvent, type Mission } from './mission.entities.js';
import { titleColumns } from './mission-title.js';
import { MissionsService } from './missions.service.js';

/** When everything happens: the votes, the mission's dates, the host's cut-off. */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly acts: MissionActs,
    private readonly missions: MissionsService,
  ) {}

  addEvent(actor: Actor, missionId: string, input: AddEvent) {
    return this.acts.act(actor, missionId, 'addEvent', nothing, async ({ manager }, mission) => {
      const event = await addEvent(manager, mission, input);
      return { event: eventView(event), done: { what: 'mission.event-added', details: { eventId: event.id } } };
    });
  }

  /**
   * A moved date re-opens what was counted from it: the cut-off must be confirmed and the list approved anew. Other
   * closing hours or words on the same days move nothing, and nobody is told of a new date. Certificates that do not last that long are counted for whoever moves it.
   */
  moveEvent(actor: Actor, missionId: string, eventId: string, version: number, input: MoveEvent) {
    const work = async ({ manager }: Unit, mission: Mission) => {
      const event = await manager.findOneBy(ElectoralEvent, { id: eventId, missionId });
      if (!event) throw new Refusal('mission.event-not-found');
      const { votingDays: before, earlyVotingDays: earlyBefore, places } = event;
      const { reason, title, missionTitle, ...dates } = input;
      Object.assign(event, dates, { lastStationClosesAt: closingOf(input) });
      if (title) Object.assign(event, { titleRu: title.ru, titleEn: title.en });
      if (missionTitle) Object.assign(mission, titleColumns(missionTitle, mission));
      for (const named of [event, mission]) requireNoOldDay(named, before, input.votingDays);
      await manager.save(event);
      // Of a vote that was put off the days it had say nothing: to give them once more is to move it.
      const isMoved =
        missionStates('resting').includes(mission.state) ||
        areOtherDays(before, input.votingDays) ||
        areOtherDays(earlyBefore, input.earlyVotingDays);
      if (isMoved) Object.assign(mission, { cutoffConfirmedBy: null, listApprovedBy: null });
      await recount(manager, mission, isMoved);
      const changed = isMoved
        ? { before, after: input.votingDays }
        : { before: { places }, after: { places: input.places } };
      const details = { eventId, ...changed, title, missionTitle, reason, source: input.source };
      const done: Done = { what: isMoved ? 'mission.event-moved' : 'mission.event-places-set', details };
      return { event: eventView(event), done };
    };
    const tooShort = async (manager: EntityManager) => {
      const events = await manager.findBy(ElectoralEvent, { missionId });
      const others = events.filter(({ id }) => id !== eventId).flatMap(({ votingDays }) => votingDays);
      const last = [...others, ...input.votingDays].toSorted().at(-1)!;
      const { certificateEnds } = await this.missions.asked(manager, missionId, ['certificateEnds']);
      return { certificatesTooShort: certificateEnds.filter((end) => end < last).length };
    };
    return this.acts.act(actor, missionId, 'moveEvent', tooShort, work, version);
  }

  setDates(actor: Actor, missionId: string, version: number, dates: { startsOn: string; endsOn: string }) {
    if (dates.endsOn < dates.startsOn) throw new Refusal('mission.dates-reversed');
    const contain = async (manager: EntityManager) => {
      const events = await manager.findBy(ElectoralEvent, { missionId });
      const days = events.flatMap(({ votingDays }) => votingDays);
      return { datesContainVotingDays: datesContain(dates, days) };
    };
    const set = (mission: Mission): Done => {
      const before = { startsOn: mission.startsOn, endsOn: mission.endsOn };
      Object.assign(mission, dates);
      return { what: 'mission.dates-set', details: { ...dates, before, after: dates } };
    };
    return this.acts.changed(actor, missionId, 'setDates', contain, set, version);
  }

  /** The absolute date and time, with its source; the deadline for nominations is counted from it unless given. */
  confirmCutoff(actor: Actor, missionId: string, input: ConfirmCutoff) {
    const placeOf = ({ hostProfile }: Mission) => ({ ...input, zone: input.zone ?? hostProfile.zone });
    const inOrder = async (_: EntityManager, mission: Mission) => ({
      deadlineBeforeCutoff:
        !input.nominationDeadline || new Date(input.nominationDeadline) <= cutoffInstant(placeOf(mission)),
    });
    return this.acts.changed(actor, missionId, 'confirmCutoff', inOrder, (mission) => {
      const place = placeOf(mission);
      const at = cutoffInstant(place);
      setCutoff(mission, at, place);
      mission.cutoffConfirmedBy = actor.personId;
      if (input.nominationDeadline) mission.nominationDeadline = new Date(input.nominationDeadline);
      return { what: 'mission.cutoff-confirmed', details: { ...place, at: at.toISOString() } };
    });
  }

  /** What the host's profile left open is filled in for this mission; the assembly's profile stays as it is. */
  async fillHostFacts(actor: Actor, missionId: string, version: number, { facts, reason, source }: FillHostFacts) {
    const work = async ({ manager }: Unit, mission: Mission) => {
      const before = mission.hostProfile;
      mission.hostProfile = withFacts(before, facts, source);
      await recount(manager, mission);
      const named = HOST_FACTS.filter((fact) => facts[fact] !== undefined);
      const were = Object.fromEntries(named.map((fact) => [fact, before[fact]]));
      return {
        mission,
        done: { what: 'mission.host-facts-filled', details: { before: were, after: facts, reason, source } },
      } as const;
    };
    const { mission, warnings } = await this.acts.act(actor, missionId, 'fillHostFacts', nothing, work, version);
    return { mission: missionView(mission), warnings };
  }
}

/** Letters and documents bear the title: it must not name a day that is none any more. */
function requireNoOldDay(named: Titled, before: readonly string[], after: readonly string[]) {
  const { titleRu, titleEn, titleGenitive, titlePrepositional } = named;
  for (const title of [titleRu, titleEn, titleGenitive, titlePrepositional]) {
    const day = title && namesOldDay(title, before, after);
    if (day) throw new Refusal('mission.title-names-old-day', { title, day });
  }
}
type Titled = { titleRu: string; titleEn: string; titleGenitive?: string | null; titlePrepositional?: string | null };

/** One more vote of the mission, with all that is counted from its days. */
export async function addEvent(manager: EntityManager, mission: Mission, input: AddEvent): Promise<ElectoralEvent> {
  await requireEvent(manager, mission, input, null);
  const event = await manager.save(manager.create(ElectoralEvent, { ...eventRow(input), missionId: mission.id }));
  await recount(manager, mission);
  return event;
}
