import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { Refusal } from '#libs/regulation';
import { columnLetter, LAST_ROW, type Grid } from './grid.js';

/** What a table of two thousand rows needs is far below; what a bomb unfolds to is far above. */
const UNFOLDED_BYTES = 25 * 1024 * 1024;
const LAST_COLUMN = 300;
const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/i;
const NEEDED = /^(\[Content_Types\]\.xml|_rels\/.*|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/.*)$/i;

export async function readXlsx(bytes: Buffer): Promise<Grid> {
  const parts = unfolded(bytes);
  for (const [name, part] of Object.entries(parts)) if (SHEET_PART.test(name)) parts[name] = checked(part);
  const sheets = await workbookOf(parts);
  const filled = sheets.filter(({ data }) => data.length > 0);
  if (filled.length > 1) throw new Refusal('sheet.several-sheets', { count: filled.length });
  return (filled[0]?.data ?? []).map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }));
}

/** Only the parts that are read, and only if they are as small as they say: fflate fills what it was told, no more. */
function unfolded(bytes: Buffer): Unzipped {
  const names: string[] = [];
  let size = 0;
  let swollen = false;
  const filter = ({ name, originalSize, compression }: { name: string; originalSize: number; compression: number }) => {
    names.push(name);
    if (!SHEET_PART.test(name) && !NEEDED.test(name)) return false;
    size += originalSize;
    swollen ||= size > UNFOLDED_BYTES;
    return !swollen && (compression === 0 || compression === 8);
  };
  const parts = readable(() => unzipSync(bytes, { filter }));
  if (swollen) throw new Refusal('sheet.swollen');
  if (!parts['xl/workbook.xml']) throw new Refusal('sheet.wrong-file', { found: kindOf(names) });
  return parts;
}

const kindOf = (names: string[]): string =>
  names.includes('word/document.xml')
    ? 'DOCX'
    : names.includes('content.xml')
      ? 'ODS / ODT'
      : names.includes('xl/workbook.bin')
        ? 'XLSB'
        : 'ZIP';

/** Takes empty cells out, and refuses what would be guessed at: a formula's last result, a cell far away from all. */
function checked(part: Uint8Array) {
  const xml = new TextDecoder().decode(part).replace(/<(?:\w+:)?c(?:\s[^<>]*)?\/>/g, '');
  const formula = /<(?:\w+:)?f[\s/>]|<(?:\w+:)?c\b[^<>]*\bt="e"/.exec(xml);
  if (formula) {
    const upTo = xml.slice(0, formula.index + formula[0].length);
    throw new Refusal('sheet.formula', { cell: [...upTo.matchAll(/\br="([A-Z]+\d+)"/g)].at(-1)?.[1] ?? '?' });
  }
  for (const [, letters, row] of xml.matchAll(/<(?:\w+:)?c\b[^<>]*?\br="([A-Z]+)(\d+)"/g)) {
    if (Number(row) > LAST_ROW) throw new Refusal('sheet.too-many-rows', { count: Number(row), limit: LAST_ROW });
    if (letters!.length > 2 || (letters!.length === 2 && letters! > columnLetter(LAST_COLUMN)))
      throw new Refusal('sheet.too-many-columns', { count: letters!, limit: LAST_COLUMN });
  }
  return new TextEncoder().encode(xml);
}

/** The reader unpacks again, without limits: it is given what was checked, not what was sent. */
async function workbookOf(parts: Unzipped) {
  const { default: readWorkbook } = await import('read-excel-file/universal'); // large, and seldom needed
  const packed = zipSync(parts, { level: 0 });
  try {
    const { buffer, byteOffset, byteLength } = packed;
    return await readWorkbook(buffer.slice(byteOffset, byteOffset + byteLength), {
      parseNumber: (typed) => ({ typed }),
    });
  } catch {
    throw new Refusal('sheet.broken');
  }
}

function readable<T>(work: () => T): T {
  try {
    return work();
  } catch {
    throw new Refusal('sheet.broken');
  }
}

type Cell = Awaited<ReturnType<typeof workbookOf>>[number]['data'][number][number];

function textOf(cell: Cell): string {
  const value: unknown = cell;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'boolean') return String(value);
  return value ? numberOf((value as { typed: string }).typed) : '';
}

/** As it was typed: a spreadsheet stores 1.1 as 1.1000000000000001, and large numbers with an exponent. */
function numberOf(stored: string): string {
  const number = Number(stored);
  const shortest = String(number);
  if (!shortest.includes('e')) return shortest;
  return Number.isInteger(number) ? BigInt(number).toString() : number.toFixed(20).replace(/0+$/, '');
}
