import { z } from 'zod';
import {
  FORM_NAMES,
  QUESTION_TYPES,
  SETTLEMENTS,
  SILENCES,
  STAGE_NAMES,
  VISIT_STATES,
  type Answer,
} from '#libs/regulation';
import {
  aside,
  day,
  FindingView,
  fullName,
  id,
  instant,
  line,
  pageOf,
  PageQuery,
  saidInBoth,
  version,
} from './shapes.js';

const value = z.union([
  aside.text(4_000),
  z.int(),
  z.array(z.string().max(60)).max(60).describe('Of a choice of many: what was chosen, or only `none`'),
]);
/** A value or a silence, and never both: "no" and "none" are values (see `libs/regulation/src/forms`). */
const answer = z.union([
  z.strictObject({ value }),
  z.strictObject({ silence: z.enum(SILENCES) }),
]) satisfies z.ZodType<Answer>;
const questionId = z
  .string()
  .regex(/^[a-z][a-z-]{0,59}$/)
  .describe('As the form names it');
const answers = z
  .record(questionId, answer)
  .refine((given) => Object.keys(given).length <= 60, 'answers more than a form asks')
  .default({})
  .describe('What is left out was not filled in');

export const VisitContent = z
  .object({
    stationId: id,
    teamId: id.nullable().default(null).describe('Null: the team in which the author was on that day, if in one'),
    stage: z.enum(STAGE_NAMES),
    form: z.enum(FORM_NAMES),
    formVersion: z.int().min(1),
    arrivedAt: instant,
    leftAt: instant,
    authorId: id.describe('Who observed, and is one of those who were there'),
    observers: z
      .array(id)
      .min(1)
      .max(20)
      .refine((ids) => new Set(ids).size === ids.length, 'names an observer twice')
      .describe('Who of the mission was there'),
    answers,
  })
  .refine(({ authorId, observers }) => observers.includes(authorId), {
    path: ['authorId'],
    message: 'is one of those who were there',
  });
export type VisitContent = z.infer<typeof VisitContent>;

export const RecordVisit = z.object({
  id: id.describe('Made by the device: the number of the visit, however often it is sent'),
  device: line(100).nullable().default(null).describe('On which it was written'),
  enteredAt: instant.nullable().default(null).describe('When it was written, by the clock of the device'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256')
    .nullable()
    .default(null)
    .describe('SHA-256 of `content` in its canonical form (RFC 8785); what arrives otherwise is refused'),
  content: VisitContent,
});
export type RecordVisit = z.infer<typeof RecordVisit>;

export const CorrectVisit = z.object({
  instead: VisitContent.nullable().describe('The visit as it should be, or null where there should be none'),
  reason: aside.text(1_000),
});
export type CorrectVisit = z.infer<typeof CorrectVisit>;

export const SettleVisit = z.object({
  besideId: id,
  as: z.enum(SETTLEMENTS),
  reason: aside.text(1_000),
});
export type SettleVisit = z.infer<typeof SettleVisit>;

/** The same for the same number and content, whenever and however often they are sent. */
export const VisitReceipt = z.object({
  id,
  digest: z.string(),
  receivedAt: instant,
  beside: z.boolean().describe('Another content is kept under this number; somebody will say which is right'),
});
export type VisitReceipt = z.infer<typeof VisitReceipt>;

const person = z.object({ personId: id, name: fullName });
export const VisitView = z.object({
  id,
  missionId: id,
  state: z.enum(VISIT_STATES),
  station: z.object({
    id,
    code: z.string(),
    name: z.object({ ru: z.string().nullable(), en: z.string().nullable() }),
    region: z.string().nullable(),
    country: z.string(),
    abroad: z.boolean(),
    zone: z.string().nullable().describe('Null where it is the host’s'),
  }),
  team: z
    .object({
      id,
      number: z.int(),
      name: z.object({ ru: z.string().nullable(), en: z.string().nullable() }),
    })
    .nullable(),
  stage: z.enum(STAGE_NAMES),
  form: z.enum(FORM_NAMES),
  formVersion: z.int(),
  day,
  arrivedAt: instant,
  leftAt: instant,
  answers: z.record(z.string(), answer),
  author: person,
  observers: z.array(person),
  warnings: z.array(FindingView).describe('Of which the rules warned as it was entered'),
  besides: z.int().describe('Other contents under this number of which nobody has said yet which is right'),
  removed: z.boolean().describe('This version says that there should be no such visit'),
  reason: z.string().nullable(),
  device: z.string().nullable(),
  enteredAt: instant,
  enteredBy: fullName.nullable().describe('Who entered the visit first'),
  versionBy: fullName.nullable().describe('Who entered this version of it'),
  receivedAt: instant,
  confirmedBy: fullName.nullable(),
  confirmedAt: instant.nullable(),
  replacedAt: instant.nullable().describe('Null of the version that stands'),
  version,
  may: z.object({ correct: z.boolean(), confirm: z.boolean() }).describe('Whether that is for you to do'),
});
export type VisitView = z.infer<typeof VisitView>;

export const VisitBesideView = z.object({
  id,
  digest: z.string(),
  content: VisitContent,
  observers: z.array(person),
  device: z.string().nullable(),
  enteredAt: instant,
  sentBy: fullName.nullable(),
  receivedAt: instant,
  settled: z.enum(SETTLEMENTS).nullable(),
  settledAt: instant.nullable(),
  reason: z.string().nullable(),
});
export type VisitBesideView = z.infer<typeof VisitBesideView>;

export const VisitPage = pageOf(VisitView);
export const VisitsQuery = PageQuery.extend({
  state: z.enum(VISIT_STATES).optional(),
  stage: z.enum(STAGE_NAMES).optional(),
  region: line(200).optional(),
  day: day.optional().describe('By the host’s calendar'),
  stationId: id.optional(),
  teamId: id.optional(),
  besides: z.enum(['open']).optional().describe('Only those under whose number another content waits'),
});
export type VisitsQuery = z.infer<typeof VisitsQuery>;
export const VisitRecorded = z.object({
  receipt: VisitReceipt,
  visit: VisitView.nullable().describe('The visit that stands under this number; null where it was taken away'),
  warnings: z.array(FindingView),
});
export const VisitChanged = z.object({ visit: VisitView, warnings: z.array(FindingView) });
export const VisitFile = z.object({
  versions: z.array(VisitView).describe('The newest first'),
  besides: z.array(VisitBesideView),
});
export type VisitFile = z.infer<typeof VisitFile>;

const questionView = z.object({
  id: z.string(),
  ask: saidInBoth,
  type: z.enum(QUESTION_TYPES),
  help: saidInBoth.optional(),
  options: z.record(z.string(), saidInBoth).optional(),
  none: saidInBoth.optional(),
  min: z.int().optional(),
  max: z.int().optional(),
  steps: z.int().optional(),
  first: saidInBoth.optional(),
  last: saidInBoth.optional(),
  counted: z.enum(['sum', 'range']).optional(),
});
export const VisitForms = z.object({
  items: z.array(
    z.object({
      name: z.enum(FORM_NAMES),
      stages: z.array(z.enum(STAGE_NAMES)),
      versions: z.array(z.object({ version: z.int(), title: saidInBoth, questions: z.array(questionView) })),
    }),
  ),
});
