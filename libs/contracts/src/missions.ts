import { z } from 'zod';
import { CATEGORY_NAMES, HOST_FACTS, MISSION_ACTIONS, missionLifecycle } from '#libs/regulation';
import { HostFacts, HostProfile, ProfileVariant } from './host-profiles.js';
import { awaits } from './identity.js';
import {
  ActivityView,
  AddEvent,
  AddOutcomeNote,
  AddTerritoryNote,
  DecisionView,
  EventView,
  InvitationView,
  MissionTitle,
  OfficeView,
  OutcomeNoteView,
  RecordActivity,
  RecordDecision,
  RegisterInvitation,
  SetDates,
  TerritoryNoteView,
} from './mandate.js';
import {
  aside,
  correctionOf,
  country,
  day,
  FindingView,
  id,
  instant,
  localTime,
  mending,
  pageOf,
  PageQuery,
  Paper,
  source,
  text,
  version,
  wording,
} from './shapes.js';

export const CreateMission = z.object({
  number: text(40).regex(/^[A-Z0-9][A-Z0-9-]*$/, 'is made of capital letters, digits and hyphens'),
  title: MissionTitle,
  host: country,
  profileVariant: ProfileVariant.optional().describe('Left out: the current profile of the host'),
  hostFacts: z.object({ facts: HostFacts, source }).optional().describe('What the profile leaves unknown'),
  startsOn: day.optional().describe('Left out: a setting counts it from the first voting day'),
  endsOn: day.optional(),
  demonstration: z.boolean().default(false).describe('A rehearsal: every page says so'),
});
export type CreateMission = z.infer<typeof CreateMission>;

export const MissionView = z.object({
  id,
  number: z.string(),
  title: wording(300),
  titleCases: z
    .object({ genitive: z.string().nullable(), prepositional: z.string().nullable() })
    .describe('The Russian title in sentences; null where it is quoted as it is'),
  host: country,
  hostName: wording(200),
  state: z.enum(missionLifecycle.states),
  demonstration: z.boolean(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  nominationDeadline: instant.nullable(),
  cutoff: z
    .object({ local: localTime, zone: z.string(), at: instant, source: z.string(), confirmed: z.boolean() })
    .nullable(),
  pollsCloseAt: instant.nullable().describe('When the last station closes, over all zones and stations abroad'),
  listApproved: z.boolean(),
  resultsOn: day.nullable(),
  hostProfile: HostProfile,
  categories: z.array(z.enum(CATEGORY_NAMES)).describe('Who may apply'),
  parentId: id.nullable().describe('Of a run-off: the mission it follows'),
  unknownFacts: z.array(z.enum(HOST_FACTS)).describe('Facts of the host’s accreditation still to be asked for'),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  version,
});
export type MissionView = z.infer<typeof MissionView>;
export const MissionPage = pageOf(
  MissionView.pick({
    id: true,
    number: true,
    title: true,
    host: true,
    hostName: true,
    state: true,
    demonstration: true,
    startsOn: true,
    endsOn: true,
    cutoff: true,
    version: true,
  }),
);
export const MissionsQuery = PageQuery.extend({ state: z.enum(missionLifecycle.states).optional() });

/** A child mission to the second round of the same election. */
export const OpenRunOff = CreateMission.pick({ number: true, title: true }).extend({ event: AddEvent });
export type OpenRunOff = z.infer<typeof OpenRunOff>;

export const MoveMission = z.object({
  action: z.enum(MISSION_ACTIONS),
  reason: aside.text(1_000).optional(),
  paper: Paper.optional(),
});
export type MoveMission = z.infer<typeof MoveMission>;
export const CorrectMission = correctionOf(z.enum(MISSION_ACTIONS));
export type CorrectMission = z.infer<typeof CorrectMission>;

/** What was recorded about a mission and is mended: as it should have been, or null where there should be nothing. */
const factOf = <F extends string, S extends z.ZodType>(fact: F, instead: S) =>
  z.object({
    fact: z.literal(fact),
    id,
    instead: instead.nullable().describe('As it should have been recorded, or null if not at all'),
    ...mending,
  });
export const CORRECTIONS = {
  invitation: factOf('invitation', RegisterInvitation),
  decision: factOf('decision', RecordDecision),
  event: factOf('event', AddEvent),
  activity: factOf('activity', RecordActivity),
  outcomeNote: factOf('outcomeNote', AddOutcomeNote),
  territoryNote: factOf('territoryNote', AddTerritoryNote),
  title: z.object({ fact: z.literal('title'), instead: MissionTitle, ...mending }),
  dates: z.object({ fact: z.literal('dates'), instead: SetDates, ...mending }),
  results: z.object({ fact: z.literal('results'), instead: day, ...mending }),
};
export const CorrectFact = z.discriminatedUnion('fact', [
  CORRECTIONS.invitation,
  CORRECTIONS.decision,
  CORRECTIONS.event,
  CORRECTIONS.activity,
  CORRECTIONS.outcomeNote,
  CORRECTIONS.territoryNote,
  CORRECTIONS.title,
  CORRECTIONS.dates,
  CORRECTIONS.results,
]);
export type CorrectFact = z.infer<typeof CorrectFact>;

/** The mission and everything recorded about it. */
export const MissionFile = z.object({
  mission: MissionView,
  events: z.array(EventView),
  invitations: z.array(InvitationView),
  decisions: z.array(DecisionView),
  offices: z.array(OfficeView),
  activity: z.array(ActivityView),
  outcomeNotes: z.array(OutcomeNoteView),
  territoryNotes: z.array(TerritoryNoteView),
  runOffs: z.array(z.object({ id, number: z.string(), title: wording(300), state: z.enum(missionLifecycle.states) })),
  reached: z
    .array(z.object({ state: z.enum(missionLifecycle.states), at: instant }))
    .describe('When the mission last came to each state that it moved to'),
});
export type MissionFile = z.infer<typeof MissionFile>;

export const MissionChanged = z.object({ mission: MissionView, warnings: z.array(FindingView) });

const warnings = z.array(FindingView);
export const EventAdded = z.object({ event: EventView, warnings });
export const InvitationRegistered = z.object({ invitation: InvitationView, warnings });
export const DecisionRecorded = z.object({ decision: DecisionView, warnings });
export const OfficeAppointed = z.object({ office: z.object({ id }), awaits, warnings });
export const ActivityRecorded = z.object({ activity: ActivityView, warnings });
export const TerritoryNoted = z.object({ note: TerritoryNoteView, warnings });
export const RunOffOpened = z.object({
  mission: MissionView,
  carriedOver: z.object({ offices: z.int(), accreditations: z.int() }),
  warnings,
});
export const OutcomeNoted = z.object({ note: OutcomeNoteView, warnings });
