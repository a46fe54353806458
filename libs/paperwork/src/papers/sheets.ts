import { DateTime } from 'luxon';
import { LABELS, type Language, type ListColumn } from '#libs/regulation';
import type { PaperPerson } from '../facts.js';
import type { Cell, Sheet } from '../paper.js';
import { offsetOf } from '../shown.js';
import { say, type Word } from '../wording.js';

/**
 * Lists as a spreadsheet has them: one thing in each cell, numbers and days as such, so that they sort and are taken into a
 * system of the host's. What is printed puts both names of a person into one column.
 */
export type SheetColumn = { title: string; dates?: true; cell: (person: PaperPerson, place: number) => Cell };

const DAYS: Partial<Record<ListColumn, (person: PaperPerson) => string | null | undefined>> = {
  birthDate: ({ birthDate }) => birthDate,
  passportExpiresOn: ({ passportExpiresOn }) => passportExpiresOn,
};

/** The host's columns, with what is printed in them where that is no number and no day. */
export const asOnPaper = (
  columns: readonly ListColumn[],
  printed: (column: ListColumn, person: PaperPerson, place: number) => string,
  language: Language,
): SheetColumn[] =>
  columns.map((column): SheetColumn => {
    const title = column === 'number' ? say('number', language) : LABELS.listColumns[column][language];
    const day = DAYS[column];
    if (day) return { title, dates: true, cell: (person) => day(person) ?? null };
    if (column === 'number') return { title, cell: ({ line }, place) => line ?? place };
    return { title, cell: (person, place) => printed(column, person, place) };
  });

const NAMES = ['familyName', 'givenName', 'patronymic', 'familyNameLatin', 'givenNameLatin'] as const;

export const nameColumns = (language: Language): SheetColumn[] =>
  NAMES.map((part) => ({ title: LABELS.listColumns[part][language], cell: (person) => person[part] ?? null }));

export const textColumn = (
  word: Word,
  language: Language,
  cell: (person: PaperPerson) => Cell | undefined,
): SheetColumn => ({
  title: say(word, language),
  cell: (person) => cell(person) ?? null,
});
export const dayColumn = (
  word: Word,
  language: Language,
  cell: (person: PaperPerson) => string | null | undefined,
): SheetColumn => ({
  ...textColumn(word, language, cell),
  dates: true,
});

/** By the host's clocks, which the head names. */
export function momentColumn(
  word: Word,
  language: Language,
  zone: string,
  at: 'arrivesAt' | 'departsAt',
  persons: readonly PaperPerson[],
): SheetColumn {
  const offsets = [...new Set(persons.flatMap((person) => (person[at] ? offsetOf(person[at], zone) : [])))];
  const column = dayColumn(word, language, ({ [at]: instant }) =>
    instant ? DateTime.fromISO(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm") : null,
  );
  return { ...column, title: offsets.length > 0 ? `${column.title} (${offsets.join(', ')})` : column.title };
}

export const sheetOf = (persons: readonly PaperPerson[], columns: readonly SheetColumn[]): Sheet => ({
  columns: columns.map(({ title, dates }) => ({ title, ...(dates && { dates }) })),
  rows: persons.map((person, index) => columns.map(({ cell }) => cell(person, index + 1))),
});
