/** A day that a program wrote with the hour at which it begins, after any way of writing the day. */
const MIDNIGHT =
  /(?<=\d|г\.|года|г)(?:T|,?\s+)(?:0?0:00(?::00(?:[.,]0+)?)?|12:00(?::00)?\s*AM)\s*(?:Z|[+-]\d\d:?\d\d)?$/i;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const YEAR_FIRST = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/;
const WORDED = /^[«"„“]?(\d{1,2})(?:-?е|st|nd|rd|th)?[»"“”]?[\s.-]+(\p{L}+)\.?,?[\s.-]+(\d{4})\s*(?:г\.?|года)?$/iu;
const MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
/** By how they begin in Russian and English; May and March do not begin alike for long. */
const MONTHS = [
  'янв|jan',
  'фев|feb',
  'мар|mar',
  'апр|apr',
  'ма[йя]|may',
  'июн|jun',
  'июл|jul',
  'авг|aug',
  'сен|sep',
  'окт|oct',
  'ноя|nov',
  'дек|dec',
];
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*(?:г\.?|года)?$/i;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
/** A day as a spreadsheet counts it: 1 is 1 January 1900, and 29 February 1900 is counted though it never was. */
const SERIAL = /^[1-9]\d{4}$/;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** Of a workbook that counts from 1904. */
const SERIAL_ZERO_1904 = Date.UTC(1904, 0, 1);
const DAY_MS = 86_400_000;

/** The day as ISO writes it, or undefined for a day that does not exist or may be read in two ways. */
export function parseLocalDate(text: string, since1904 = false): string | undefined {
  const typed = text.trim().replace(MIDNIGHT, '');
  const zero = since1904 ? SERIAL_ZERO_1904 : SERIAL_ZERO;
  if (SERIAL.test(typed)) return new Date(zero + Number(typed) * DAY_MS).toISOString().slice(0, 10);
  const iso = ISO.exec(typed) ?? YEAR_FIRST.exec(typed);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const dotted = DOTTED.exec(typed);
  if (dotted) return dayOf(dotted[3]!, dotted[2]!, dotted[1]!);
  const worded = WORDED.exec(typed);
  if (worded) return dayOf(worded[3]!, monthOf(worded[2]!), worded[1]!);
  const monthNamedFirst = MONTH_FIRST.exec(typed);
  if (monthNamedFirst) return dayOf(monthNamedFirst[3]!, monthOf(monthNamedFirst[1]!), monthNamedFirst[2]!);
  const slashed = SLASHED.exec(typed);
  if (!slashed) return undefined;
  const [, first, second, year] = slashed as unknown as [string, string, string, string];
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  // 03/04/2022 is 3 April to us and 4 March to others: not guessed. 11/20/2022 can only be the latter.
  return dayFirst && monthFirst && dayFirst !== monthFirst ? undefined : (dayFirst ?? monthFirst);
}

/** Its number; 0, which no month has, for a word that is none. */
const monthOf = (word: string) => String(MONTHS.findIndex((begins) => new RegExp(`^(${begins})`, 'i').test(word)) + 1);

function dayOf(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : undefined;
}
