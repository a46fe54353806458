import { Refusal } from '#libs/regulation';
import { cellText, knownFormat, UNFORMATTED } from './cell-text.js';
import { columnLetter, lastRow, type Grid } from './grid.js';
import { partName, readable, unfolded, walk, type Parts } from './xlsx-parts.js';

const LAST_COLUMN = 300;

type Place = { row: number; column: number };
type Sheet = { name: string; cells: Map<number, Map<number, string>> };
/** What cells refer to. */
type Book = { strings: string[]; formats: string[]; since1904: boolean; lastRow: number };

/** The one sheet that shows something, cell by cell as it shows it; what cannot be read so is refused by its place. */
export function readXlsx(
  bytes: Buffer,
  limits: { unfolded: number; rows: number },
): { grid: Grid; since1904: boolean } {
  const parts = unfolded(bytes, limits.unfolded);
  return readable(() => {
    const { sheets, since1904 } = sheetsOf(parts);
    const book = { strings: stringsOf(parts), formats: formatsOf(parts), since1904, lastRow: lastRow(limits) };
    const shown = sheets
      .filter(({ hidden }) => !hidden)
      .map(({ name, part }) => ({ name, cells: cellsOf(part, book) }))
      .filter(({ cells }) => cells.size > 0);
    if (shown.length > 1)
      throw new Refusal('sheet.several-sheets', {
        count: shown.length,
        sheets: shown.map(({ name }) => name).join(', '),
      });
    const hidden = sheets.filter((sheet) => sheet.hidden && cellsOf(sheet.part, book).size > 0);
    if (shown.length === 0 && hidden[0]) throw new Refusal('sheet.only-hidden', { sheet: hidden[0].name });
    return { grid: gridOf(shown[0]), since1904 };
  });
}

function gridOf(sheet: Sheet | undefined): Grid {
  return [...(sheet?.cells ?? [])]
    .toSorted(([a], [b]) => a - b)
    .map(([line, filled]) => ({
      line,
      cells: Array.from({ length: Math.max(...filled.keys()) + 1 }, (_, column) => filled.get(column) ?? ''),
    }));
}

function sheetsOf(parts: Parts) {
  const targets = new Map<string, string>();
  walk(parts.get('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const rooted = /^[/\\]|^xl[/\\]/.test(Target);
      targets.set(Id, partName(rooted ? Target : `xl/${Target.replace(/^\.[/\\]/, '')}`));
    },
  });
  const sheets: { name: string; hidden: boolean; part: Uint8Array }[] = [];
  let since1904 = false;
  walk(parts.get('xl/workbook.xml'), {
    open: (name, { name: title = '', state = 'visible', id = '', date1904 }) => {
      if (name === 'workbookPr') since1904 = isOn(date1904);
      const part = name === 'sheet' ? parts.get(targets.get(id) ?? '') : undefined;
      if (part) sheets.push({ name: title, hidden: state !== 'visible', part });
    },
  });
  return { sheets, since1904 };
}

const isOn = (flag: string | undefined) => flag === '1' || flag === 'true';

function stringsOf(parts: Parts): string[] {
  const strings: string[] = [];
  walk(parts.get('xl/sharedstrings.xml'), {
    open: (name) => {
      if (name === 'si') strings.push('');
    },
    text: (text, within) => {
      if (isText(within)) strings[strings.length - 1] += text;
    },
  });
  return strings.map(unescaped);
}

/** Runs of a text, but not how they are pronounced. */
const isText = (within: readonly string[]) => within.at(-1) === 't' && within.at(-2) !== 'rPh';
/** What XML cannot hold is written by its number. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The format of each style. */
function formatsOf(parts: Parts): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  walk(parts.get('xl/styles.xml'), {
    open: (name, { numFmtId = '0', formatCode = '' }, within) => {
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode);
      if (name === 'xf' && within.at(-2) === 'cellXfs')
        formats.push(own.get(Number(numFmtId)) ?? knownFormat(Number(numFmtId)));
    },
  });
  return formats;
}

