import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '#libs/regulation';
import { decoded } from './charsets.js';
import { unguarded } from './formula-guard.js';
import { columnLetter, lastRow, type Grid } from './grid.js';

const SEPARATORS = [';', ',', '\t'] as const;

export function readCsv(bytes: Buffer, limits: { rows: number }): { grid: Grid; charset: string; separator: string } {
  const { text, charset } = decoded(bytes);
  // Excel's own way of saying what separates.
  const said = /^sep=(.)\r?\n/i.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  // csv-parse takes one kind of line end for the whole file; files glued together have several.
  const uniform = text.replace(/\r\n?/g, '\n');
  const grid = recordsOf(uniform, separator, said ? 1 : 0, lastRow(limits));
  for (const { line, cells } of grid) {
    const formula = cells.findIndex((cell) => cell.startsWith('='));
    if (formula >= 0) throw new Refusal('sheet.formula', { cell: columnLetter(formula) + line });
  }
  return { grid: grid.map(({ line, cells }) => ({ line, cells: cells.map(unguarded) })), charset, separator };
}

/** The one that parts the most lines alike, quotes left aside: a comma within cells stands now and then. */
function separatorOf(text: string): string {
  const unquoted = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const lines = unquoted.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const judged = SEPARATORS.map((separator) => {
    const counts = lines.slice(0, 50).map((line) => line.split(separator).length - 1);
    const [head = 0] = counts;
    const alike = head === 0 ? 0 : counts.filter((count) => count === head).length / counts.length;
    return { separator, head, alike };
  });
  const best = judged.toSorted((one, other) => other.alike - one.alike || other.head - one.head)[0]!;
  return best.head > 0 ? best.separator : ',';
}

function recordsOf(text: string, separator: string, skipped: number, limit: number): Grid {
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
        if (grid.length > limit) throw new Refusal('sheet.too-many-rows', { count: grid.length, limit });
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
