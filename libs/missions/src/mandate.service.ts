import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  AddTerritoryNote,
  RecordActivity,
  RecordDecision,
  RegisterInvitation,
  SetCategories,
} from '#libs/contracts';
import { assemblySettings, type Actor } from '#libs/platform';
import { missionSettings, Refusal, type ActivityFigure } from '#libs/regulation';
import { requireDecision, requireInvitation } from './entry-checks.js';
import { MissionActs, nothing } from './mission-acts.js';
import { missionView } from './mission-views.js';
import {
  ActivityRecord,
  Decision,
  ElectoralEvent,
  Invitation,
  OutcomeNote,
  TerritoryNote,
  type Mission,
} from './mission.entities.js';
import { MissionsService, type Follower } from './missions.service.js';
import { RegistrationsService } from './registrations.service.js';

/** What a mission rests on and what is recorded about it: invitations, decisions, the list, results, notes. */
@Injectable()
export class MandateService {
  private readonly resultsFollowers: Follower[] = [];

  constructor(
    private readonly acts: MissionActs,
    private readonly missions: MissionsService,
    private readonly registrations: RegistrationsService,
  ) {}

  registerInvitation(actor: Actor, missionId: string, input: RegisterInvitation) {
    const inviterInProfile = async (_: EntityManager, { hostProfile }: Mission) => ({
      inviterInProfile: hostProfile.inviters.includes(input.inviter),
    });
    return this.acts.act(actor, missionId, 'registerInvitation', inviterInProfile, async (unit, mission) => {
      const { manager } = unit;
      await requireInvitation(unit, mission, input, null);
      const { receivedOn = unit.today, incomingNumber: entered, ...rest } = input;
      const incomingNumber = await this.registrations.next(unit, mission, 'incoming', entered);
      const row = { ...rest, receivedOn, incomingNumber };
      const { id } = await manager.save(manager.create(Invitation, { ...row, missionId }));
      const details = { invitationId: id, incomingNumber };
      return { invitation: { ...row, id }, done: { what: 'mission.invitation-registered', details } };
    });
  }

  recordDecision(actor: Actor, missionId: string, input: RecordDecision) {
    return this.acts.act(actor, missionId, 'recordDecision', nothing, async (unit, mission) => {
      const { manager } = unit;
      await requireDecision(unit, mission, input, null);
      const { id } = await manager.save(manager.create(Decision, { ...input, missionId, recordedBy: actor.personId }));
      return {
        decision: { ...input, id },
        done: { what: 'mission.decision-recorded', details: { decisionId: id, ...input } },
      };
    });
  }

  approveList(actor: Actor, missionId: string) {
    const listed = (manager: EntityManager) =>
      this.missions.asked(manager, missionId, ['listed', 'mandatesOver', 'gendersMissing']);
    return this.acts.changed(actor, missionId, 'approveList', listed, (mission) => {
      mission.listApprovedBy = actor.personId;
      return { what: 'mission.list-approved' };
    });
  }

  recordResults(actor: Actor, missionId: string, input: { resultsOn: string; source: string }) {
    const asked = async (manager: EntityManager, mission: Mission) => ({
      ...(await afterVote(input.resultsOn)(manager, mission)),
      ...(await this.missions.asked(manager, missionId, ['signaturesOwed'])),
    });
    return this.acts
      .act(actor, missionId, 'recordResults', asked, async (unit, mission) => {
        if (input.resultsOn > unit.today) throw new Refusal('mission.results-in-future');
        mission.resultsOn = input.resultsOn;
        const following = async () => {
          for (const follower of this.resultsFollowers) await follower(unit, mission);
        };
        return { mission, done: { what: 'mission.results-recorded', details: input, following } };
      })
      .then(({ mission, warnings }) => ({ mission: missionView(mission), warnings }));
  }

  /** Has something done together with the recording of the official results. */
  followResults(follower: Follower) {
    this.resultsFollowers.push(follower);
  }

