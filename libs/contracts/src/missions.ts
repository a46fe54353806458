import { z } from 'zod';
import {
  ACTIVITY_FIGURES,
  BATCH_CHANNELS,
  CATEGORY_NAMES,
  CONSEQUENCE_SUBJECTS,
  CONSEQUENT_ACTIONS,
  DEADLINE_NAMES,
  DEADLINE_STATES,
  DECISION_BODIES,
  DECISION_SUBJECTS,
  EVENT_KINDS,
  EVENT_TYPES,
  HOST_FACTS,
  INVITER_TYPES,
  LIST_COLUMNS,
  MISSION_ACTIONS,
  MISSION_OFFICES,
  missionLifecycle,
  PERSONAL_DOCUMENT_KINDS,
  QUESTIONNAIRE_FIELDS,
  REPLACEMENT_LIMITS,
  SETTING_NAMES,
  VALIDITY_EVENTS,
  type ApplicantCategory,
  type HostFact,
} from '#libs/regulation';
import {
  correctionOf,
  country,
  day,
  FindingView,
  hour,
  id,
  instant,
  localTime,
  PageQuery,
  pageOf,
  Paper,
  text,
  version,
  wording,
  zone,
} from './shapes.js';

const categoryNames = CATEGORY_NAMES as [ApplicantCategory, ...ApplicantCategory[]];
const source = text(500).describe('Where this is known from');

const FACTS = {
  opens: z.object({ daysBefore: z.int().min(0).max(365) }).describe('Days before the first voting day'),
  cutoff: z
    .object({
      daysBefore: z.int().min(0).max(120),
      at: hour.nullable().default(null).describe('Null where the hour is not known'),
    })
    .describe('The last moment to apply'),
  listCutoff: z
    .object({ daysBefore: z.int().min(0).max(120), at: hour.nullable().default(null) })
    .describe('Where the list of persons may follow the application'),
  certificatesWithinDays: z.int().min(0).max(120).describe('Days from the application to the certificates'),
  documents: z.array(z.enum(PERSONAL_DOCUMENT_KINDS)).describe('Asked of each observer (R-23)'),
  questionnaire: z.array(z.enum(QUESTIONNAIRE_FIELDS)),
  listColumns: z.array(z.enum(LIST_COLUMNS)).min(1).describe('In the order the host wants them'),
  validityEnds: wording(300),
  validityEvent: z.enum(VALIDITY_EVENTS),
  replacement: z.object({ until: z.enum(REPLACEMENT_LIMITS) }),
  revocationAuthority: wording(300),
} satisfies Record<HostFact, z.ZodType>;

/** Null where nothing is known: the fact is then asked for. */
const orUnknown = <Fact extends z.ZodType>(fact: Fact) => fact.nullable().default(null);

export const PROFILE_VARIANT = 'standard';
const variant = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'is made of small letters, digits and hyphens');

/** How a host state accredits; copied into a mission when it is created. */
export const HostProfile = z.object({
  host: country,
  variant: variant.default(PROFILE_VARIANT).describe('Tells apart several profiles of one host'),
  variantName: wording(200).nullable().default(null),
  name: wording(200),
  commission: wording(300).describe('The body that accredits'),
  inviters: z.array(z.enum(INVITER_TYPES)),
  channel: z.enum(BATCH_CHANNELS),
  zone,
  opens: orUnknown(FACTS.opens),
  cutoff: orUnknown(FACTS.cutoff),
  listCutoff: orUnknown(FACTS.listCutoff),
  certificatesWithinDays: orUnknown(FACTS.certificatesWithinDays),
  documents: orUnknown(FACTS.documents),
  questionnaire: orUnknown(FACTS.questionnaire),
  listColumns: orUnknown(FACTS.listColumns),
  validityEnds: orUnknown(FACTS.validityEnds),
  validityEvent: orUnknown(FACTS.validityEvent),
  replacement: orUnknown(FACTS.replacement),
  revocationAuthority: orUnknown(FACTS.revocationAuthority),
  provenance: z.partialRecord(z.enum(HOST_FACTS), source).default({}).describe('Where each known fact is known from'),
  source,
});
export type HostProfile = z.infer<typeof HostProfile>;
export const HostProfileView = HostProfile.extend({
  current: z.boolean().describe('The one a new mission takes unless another is named'),
});
export type HostProfileView = z.infer<typeof HostProfileView>;
export const HostProfileList = z.object({ items: z.array(HostProfileView) });
export const SaveHostProfile = HostProfile.omit({ host: true }).extend({ current: z.boolean().default(true) });
export type SaveHostProfile = z.infer<typeof SaveHostProfile>;

