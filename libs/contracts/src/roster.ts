import { z } from 'zod';
import { LANGUAGES } from '#libs/regulation';
import { id, saidInBoth } from './shapes.js';

export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
const yesNo = z.enum(['true', 'false']).transform((value) => value === 'true');

export const RosterTemplateQuery = z.object({
  format: z.enum(TABLE_FORMATS).default('xlsx'),
  language: z.enum(LANGUAGES).default('ru'),
});

export const RosterImportQuery = z.object({
  delegationId: id,
  dryRun: yesNo.default(true).describe('Only says what would happen'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a digest')
    .optional()
    .describe('With dryRun=false: the digest that the dry run answered'),
  skipRefused: yesNo.default(false).describe('Applies the other rows although some are refused'),
});
export type RosterImportQuery = z.output<typeof RosterImportQuery>;

export const ROW_OUTCOMES = ['new', 'changed', 'unchanged', 'refused'] as const;
export const RosterRowView = z.object({
  line: z.int().describe('As a person counts it in the file'),
  outcome: z.enum(ROW_OUTCOMES),
  name: z.string(),
  personId: id.nullable(),
  changed: z.array(saidInBoth).describe('The headers of what changes'),
  cells: z
    .array(z.object({ column: saidInBoth, before: saidInBoth.nullable(), after: saidInBoth.nullable() }))
    .describe('What changes, cell by cell: as it is recorded and as it will be'),
  consequences: z.array(saidInBoth).describe('What else would happen, or has happened'),
  notes: z.array(saidInBoth).describe('What stands in the row and is not taken over, and what was proposed'),
  reasons: z.array(z.object({ column: saidInBoth.nullable(), code: z.string().nullable(), sentence: saidInBoth })),
});
export type RosterRowView = z.infer<typeof RosterRowView>;
export const RosterReport = z.object({
  digest: z.string().describe('SHA-256 of the file: send it back to apply this very file'),
  applied: z.boolean(),
  charset: z.string(),
  unknownColumns: z.array(z.string()).describe('Headers that are no column here; what stands under them is not read'),
  totals: z.object({ rows: z.int(), new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
  rows: z.array(RosterRowView),
});
export type RosterReport = z.infer<typeof RosterReport>;