  /** Takes the assembly's present settings into a running mission. */
  adoptSettings(actor: Actor, missionId: string, { reason, source }: { reason: string; source: string }) {
    const take = async (manager: EntityManager, mission: Mission) => {
      const before = mission.settings;
      mission.settings = missionSettings(await assemblySettings(manager));
      return {
        what: 'mission.settings-adopted' as const,
        details: { reason, source, before, after: mission.settings },
      };
    };
    return this.acts
      .act(actor, missionId, 'adoptSettings', nothing, async ({ manager }, mission) => {
        const done = await take(manager, mission);
        return { mission, done };
      })
      .then(({ mission, warnings }) => ({ mission: missionView(mission), warnings }));
  }

  recordActivity(actor: Actor, missionId: string, input: RecordActivity) {
    const asked = async (manager: EntityManager) => ({
      ...(await this.missions.asked(manager, missionId, ['documentsFixed', 'documentsOpen'])),
      ...(await figuresTyped(manager, this.missions, missionId, input)),
    });
    return this.acts.act(actor, missionId, 'recordActivity', asked, async ({ manager, now }) => {
      const record = manager.create(ActivityRecord, { ...input, missionId, at: now, recordedBy: actor.personId });
      const { id } = await manager.save(record);
      const activity = { ...input, id, at: now.toISOString() };
      return { activity, done: { what: 'mission.activity-recorded', details: input } };
    });
  }

  /** Who else observes in which region: a note that warns, no figure is ever added up with theirs. */
  addTerritoryNote(actor: Actor, missionId: string, input: AddTerritoryNote) {
    return this.acts.act(actor, missionId, 'addTerritoryNote', nothing, async ({ manager, now }) => {
      const { id } = await manager.save(manager.create(TerritoryNote, { ...input, missionId, at: now }));
      return {
        note: { ...input, id, at: now.toISOString() },
        done: { what: 'mission.territory-noted', details: { noteId: id } },
      };
    });
  }

  /** Which categories of applicants this mission takes; applications made already are not touched. */
  setCategories(actor: Actor, missionId: string, version: number, { categories, reason }: SetCategories) {
    const set = (mission: Mission) => {
      const before = mission.categories;
      mission.categories = categories;
      return { what: 'mission.categories-set' as const, details: { before, after: categories, reason } };
    };
    return this.acts.changed(actor, missionId, 'setCategories', nothing, set, version);
  }

  addOutcomeNote(actor: Actor, missionId: string, input: { note: string; source: string }) {
    return this.acts.act(actor, missionId, 'addOutcomeNote', nothing, async ({ manager, now }) => {
      const { id } = await manager.save(manager.create(OutcomeNote, { ...input, missionId, at: now }));
      return {
        note: { ...input, id, at: now.toISOString() },
        done: { what: 'mission.outcome-noted', details: { noteId: id } },
      };
    });
  }
}

/** Where their figure is typed: how many meetings and visits are recorded one by one, which documents count. */
export async function figuresTyped(
  manager: EntityManager,
  missions: MissionsService,
  missionId: string,
  { figure }: Pick<RecordActivity, 'figure'>,
): Promise<{ meetingsHeld: number; visitsConfirmed: number }> {
  const counted = COUNTED_FIGURES[figure];
  const none = { meetingsHeld: 0, visitsConfirmed: 0 };
  if (!counted) return none;
  const [as, by] = counted;
  return { ...none, [as]: (await missions.asked(manager, missionId, [by]))[by] };
}

type Counted = 'meetingsHeld' | 'visitsInHost' | 'visitsAbroad';
/** What a figure comes under, and by what it is counted once there is any. */
const COUNTED_FIGURES: Partial<Record<ActivityFigure, ['meetingsHeld' | 'visitsConfirmed', Counted]>> = {
  meetings: ['meetingsHeld', 'meetingsHeld'],
  'stations-in-host': ['visitsConfirmed', 'visitsInHost'],
  'stations-abroad': ['visitsConfirmed', 'visitsAbroad'],
};

const afterVote =
  (resultsOn: string) =>
  async (manager: EntityManager, { id }: Mission) => {
    const events = await manager.findBy(ElectoralEvent, { missionId: id });
    return { resultsAfterVote: events.every(({ votingDays }) => votingDays.every((day) => day <= resultsOn)) };
  };
