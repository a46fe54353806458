import type { ChartBlock, DocumentLanguage, TableBlock } from '../model.js';

/** One costs more than a hundred figures. */
const formatOf = (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: 'min2' });
const RUSSIAN = formatOf('ru-RU');
const ENGLISH = formatOf('en-GB');

/** As it is printed beside what is drawn: thousands apart from 10 000 on, as in running text. */
export const figureOf = (value: number, language: DocumentLanguage): string =>
  (language === 'ru' ? RUSSIAN : ENGLISH)
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? '\u202f' : part.value))
    .join('');

/** What stands beside what is drawn of a value. */
export const writtenOf = (
  { values, written }: ChartBlock['series'][number],
  at: number,
  language: DocumentLanguage,
): string => {
  const value = values[at];
  // What nobody gave is not nothing.
  return written?.[at] ?? (value === undefined ? '–' : figureOf(value, language));
};

/** What a chart shows, for where it cannot be drawn, and for who cannot see it. */
export const tableOfChart = ({ title, of, labels, series }: ChartBlock, language: DocumentLanguage): TableBlock => ({
  kind: 'table',
  caption: title,
  columns: [{ title: of, share: 3 }, ...series.map(({ name }) => ({ title: name, share: 1, align: 'right' as const }))],
  rows: labels.map((label, i) => [label, ...series.map((one) => writtenOf(one, i, language))]),
});
