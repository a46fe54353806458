import { LARGE, readSheet, requireColumns } from '#libs/spreadsheets';
import { STATION_ALIASES } from './station-columns.js';
import { readStations, type StationLine } from './station-rows.js';

/** How many of each kind a report shows. */
export const SHOWN = 100;
/** Rows of one statement: none takes long, however many there are in all. */
const CHUNK = 10_000;

/** Rows that may be taken in, column by column, each as PostgreSQL reads an array. */
export type Chunk = Record<(typeof CHUNK_COLUMNS)[number], string>;
export const CHUNK_COLUMNS = ['line', 'code', 'codeKey', 'nameRu', 'nameEn', 'region', 'country', 'voters', 'zone', 'closes'] as const; // prettier-ignore
export type RefusedLine = Pick<StationLine, 'line' | 'code' | 'name' | 'reasons'>;
/** What was read apart: nothing in it grows with the rows but what the database is to be told. */
export type ReadList = {
  charset: string;
  unknown: string[];
  rows: number;
  refused: number;
  refusedLines: RefusedLine[];
  passedOver: { count: number; lines: number[] };
  chunks: Chunk[];
  /** The codes of all rows, refused or not: what these leave out is missing. */
  keys: string;
};

/** Called in the process that reads what strangers send: what is left to whoever asked is to hand it on. */
export async function read({ bytes, host }: { bytes: Uint8Array; host: string }): Promise<ReadList> {
  const sheet = await readSheet(Buffer.from(bytes), LARGE);
  const { rows, unknown } = requireColumns(sheet, STATION_ALIASES);
  const { lines, passedOver } = readStations(rows, host);
  const refused = lines.filter(({ reasons }) => reasons.length > 0);
  const sound = lines.filter(({ reasons }) => reasons.length === 0);
  return {
    charset: sheet.charset,
    unknown,
    rows: lines.length,
    refused: refused.length,
    refusedLines: refused.slice(0, SHOWN).map(({ line, code, name, reasons }) => ({ line, code, name, reasons })),
    passedOver: { count: passedOver.length, lines: passedOver.slice(0, SHOWN) },
    chunks: Array.from({ length: Math.ceil(sound.length / CHUNK) }, (_, at) =>
      chunkOf(sound.slice(at * CHUNK, (at + 1) * CHUNK)),
    ),
    keys: arrayOf(lines.map(({ key }) => key)),
  };
}

const chunkOf = (lines: readonly StationLine[]): Chunk => ({
  line: arrayOf(lines.map(({ line }) => line)),
  code: arrayOf(lines.map(({ code }) => code)),
  codeKey: arrayOf(lines.map(({ key }) => key)),
  nameRu: arrayOf(lines.map(({ said }) => said!.name.ru)),
  nameEn: arrayOf(lines.map(({ said }) => said!.name.en)),
  region: arrayOf(lines.map(({ said }) => said!.region)),
  country: arrayOf(lines.map(({ said }) => said!.country)),
  voters: arrayOf(lines.map(({ said }) => said!.voters)),
  zone: arrayOf(lines.map(({ said }) => said!.zone)),
  closes: arrayOf(lines.map(({ said }) => said!.closes)),
});

/** As PostgreSQL writes an array. */
const arrayOf = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => (typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : (value ?? 'NULL'))).join(',')}}`;
