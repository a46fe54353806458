import { z } from 'zod';
import { LANGUAGES, STATION_ORIGINS, STATION_WAYS } from '#libs/regulation';
import { ROW_OUTCOMES, TABLE_FORMATS } from './roster.js';
import { aside, closingHour, country, id, inEither, instant, line, pageOf, PageQuery, saidInBoth, source, version, zone } from './shapes.js'; // prettier-ignore

const yesNo = z.enum(['true', 'false']).transform((value) => value === 'true');

/** What is said of a station, by a list or by hand. */
export const StationSaid = z.object({
  code: line(40).describe('As the host writes it: leading zeros are kept; capitals and spaces tell no two apart'),
  name: inEither(line(300)),
  region: line(200).nullable().default(null),
  country: country.nullable().default(null).describe('Where it lies; null for the host. Any other is abroad (R-39)'),
  voters: z.int().min(0).max(10_000_000).nullable().default(null).describe('On its roll; null where it is not known'),
  zone: zone.nullable().default(null).describe('Null for that of the host'),
  closes: closingHour
    .nullable()
    .default(null)
    .describe(
      'By its own clocks on the last day, or before 06:00 in the night after it; null where it closes as the vote does (R-51)',
    ),
});
export type StationSaid = z.infer<typeof StationSaid>;

export const EnterStation = StationSaid.extend({ source });
export type EnterStation = z.infer<typeof EnterStation>;
export const CorrectStation = z.object({
  instead: StationSaid.extend({
    withdrawn: z.boolean().default(false).describe('There is no such station any more; it is kept, and says so'),
  }),
  source,
  reason: aside.text(1_000),
});
export type CorrectStation = z.infer<typeof CorrectStation>;

export const StationView = z.object({
  id,
  missionId: id,
  code: z.string(),
  name: z.object({ ru: z.string().nullable(), en: z.string().nullable() }),
  region: z.string().nullable(),
  country: z.string(),
  abroad: z.boolean(),
  voters: z.int().nullable(),
  zone: z.string().nullable(),
  closes: z.string().nullable(),
  origin: z.enum(STATION_ORIGINS),
  withdrawn: z.boolean(),
  way: z.enum(STATION_WAYS).describe('How this version was entered'),
  source: z.string(),
  reason: z.string().nullable(),
  recordedAt: instant,
  version,
});
export type StationView = z.infer<typeof StationView>;
export const StationPage = pageOf(StationView);
export const StationVersions = z.object({ items: z.array(StationView).describe('The newest first') });

const filters = {
  q: line(100).optional().describe('How words of the code, the name or the region begin, in either alphabet'),
  region: line(200).optional(),
  country: country.optional(),
  abroad: yesNo.optional(),
  withdrawn: yesNo.optional(),
};
export const StationsQuery = PageQuery.extend(filters);
export type StationsQuery = z.output<typeof StationsQuery>;

/** What there is to choose from, counted. */
export const StationSummary = z.object({
  total: z.int().describe('Without those that were withdrawn, as are all numbers here'),
  abroad: z.int(),
  byMission: z.int().describe('Entered by the mission, and on no list'),
  withdrawn: z.int(),
  regions: z.array(z.object({ region: z.string(), count: z.int() })),
  countries: z.array(z.object({ country: z.string(), count: z.int() })),
  list: z.object({ source: z.string(), at: instant }).nullable().describe('The last list that was taken in'),
});
export type StationSummary = z.infer<typeof StationSummary>;

export const StationTemplateQuery = z.object({
  format: z.enum(TABLE_FORMATS).default('xlsx'),
  language: z.enum(LANGUAGES).default('ru'),
});
export const StationImportQuery = z.object({
  dryRun: yesNo.default(true).describe('Only says what would happen'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a digest')
    .optional()
    .describe('With dryRun=false: the digest that the dry run answered'),
  source: source
    .optional()
    .describe('With dryRun=false: the source of the list, which is kept with every station of it'),
  skipRefused: yesNo.default(false).describe('Applies the other rows although some are refused'),
  withdrawMissing: yesNo.default(false).describe('Withdraws the stations of the host’s list that this one leaves out'),
});
export type StationImportQuery = z.output<typeof StationImportQuery>;

export const StationRowView = z.object({
  line: z.int().describe('As a person counts it in the file'),
  outcome: z.enum(ROW_OUTCOMES),
  code: z.string(),
  name: z.string(),
  cells: z.array(z.object({ column: saidInBoth, before: saidInBoth.nullable(), after: saidInBoth.nullable() })),
  reasons: z.array(z.object({ column: saidInBoth.nullable(), code: z.string().nullable(), sentence: saidInBoth })),
});
export type StationRowView = z.infer<typeof StationRowView>;
export const StationImportReport = z.object({
  digest: z.string().describe('SHA-256 of the file: send it back to apply this very file'),
  applied: z.boolean(),
  charset: z.string(),
  unknownColumns: z.array(z.string()).describe('Headers that are no column here; what stands under them is not read'),
  totals: z.object({
    rows: z.int(),
    new: z.int(),
    newAbroad: z.int().describe('How many of the new ones lie abroad; the others lie in the host’s country'),
    newUnplaced: z.int().describe('How many of the new ones name no country, and are taken to lie in the host’s'),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    passedOver: z.int().describe('Lines of totals, which are no stations'),
    missing: z.int().describe('Stations of the host’s list that this one leaves out'),
    withdrawn: z.int().describe('How many of these were withdrawn'),
  }),
  rows: z.array(StationRowView).describe('The first of each outcome but of those that change nothing'),
  missing: z.array(z.object({ code: z.string(), name: z.string() })).describe('The first of them'),
  passedOver: z.array(z.int()).describe('The first of these lines'),
});
export type StationImportReport = z.infer<typeof StationImportReport>;
