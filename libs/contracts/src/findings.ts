import { z } from 'zod';
import { ADDRESSEES, BASIS_KINDS, LANGUAGES, OUTCOMES, PRIORITIES, YARDSTICKS } from '#libs/regulation';
import { EXPORT_FORMATS } from './exports.js';
import { sectionId } from './reports.js';
import {
  aside,
  country,
  day,
  FindingView as RuleFinding,
  fullName,
  halves,
  id,
  inEither,
  instant,
  line,
  text,
  version,
  wantsEither,
  wording,
} from './shapes.js';

const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;
const holds = z
  .boolean()
  .optional()
  .describe('The translation says what the original says by now, as it stands (R-54)');
const reason = aside.text(1_000).optional().describe('Needed for what changes the original, and for taking it away');

export const EntryBasis = z.object({ kind: z.enum(BASIS_KINDS), id });
export const RecordFinding = z.object({
  section: sectionId.describe('Where it belongs'),
  yardstick: z.enum(YARDSTICKS).describe('What it is held against; how it comes out is written by people (R-48)'),
  text: inEither(text(5_000)),
  basis: z
    .array(EntryBasis)
    .max(200)
    .refine((rows) => unique(rows.map((row) => row.id)), 'names an entry twice')
    .default([])
    .describe('Entries of the mission on which it rests'),
});
export type RecordFinding = z.infer<typeof RecordFinding>;
export const CorrectFinding = z.object({
  instead: RecordFinding.nullable().describe('As it should be, or null where there should be none'),
  reason,
  holds,
});
export type CorrectFinding = z.infer<typeof CorrectFinding>;

export const addresseeOf = z.enum(ADDRESSEES);
export const RecordRecommendation = z
  .object({
    addressee: addresseeOf.nullable().default(null).describe('Needed by the time of the review (R-49)'),
    addresseeName: halves(line(200)).default({ ru: null, en: null }).describe('Whom exactly, if that is to be said'),
    priority: z.enum(PRIORITIES),
    text: inEither(text(5_000)),
    ground: halves(text(2_000)).default({ ru: null, en: null }).describe('What it rests on besides its findings'),
    findings: z
      .array(id)
      .max(100)
      .refine(unique, 'names an entry twice')
      .default([])
      .describe('Findings of the same document on which it rests; one at least by the time of the review (R-49)'),
  })
  .superRefine(({ addressee, addresseeName }, given) => {
    if (addressee === 'other') wantsEither(addresseeName, given, ['addresseeName']);
  });
export type RecordRecommendation = z.infer<typeof RecordRecommendation>;
export const CorrectRecommendation = z.object({
  instead: RecordRecommendation.nullable().describe('As it should be, or null where there should be none'),
  reason,
  holds,
});
export type CorrectRecommendation = z.infer<typeof CorrectRecommendation>;

export const HalvesView = z.object({ ru: z.string().nullable(), en: z.string().nullable() });
const kept = {
  removed: z.boolean(),
  stale: z.boolean().describe('Its translation is of an earlier original (R-54)'),
  reason: z.string().nullable(),
  recordedBy: fullName.nullable(),
  recordedAt: instant,
  version,
};
export const FindingEntryView = z.object({
  id,
  number: z.int().nullable().describe('As it is printed; null of what does not stand'),
  section: sectionId,
  yardstick: z.enum(YARDSTICKS),
  text: HalvesView,
  basis: z.array(EntryBasis),
  ...kept,
});
export type FindingEntryView = z.infer<typeof FindingEntryView>;
export const RecommendationView = z.object({
  id,
  number: z.int().nullable().describe('As it is printed; null of what does not stand'),
  addressee: addresseeOf.nullable(),
  addresseeName: HalvesView,
  priority: z.enum(PRIORITIES),
  text: HalvesView,
  ground: HalvesView,
  findings: z.array(id),
  ...kept,
});
export type RecommendationView = z.infer<typeof RecommendationView>;
export const FindingsView = z.object({
  sections: z.array(sectionId).describe('Those of the document to which a finding can belong'),
  findings: z.array(FindingEntryView),
  recommendations: z.array(RecommendationView),
});
export type FindingsView = z.infer<typeof FindingsView>;
export const FindingsChanged = FindingsView.extend({ warnings: z.array(RuleFinding) });
export const FindingVersions = z.object({ items: z.array(FindingEntryView) });
export const RecommendationVersions = z.object({ items: z.array(RecommendationView) });

export const RegisterQuery = z.object({
  host: country.optional(),
  outcome: z
    .enum([...OUTCOMES, 'open'])
    .optional()
    .describe('`open` where nothing was recorded yet'),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;
export const RegisterExportQuery = RegisterQuery.extend({
  format: z.enum(EXPORT_FORMATS).default('xlsx'),
  language: z.enum(LANGUAGES).default('ru'),
});
export const OutcomeView = z.object({
  outcome: z.enum(OUTCOMES),
  source: z.string(),
  date: day,
  reason: z.string().nullable(),
  recordedAt: instant,
});
export const RegisterRow = RecommendationView.pick({
  id: true,
  addressee: true,
  addresseeName: true,
  priority: true,
  text: true,
}).extend({
  number: z.int(),
  missionId: id,
  missionTitle: wording(500),
  host: country,
  hostName: wording(200),
  reportId: id,
  reportTitle: wording(300).describe('What the document is called'),
  reportNumber: z.string(),
  adoptedOn: day.nullable(),
  outcomes: z.array(OutcomeView).describe('The last one first: it counts, and those before it stay'),
});
export type RegisterRow = z.infer<typeof RegisterRow>;
export const Register = z.object({ items: z.array(RegisterRow) });

export const RecordOutcome = z.object({
  outcome: z.enum(OUTCOMES),
  source: line(500).describe('Who says so, or where it is written'),
  date: day.describe('As of which day'),
  reason: aside.text(1_000).optional().describe('Where the record before it was wrong: why'),
});
export type RecordOutcome = z.infer<typeof RecordOutcome>;