/** Answers to what the profile does not know. */
export const HostFacts = z
  .object(FACTS)
  .partial()
  .refine((facts) => Object.keys(facts).length > 0, 'names no fact');
export type HostFacts = z.infer<typeof HostFacts>;
export const FillHostFacts = z.object({ facts: HostFacts, reason: text(1_000), source });
export type FillHostFacts = z.infer<typeof FillHostFacts>;

export const CreateMission = z.object({
  number: text(40).regex(/^[A-Z0-9][A-Z0-9-]*$/, 'is made of capital letters, digits and hyphens'),
  title: wording(300),
  host: country,
  profileVariant: variant.optional().describe('Left out: the current profile of the host'),
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
  categories: z.array(z.enum(categoryNames)).describe('Who may apply'),
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

const votingDays = (min: number) =>
  z
    .array(day)
    .min(min)
    .max(14)
    .refine((days) => new Set(days).size === days.length, 'names a day twice');

export const AddEvent = z.object({
  type: z.enum(EVENT_TYPES),
  title: wording(300),
  kind: z.enum(EVENT_KINDS).default('regular'),
  votingDays: votingDays(1),
  earlyVotingDays: votingDays(0).default([]).describe('The mission’s dates need not contain these'),
  places: z
    .array(z.object({ name: wording(200), zone, abroad: z.boolean().default(false), opens: hour, closes: hour }))
    .min(1)
    .max(200)
    .refine((places) => places.every(({ opens, closes }) => opens < closes), 'a place closes before it opens')
    .describe('Every zone in which stations close, those abroad included'),
  source,
});
export type AddEvent = z.infer<typeof AddEvent>;
export const MoveEvent = AddEvent.pick({ votingDays: true, earlyVotingDays: true, places: true, source: true }).extend({
  reason: text(1_000),
});
export type MoveEvent = z.infer<typeof MoveEvent>;
export const EventView = AddEvent.extend({ id, lastStationClosesAt: instant });

export const RegisterInvitation = z.object({
  inviter: z.enum(INVITER_TYPES),
  signatory: text(300),
  addressee: text(300),
  date: day,
  reference: text(100),
  scanId: id.nullable().default(null),
  incomingNumber: text(60).optional().describe('Given where numbers are entered; left out where they are assigned'),
  receivedOn: day.optional().describe('Left out: today'),
});
export type RegisterInvitation = z.infer<typeof RegisterInvitation>;
export const InvitationView = RegisterInvitation.extend({
  id,
  incomingNumber: z.string().nullable(),
  receivedOn: day.nullable(),
});

export const RecordDecision = z.object({
  subject: z.enum(DECISION_SUBJECTS),
  body: z.enum(DECISION_BODIES),
  date: day,
  number: text(100),
  scanId: id.nullable().default(null),
});
export type RecordDecision = z.infer<typeof RecordDecision>;
export const DecisionView = RecordDecision.extend({ id });

export const AppointOffice = z
  .object({
    personId: id,
    office: z.enum(MISSION_OFFICES),
    region: text(200).nullable().default(null).describe('Of a regional representative, and of nobody else'),
    reason: text(500).nullable().default(null),
  })
  .refine(({ office, region }) => (office === 'regionalRepresentative') === (region !== null), {
    path: ['region'],
    error: 'is given for a regional representative, and for nobody else',
  });
export type AppointOffice = z.infer<typeof AppointOffice>;
export const OfficeView = z.object({
  id,
  personId: id,
  name: wording(200),
  office: z.enum(MISSION_OFFICES),
  region: z.string().nullable(),
  validFrom: day,
  validUntil: day.nullable(),
});

export const EndOffice = z.object({ reason: text(500) });
export const SetDates = z.object({ startsOn: day, endsOn: day });
export const ConfirmCutoff = z.object({
  local: localTime,
  zone: zone.optional().describe('Left out: the host profile’s'),
  utcOffset: z
    .string()
    .regex(/^[+-]\d\d:\d\d$/, 'is not of the form +02:00')
    .optional()
    .describe('Which of the two is meant where the clocks go back over that time'),
  source,
  nominationDeadline: instant.optional().describe('Left out: counted from the cut-off by a setting (R-13)'),
});
export type ConfirmCutoff = z.infer<typeof ConfirmCutoff>;
export const RecordActivity = z.object({
  figure: z.enum(ACTIVITY_FIGURES),
  value: z.int().min(0).max(100_000),
  source,
});
export type RecordActivity = z.infer<typeof RecordActivity>;
export const ActivityView = RecordActivity.extend({ id, at: instant });
export const RecordResults = z.object({ resultsOn: day, source });
export const AddOutcomeNote = z.object({ note: text(2_000), source });
export const OutcomeNoteView = AddOutcomeNote.extend({ id, at: instant });

export const AddTerritoryNote = z.object({
  organisation: text(300),
  region: text(200).nullable().default(null).describe('Null for the whole country'),
  note: text(2_000),
  source,
});
export type AddTerritoryNote = z.infer<typeof AddTerritoryNote>;
export const TerritoryNoteView = AddTerritoryNote.extend({ id, at: instant });
export const SetCategories = z.object({
  categories: z
    .array(z.enum(categoryNames))
    .min(1)
    .refine((names) => new Set(names).size === names.length, 'names a category twice'),
  reason: text(1_000),
});
export type SetCategories = z.infer<typeof SetCategories>;

/** A child mission to the second round of the same election. */
export const OpenRunOff = CreateMission.pick({ number: true, title: true }).extend({ event: AddEvent });
export type OpenRunOff = z.infer<typeof OpenRunOff>;

export const MoveMission = z.object({
  action: z.enum(MISSION_ACTIONS),
  reason: text(1_000).optional(),
  paper: Paper.optional(),
});
export type MoveMission = z.infer<typeof MoveMission>;
export const CorrectMission = correctionOf(z.enum(MISSION_ACTIONS));
export type CorrectMission = z.infer<typeof CorrectMission>;

/** What a move would bring with it, computed by what carries it out. */
export const ConsequencesQuery = z.object({ action: z.enum(CONSEQUENT_ACTIONS) });
export const ConsequencesView = z.object({
  action: z.enum(CONSEQUENT_ACTIONS),
  items: z.array(
    z.object({
      about: z.enum(CONSEQUENCE_SUBJECTS),
      from: z.string().nullable(),
      to: z.string().nullable(),
      count: z.int().nullable(),
      sentence: wording(500),
    }),
  ),
});
export type ConsequencesView = z.infer<typeof ConsequencesView>;

const DeadlineView = z.object({
  key: z.string().describe('Stays the same when the deadline is moved'),
  deadline: z.enum(DEADLINE_NAMES),
  rule: z.string(),
  label: wording(200),
  local: localTime.nullable(),
  zone: z.string(),
  at: instant.nullable(),
  state: z.enum(DEADLINE_STATES),
  stateLabel: wording(100),
  actsBy: z.array(z.object({ role: z.string(), label: wording(100) })),
});
export const TimelineView = z.object({ items: z.array(DeadlineView) });
export type TimelineView = z.infer<typeof TimelineView>;
export const DueView = z.object({
  items: z.array(
    z.object({
      missionId: id,
      next: DeadlineView.nullable().describe('The earliest deadline that is not met yet'),
      blocked: z
        .array(z.object({ action: z.enum(MISSION_ACTIONS), findings: z.array(FindingView) }))
        .describe('The steps ahead that are refused for now'),
    }),
  ),
});
export type DueView = z.infer<typeof DueView>;

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
});
export type MissionFile = z.infer<typeof MissionFile>;

