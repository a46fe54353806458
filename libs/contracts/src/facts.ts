import { z } from 'zod';
import { FACT_KIND_NAMES, factFaults, RESULT_STAGES, STATEMENT_ABOUTS } from '#libs/regulation';
import { aside, FindingView, id, instant, line, pageOf, PageQuery, reading, version } from './shapes.js';

/** As it was published: so many decimals as it has, with a point or a comma; kept with a point. */
const share = z
  .string()
  .overwrite((value) => value.trim().replace(',', '.'))
  .regex(/^\d{1,3}(\.\d{1,6})?$/, 'is not a percentage, such as 54,19')
  // What is no number is not more than it.
  .refine((value) => !(Number(value) > 100), 'is more than 100 per cent');

const link = aside
  .line(1_000)
  .refine((value) => /^https?:\/\/\S+$/.test(value), 'is not an address that begins with http:// or https://');

export const RecordDayFact = z
  .object({
    kind: z.enum(FACT_KIND_NAMES),
    asOf: instant.describe('The time for which it is so, or at which it took place'),
    source: line(500).describe('Who says so: the commission, the medium, the mission'),
    name: line(300).nullable().default(null).describe('Of an option, a candidate, an author, an organisation'),
    place: line(300).nullable().default(null).describe('A region; null for the whole vote'),
    count: z.int().min(0).max(2_000_000_000).nullable().default(null),
    share: share.nullable().default(null).describe('In per cent, as published'),
    means: line(300).nullable().default(null).describe('The medium, or how stations were watched'),
    stage: z.enum(RESULT_STAGES).nullable().default(null),
    about: z.enum(STATEMENT_ABOUTS).nullable().default(null),
    link: link.nullable().default(null),
    language: line(60).nullable().default(null),
  })
  .superRefine(
    ({ kind, ...given }, ctx) => {
      const { lacking, strange } = factFaults(kind, given);
      for (const field of lacking) ctx.addIssue({ code: 'custom', path: [field], message: 'is needed here' });
      for (const field of strange)
        ctx.addIssue({ code: 'custom', path: [field], message: 'is not asked of this kind' });
    },
    reading(['kind']),
  );
export type RecordDayFact = z.infer<typeof RecordDayFact>;

export const CorrectDayFact = z.object({
  instead: RecordDayFact.nullable().describe('The entry as it should be, or null where there should be none'),
  reason: aside.text(1_000),
});
export type CorrectDayFact = z.infer<typeof CorrectDayFact>;

export const DayFactView = z.object({
  id,
  missionId: id,
  kind: z.enum(FACT_KIND_NAMES),
  asOf: instant,
  source: z.string(),
  name: z.string().nullable(),
  place: z.string().nullable(),
  count: z.int().nullable(),
  share: z.string().nullable(),
  means: z.string().nullable(),
  stage: z.enum(RESULT_STAGES).nullable(),
  about: z.enum(STATEMENT_ABOUTS).nullable(),
  link: z.string().nullable(),
  language: z.string().nullable(),
  removed: z.boolean().describe('This version says that there should be no such entry'),
  reason: z.string().nullable(),
  recordedAt: instant,
  replacedAt: instant.nullable().describe('Null of the version that stands'),
  version,
});
export type DayFactView = z.infer<typeof DayFactView>;

export const DayFactPage = pageOf(DayFactView);
export const DayFactsQuery = PageQuery.extend({ kind: z.enum(FACT_KIND_NAMES).optional() });
export type DayFactsQuery = z.infer<typeof DayFactsQuery>;
export const DayFactRecorded = z.object({ fact: DayFactView, warnings: z.array(FindingView) });
export const DayFactVersions = z.object({ items: z.array(DayFactView) });