/** Every cell that shows something, by its row as people count it and its column from nought. */
function cellsOf(part: Uint8Array, book: Book): Sheet['cells'] {
  const cells: Sheet['cells'] = new Map();
  const merged: string[] = [];
  const hidden = { rows: new Set<number>(), columns: [] as [from: number, to: number][] };
  let at: Place = { row: 0, column: -1 };
  let cell = { type: 'n', style: -1, text: '' };
  walk(part, {
    open: (name, { r, t = 'n', s, min, max, ref, hidden: isHidden }) => {
      if (name === 'col' && isOn(isHidden)) hidden.columns.push([Number(min) - 1, Number(max) - 1]);
      if (name === 'mergeCell' && ref) merged.push(ref);
      if (name === 'row') at = { row: r ? Number(r) : at.row + 1, column: -1 };
      if (name === 'row' && isOn(isHidden)) hidden.rows.add(at.row);
      if (name === 'c') {
        at = r ? placeOf(r) : { row: at.row, column: at.column + 1 };
        cell = { type: t, style: s ? Number(s) : -1, text: '' };
      }
      if (name === 'f' || (name === 'c' && t === 'e')) throw new Refusal('sheet.formula', { cell: nameOf(at) });
    },
    text: (text, within) => {
      if (within.at(-1) === 'v' || isText(within)) cell.text += text;
    },
    close: (name) => {
      if (name !== 'c' || cell.text === '') return;
      const shown = shownIn(cell, book, at);
      if (shown.trim() === '') return;
      if (at.row > book.lastRow) throw new Refusal('sheet.too-many-rows', { count: at.row, limit: book.lastRow });
      if (at.column > LAST_COLUMN)
        throw new Refusal('sheet.too-many-columns', { count: columnLetter(at.column), limit: LAST_COLUMN });
      cells.set(at.row, (cells.get(at.row) ?? new Map<number, string>()).set(at.column, shown));
    },
  });
  refuseHidden(cells, hidden);
  for (const range of merged) spread(cells, range, book.lastRow);
  return cells;
}

function shownIn({ type, style, text }: { type: string; style: number; text: string }, book: Book, at: Place): string {
  if (type === 's') return book.strings[Number(text)] ?? '';
  if (type === 'inlineStr' || type === 'str') return unescaped(text);
  if (type === 'b') return text === '1' ? 'true' : 'false';
  if (type === 'd') return text.replace(/T00:00:00(\.0+)?Z?$/, '');
  const shown = cellText(Number(text), book.formats[style] ?? UNFORMATTED, book.since1904);
  if (shown === undefined) throw new Refusal('sheet.format-unknown', { cell: nameOf(at) });
  return shown;
}

const nameOf = ({ row, column }: Place) => columnLetter(column) + row;
function placeOf(name: string): Place {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name.toUpperCase().replaceAll('$', '')) ?? [];
  if (!letters) throw new Refusal('sheet.broken');
  return {
    row: Number(row),
    column: Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1,
  };
}

const headOf = (cells: Sheet['cells']) => [...cells.keys()].reduce((least, row) => Math.min(least, row), Infinity);

/** What does not show and yet is there would be taken in without anybody having seen it, or left out without a word. */
function refuseHidden(cells: Sheet['cells'], { rows, columns }: { rows: Set<number>; columns: [number, number][] }) {
  const head = headOf(cells);
  for (const [row, filled] of cells)
    for (const column of filled.keys())
      if (rows.has(row) || (row !== head && columns.some(([from, to]) => from <= column && column <= to)))
        throw new Refusal('sheet.hidden-cell', { cell: nameOf({ row, column }) });
}

/** One value shown over several rows holds for each of them; over several columns nobody can tell for which. */
function spread(cells: Sheet['cells'], range: string, last: number) {
  const [from, to] = range.split(':').map(placeOf) as [Place, Place];
  const value = cells.get(from.row)?.get(from.column);
  if (value === undefined || to === undefined) return;
  const head = headOf(cells);
  if (from.column !== to.column || from.row <= head || to.row > last) throw new Refusal('sheet.merged', { range });
  for (let row = from.row + 1; row <= to.row; row++) {
    // A row that shows nothing else is no row of the table.
    const filled = cells.get(row);
    if (filled) filled.set(from.column, value);
  }
}
