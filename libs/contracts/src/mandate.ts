import { z } from 'zod';
import {
  ACTIVITY_FIGURES,
  CATEGORY_NAMES,
  DECISION_BODIES,
  DECISION_SUBJECTS,
  EVENT_KINDS,
  EVENT_TYPES,
  INVITER_TYPES,
  MISSION_OFFICES,
} from '#libs/regulation';
import {
  aside,
  day,
  documentNumber,
  fullName,
  closingHour,
  hour,
  id,
  instant,
  line,
  localTime,
  reading,
  source,
  wording,
  zone,
} from './shapes.js';

/** A mission's title, and how Russian sentences decline it. */
export const MissionTitle = wording(300).extend({
  genitive: line(300).optional().describe('«подготовка …»; left out: as the rule proposes'),
  prepositional: line(300)
    .transform((typed) => typed.replace(/^(?:на|о|об)\s+/iu, ''))
    .optional()
    .describe('«миссия на …», with or without the «на»; left out: as the rule proposes'),
});
export type MissionTitle = z.infer<typeof MissionTitle>;

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
    .array(z.object({ name: wording(200), zone, abroad: z.boolean().default(false), opens: hour, closes: closingHour }))
    .min(1)
    .max(200)
    .refine((places) => places.every(({ opens, closes }) => opens < closes), 'a place closes before it opens')
    .describe('Every zone in which stations close, those abroad included'),
  source: source.nullable().default(null).describe('Where the vote is known from; null where that is not known'),
});
export type AddEvent = z.infer<typeof AddEvent>;
export const MoveEvent = AddEvent.pick({ votingDays: true, earlyVotingDays: true, places: true }).extend({
  source,
  reason: aside.text(1_000),
  title: wording(300).optional().describe('Of the vote, where it names the day; left out it stays'),
  missionTitle: MissionTitle.optional().describe('Of the mission, likewise'),
});
export type MoveEvent = z.infer<typeof MoveEvent>;
export const EventView = AddEvent.extend({ id, lastStationClosesAt: instant });
export type EventView = z.infer<typeof EventView>;

/** Of what the Secretariat does not know: left out or null, and never a word that says so. */
const NOT_KNOWN = 'Null where it is not known';

export const RegisterInvitation = z.object({
  inviter: z.enum(INVITER_TYPES),
  signatory: line(300).nullable().default(null).describe(NOT_KNOWN),
  addressee: line(300).nullable().default(null).describe(NOT_KNOWN),
  date: day.nullable().default(null).describe(NOT_KNOWN),
  reference: documentNumber(100).nullable().default(null).describe(NOT_KNOWN),
  scanId: id.nullable().default(null),
  incomingNumber: documentNumber(60)
    .optional()
    .describe('Given where numbers are entered; left out where they are assigned'),
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
  date: day.nullable().default(null).describe(NOT_KNOWN),
  number: documentNumber(100).nullable().default(null).describe(NOT_KNOWN),
  scanId: id.nullable().default(null),
});
export type RecordDecision = z.infer<typeof RecordDecision>;
export const DecisionView = RecordDecision.extend({ id });

export const AppointOffice = z
  .object({
    personId: id,
    office: z.enum(MISSION_OFFICES),
    region: aside.line(200).nullable().default(null).describe('Of a regional representative, and of nobody else'),
    reason: aside.text(500).nullable().default(null),
  })
  .superRefine(
    ({ office, region }, given) => {
      const regional = office === 'regionalRepresentative';
      const message = regional ? 'is needed here' : 'is given for a regional representative, and for nobody else';
      if (regional !== (region !== null)) given.addIssue({ code: 'custom', path: ['region'], message });
    },
    reading(['office', 'region']),
  );
export type AppointOffice = z.infer<typeof AppointOffice>;
export const OfficeView = z.object({
  id,
  personId: id,
  name: fullName,
  office: z.enum(MISSION_OFFICES),
  region: z.string().nullable(),
  validFrom: day,
  validUntil: day.nullable().describe('Ended by an act, or with the mandate on which it rests'),
  servesUntil: day.nullable().describe('The day ahead on which it will end, as that mandate does; null: not known'),
});

export const EndOffice = z.object({ reason: aside.text(500) });
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
  source: line(500).describe('Where this is known from'),
});
export type RecordActivity = z.infer<typeof RecordActivity>;
export const ActivityView = RecordActivity.extend({ id, at: instant });
export const RecordResults = z.object({ resultsOn: day, source });
export const AddOutcomeNote = z.object({ note: aside.text(2_000), source });
export const OutcomeNoteView = AddOutcomeNote.extend({ id, at: instant });

export const AddTerritoryNote = z.object({
  organisation: aside.line(300),
  region: aside.line(200).nullable().default(null).describe('Null for the whole country'),
  note: aside.text(2_000),
  source,
});
export type AddTerritoryNote = z.infer<typeof AddTerritoryNote>;
export const TerritoryNoteView = AddTerritoryNote.extend({ id, at: instant });
export const SetCategories = z.object({
  categories: z
    .array(z.enum(CATEGORY_NAMES))
    .min(1)
    .refine((names) => new Set(names).size === names.length, 'names a category twice'),
  reason: aside.text(1_000),
});
export type SetCategories = z.infer<typeof SetCategories>;
