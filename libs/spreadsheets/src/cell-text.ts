import { format, getFormatDateInfo, getFormatFromId, isTextFormat } from 'numfmt';

export const UNFORMATTED = 'General';
const DAY_MS = 86_400_000;
/** The first day of a serial number: of 1900 with a 29 February that never was, or of the other way of counting. */
const SINCE_1900 = Date.UTC(1899, 11, 30);
const SINCE_1904 = Date.UTC(1904, 0, 1);

/**
 * What a cell shows of its number: a day as ISO writes it, everything else in the format of the cell. Undefined where nobody can tell.
 */
export function cellText(value: number, code: string, since1904: boolean): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  try {
    if (code === UNFORMATTED || isTextFormat(code)) return plain(value);
    const { year, month, day } = getFormatDateInfo(code);
    if ((year || month || day) && value >= 1) return dayOf(value, since1904);
    // Marks between thousands are no part of a number.
    const shown = format(code.replaceAll('#,##0', '0'), value, { dateErrorThrows: true });
    return shown.includes('#') && !code.includes('\\#') && !code.includes('"#') ? undefined : shown.trim();
  } catch {
    return undefined;
  }
}

/** The code of a format that every program knows by its number. */
export const knownFormat = (id: number): string => getFormatFromId(id) || UNFORMATTED;

function dayOf(serial: number, since1904: boolean): string {
  const at = new Date((since1904 ? SINCE_1904 : SINCE_1900) + Math.round(serial * 86_400) * 1000);
  return at.getTime() % DAY_MS === 0 ? at.toISOString().slice(0, 10) : at.toISOString().slice(0, 19);
}

/** As it was typed: a spreadsheet stores 1.1 as 1.1000000000000001, and large numbers with an exponent. */
function plain(value: number): string {
  const shortest = String(value);
  if (!shortest.includes('e')) return shortest;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}
