import type { Language } from './vocabulary.js';

const MONTHS = [
  ['января', 'january'],
  ['февраля', 'february'],
  ['марта', 'march'],
  ['апреля', 'april'],
  ['мая', 'may'],
  ['июня', 'june'],
  ['июля', 'july'],
  ['августа', 'august'],
  ['сентября', 'september'],
  ['октября', 'october'],
  ['ноября', 'november'],
  ['декабря', 'december'],
] as const;
const NAMES = MONTHS.flat().join('|');
/** Of a pattern that looks for months by their names, in both languages. */
export const MONTHS_NAMED = NAMES;
const DAYS = String.raw`\d{1,2}(?:\s*(?:[–—-]|,|и|and)\s*\d{1,2})*`;
/** `17–19 сентября 2021`, `15, 16 and 17 March`; `November 20, 2022`; `20.11.2022`; `2022-11-20`. */
const FORMS = [
  new RegExp(String.raw`(?<days>${DAYS})\s+(?<month>${NAMES})(?:,?\s+(?<year>\d{4}))?`, 'giu'),
  new RegExp(String.raw`(?<month>${NAMES})\s+(?<days>${DAYS})(?!\d)(?:,?\s+(?<year>\d{4}))?`, 'giu'),
  /(?<![\d.])(?<days>\d{1,2})\.(?<number>\d{1,2})\.(?<year>\d{4})/gu,
  /(?<year>\d{4})-(?<number>\d{2})-(?<days>\d{2})/gu,
];

type Named = { days: string; month?: string; number?: string; year?: string };

/** A dash between two days means those between them as well. */
function daysOf(text: string): number[] {
  const parts = text.split(/\s*(?:,|и|and)\s*/iu).map((part) => part.split(/\s*[–—-]\s*/u).map(Number));
  return parts.flatMap(([from, to = from]) => Array.from({ length: to! - from! + 1 }, (_, index) => from! + index));
}

const monthOf = ({ month, number }: Named) =>
  number
    ? Number(number)
    : MONTHS.findIndex((names) => (names as readonly string[]).includes(month!.toLowerCase())) + 1;

/** Whether a text of either language names a day, `2022-11-20`, in words or figures; its year may be left out. */
export function namesDay(text: string, day: string): boolean {
  const [year, month, date] = day.split('-').map(Number);
  return FORMS.flatMap((form) => [...text.matchAll(form)].map(({ groups }) => groups as Named)).some(
    (named) =>
      monthOf(named) === month && daysOf(named.days).includes(date!) && (!named.year || Number(named.year) === year),
  );
}

/** A title that names a former voting day which is none any more. */
export const namesOldDay = (text: string, before: readonly string[], after: readonly string[]): string | undefined =>
  before.find((day) => !after.includes(day) && namesDay(text, day) && !after.some((other) => namesDay(text, other)));

/** `20 ноября 2022 года` / `20 November 2022`. */
export function dayIn(language: Language, day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const [ru, en] = MONTHS[month! - 1]!;
  return language === 'ru'
    ? `${date} ${ru} ${year} года`
    : `${date} ${en.charAt(0).toUpperCase()}${en.slice(1)} ${year}`;
}
