import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '#libs/regulation';
import { columnLetter, LAST_ROW, type Grid } from './grid.js';

const SEPARATORS = [';', ',', '\t'] as const;

export function readCsv(bytes: Buffer): { grid: Grid; charset: string; separator: string } {
  const { text, charset } = decoded(bytes);
  // Excel's own way of saying what separates.
  const said = /^sep=(.)\r?\n/i.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  // csv-parse takes one kind of line end for the whole file; files glued together have several.
  const uniform = text.replace(/\r\n?/g, '\n');
  const grid = recordsOf(uniform, separator, said ? 1 : 0);
  for (const { line, cells } of grid) {
    const formula = cells.findIndex((cell) => cell.startsWith('='));
    if (formula >= 0) throw new Refusal('sheet.formula', { cell: columnLetter(formula) + line });
  }
  return { grid, charset, separator };
}

/** UTF-8 is so strict that what passes as it is it; Windows-1251 passes anything, and is what Excel saves in Russian. */
function decoded(bytes: Buffer): { text: string; charset: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return as('utf-16le', bytes, false);
  if (first === 0xfe && second === 0xff) return as('utf-16be', bytes, false);
  try {
    return as('utf-8', bytes, true);
  } catch {
    return as('windows-1251', bytes, false);
  }
}

const as = (charset: string, bytes: Buffer, fatal: boolean) => ({
  text: new TextDecoder(charset, { fatal }).decode(bytes),
  charset,
});

/** The one that stands most often in the first line that says anything, quotes left aside. */
function separatorOf(text: string): string {
  const unquoted = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const line = unquoted.split(/[\r\n]/).find((candidate) => candidate.trim() !== '') ?? '';
  const count = (separator: string) => line.split(separator).length - 1;
  return SEPARATORS.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best), ',');
}

function recordsOf(text: string, separator: string, skipped: number): Grid {
  const grid: Grid = [];
  let line = 1;
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      info: true,
      on_record: ({ record }: { record: string[] }) => {
        if (line > skipped && record.some((cell) => cell !== '')) grid.push({ line, cells: record });
        if (grid.length > LAST_ROW) throw new Refusal('sheet.too-many-rows', { count: grid.length, limit: LAST_ROW });
        line += 1 + record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
        return null;
      },
    } as never);
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal('sheet.quotes-broken', { line });
    throw error;
  }
  return grid;
}