export const MissionChanged = z.object({ mission: MissionView, warnings: z.array(FindingView) });

const settingNames = SETTING_NAMES as [(typeof SETTING_NAMES)[number], ...(typeof SETTING_NAMES)[number][]];
export const ChangeSetting = z.object({
  setting: z.enum(settingNames),
  value: z.union([z.string(), z.number(), z.boolean()]),
  source: text(500).describe('What the change rests on; an article number too, if you have it'),
});
export type ChangeSetting = z.infer<typeof ChangeSetting>;
export const SettingView = z.object({
  setting: z.string(),
  rule: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  source: z.string().nullable(),
  changedBy: id.nullable(),
  changedAt: instant.nullable(),
});
export const SettingList = z.object({ items: z.array(SettingView) });
export const AdoptSettings = z.object({ reason: text(1_000), source });

const warnings = z.array(FindingView);
export const EventAdded = z.object({ event: EventView, warnings });
export const InvitationRegistered = z.object({ invitation: InvitationView, warnings });
export const DecisionRecorded = z.object({ decision: DecisionView, warnings });
export const OfficeAppointed = z.object({ office: z.object({ id }), warnings });
export const ActivityRecorded = z.object({ activity: ActivityView, warnings });
export const TerritoryNoted = z.object({ note: TerritoryNoteView, warnings });
export const RunOffOpened = z.object({
  mission: MissionView,
  carriedOver: z.object({ offices: z.int(), accreditations: z.int() }),
  warnings,
});
export const OutcomeNoted = z.object({ note: OutcomeNoteView, warnings });
