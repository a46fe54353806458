import { StationSaid, type Issue } from '#libs/contracts';
import { meansNone, stationKey, visible, type RefusalCode, type RefusalParams } from '#libs/regulation';
import { countryOf, yesOrNo } from '#libs/spreadsheets';
import type { StationColumn } from './station-columns.js';

/** Why a row is refused: one of our refusals, or what a schema found. */
export type Reason = { column: StationColumn | null } & (
  { code: RefusalCode; params?: RefusalParams } | { code?: never; issue: Issue }
);
export type Cells = Record<StationColumn, string>;
/** One row; null where it is no station but a line of totals. What it does not say is null. */
export type StationLine = {
  line: number;
  code: string;
  /** By which the code is known (`stationKey`). */
  key: string;
  name: string;
  said: StationSaid | null;
  reasons: Reason[];
};

/** What a list says, row by row, of stations of a mission to `host`. Pure: the same file gives the same answer. */
export function readStations(rows: readonly { line: number; values: Cells }[], host: string) {
  const passedOver = rows.filter(({ values }) => isTotal(values)).map(({ line }) => line);
  const lines = rows
    .filter(({ values }) => !isTotal(values))
    .map(({ line, values }) => readStation(line, values, host));
  const twins = new Map<string, number[]>();
  for (const { line, key } of lines) {
    const alike = twins.get(key);
    if (alike) alike.push(line);
    else twins.set(key, [line]);
  }
  for (const { line, key, reasons } of lines) {
    const other = twins.get(key)!.find((twin) => twin !== line);
    // Which of them is meant nobody can tell; that they have none is said of each.
    if (other !== undefined && key !== '')
      reasons.push({ column: 'code', code: 'station.code-twice', params: { line: other } });
  }
  return { lines, passedOver };
}

/** “Итого: 10 214”, as lists end. */
const TOTAL = /^(?:итого|всего|общий итог|в том числе|total|grand total|subtotal)(?!\p{L})/iu;
const isTotal = ({ code, nameRu, nameEn, region }: Cells) =>
  TOTAL.test(code) || (code === '' && [nameRu, nameEn, region].some((cell) => TOTAL.test(cell)));

function readStation(line: number, cells: Cells, host: string): StationLine {
  const reasons: Reason[] = [];
  const text = (column: StationColumn): string | null => {
    const cell = cells[column] && visible(cells[column]);
    return saysNothing(cell) ? null : cell;
  };
  const read = <T>(column: StationColumn, reader: (cell: string) => T | undefined, code: RefusalCode): T | null => {
    const cell = column === 'abroad' ? visible(cells.abroad) || null : text(column);
    const value = cell === null ? null : reader(cell);
    if (value === undefined) reasons.push({ column, code });
    return value ?? null;
  };
  const code = read('code', codeOf, 'station.code-mangled') ?? '';
  const [ru, en] = [text('nameRu'), text('nameEn')];
  const name = { ru, en };
  const country = read('country', knownCountry, 'station.country-unknown');
  const abroad = read('abroad', yesOrNo, 'station.abroad-unclear');
  const voters = read('voters', wholeNumber, 'station.voters-unclear');
  const zone = read('zone', zoneOf, 'station.zone-unknown');
  const closes = read('closes', hourOf, 'station.closes-unclear');
  const told = new Set(reasons.map(({ column }) => column));
  if (abroad === true && country === null && !told.has('country'))
    reasons.push({ column: 'country', code: 'station.country-missing' });
  if (abroad !== null && country !== null && abroad !== (country !== host))
    reasons.push({ column: 'abroad', code: 'station.abroad-contradicts' });
  // That it is not abroad says where it is.
  const lies = country ?? (abroad === false ? host : null);
  const said = { code, name, region: text('region'), country: lies, voters, zone, closes };
  if (closes !== null && zone === null && lies !== null && lies !== host && !told.has('zone'))
    reasons.push({ column: 'zone', code: 'station.zone-missing' });
  const { data, error } = StationSaid.safeParse(said);
  for (const issue of (error?.issues ?? []) as Issue[]) {
    const column = columnOf(issue);
    // A row in which no language has a name lacks one name.
    if (column === 'nameEn' && ru === null && en === null) continue;
    // A cell that could not be read has its reason already.
    if (!told.has(column)) reasons.push({ column, issue });
  }
  const written = code || visible(cells.code);
  return { line, code: written, key: stationKey(written), name: name.ru ?? name.en ?? '', said: data ?? null, reasons };
}

/** An empty cell, a dash, “н/д”: of a number that is left when its letters are looked at alone, neither. */
const saysNothing = (cell: string) =>
  cell === '' || (cell.length <= LONGEST_NONE && !/\p{N}/u.test(cell) && meansNone(cell));
/** No way of saying that there is none is longer; and most cells are. */
const LONGEST_NONE = 20;

/** A workbook keeps the number 12 as 12.0; what it has made of 1-2 or of a long number nobody can tell. */
function codeOf(cell: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d(?:T|$)/.test(cell) || /^\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(cell)) return undefined;
  return /^\d+\.0$/.test(cell) ? cell.slice(0, -2) : cell;
}

/** With spaces between thousands, as people write it; 1,000 may be either and is neither. */
function wholeNumber(cell: string): number | undefined {
  const [, digits] = /^(\d[\d\s'’]*?)(?:[.,]0{1,2})?$/.exec(cell) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ''));
}

/** As people write an hour, or as a workbook keeps one. */
function hourOf(cell: string): string | undefined {
  const [, hours, minutes] = /^(?:1899-12-3\dT)?([01]?\d|2[0-4])[:.]([0-5]\d)(?::00(?:\.0+)?Z?)?$/.exec(cell) ?? [];
  if (hours === '24' && minutes !== '00') return undefined;
  return hours && `${hours.padStart(2, '0')}:${minutes}`;
}

const countries = new Map<string, string | undefined>();
function knownCountry(cell: string): string | undefined {
  if (!countries.has(cell)) countries.set(cell, countryOf(cell));
  return countries.get(cell);
}

const zones = new Map<string, boolean>();
/** Asked once of each: a list of a hundred thousand names a few. */
function zoneOf(cell: string): string | undefined {
  if (!zones.has(cell)) zones.set(cell, isZone(cell));
  return zones.get(cell) ? cell : undefined;
}
function isZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.includes('/');
  } catch {
    return false;
  }
}

function columnOf({ path = [] }: Issue): StationColumn {
  const [first, second] = path;
  return first === 'name' ? (second === 'en' ? 'nameEn' : 'nameRu') : (first as StationColumn);
}
