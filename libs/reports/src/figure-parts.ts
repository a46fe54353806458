import {
  inHalves,
  label,
  type Figure,
  type FigureId,
  type LabelTable,
  type Language,
  type Wording,
} from '#libs/regulation';
import { say, type Word } from './wording.js';

export type Told = Omit<Figure, 'asOf'>;
type More = Partial<Pick<Figure, 'n' | 'blanks' | 'source' | 'asOf'>>;
export type Part = string | null;

export const one = (id: FigureId, value: number | string, more: More = {}): Told => part(id, [], null, value, more);
export const part = (
  id: FigureId,
  of: readonly Part[],
  called: Wording | null,
  value: number | string,
  more: More = {},
): Told => ({ id, of, called, value, ...more });

export const worded = (word: (language: Language) => string): Wording => ({ ru: word('ru'), en: word('en') });
export const said = (word: Word, values: Record<string, string> = {}) =>
  worded((language) => say(word, { language }, values));
export const labelled = (table: LabelTable, key: string) => worded((language) => label(language, table, key as never));
/** What somebody typed once stands in both languages. */
export const typed = (text: string): Wording => {
  const { ru, en } = inHalves(text);
  return { ru: ru || text, en: en || text };
};
export const joined = (...parts: Wording[]): Wording =>
  worded((language) => parts.map((wording) => wording[language]).join(', '));
