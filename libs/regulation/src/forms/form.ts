import type { Wording } from '../report-outlines.js';

/**
 * What an observer answers at a station. A form is published by version and never changed afterwards: figures name the
 * version they were asked in, so that nobody's answer comes to stand under other words.
 *
 * An answer is one of two things, and the one never passes for the other:
 *
 * - a value: what was seen. `no` is a value, and so are the number 0 and `none` of a choice of many ("nobody was there").
 * - a silence: there is no value, and it says why. `not-observed`: the observer did not see it, being elsewhere or too late;
 *   `not-applicable`: there was nothing there of which it could be asked; `blank`: it was not filled in.
 *
 * What a form asks and an answer leaves out is blank. An empty text and an empty choice are no values, so a blank cannot
 * be entered as anything else, and no silence is ever counted as a "no".
 */
export type Answer = { value: AnswerValue } | { silence: Silence };
export type AnswerValue = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export const SILENCES = ['not-observed', 'not-applicable', 'blank'] as const;
export type Silence = (typeof SILENCES)[number];

/** Of a choice of many: that there was none of them. It stands alone. */
export const NONE = 'none';

export type Options = Readonly<Record<string, Wording>>;
type Asked =
  | { type: 'one'; options: Options }
  /** `none` says in words that there was none of them, which is an answer. */
  | { type: 'many'; options: Options; none: Wording }
  /** What several visits say is added up, or shown from the least to the most where a sum would say nothing. */
  | { type: 'integer'; min: number; max: number; counted?: 'sum' | 'range' }
  /** A wall-clock time at the station, `07:30`. */
  | { type: 'time'; counted?: 'range' }
  | { type: 'text'; max: number }
  /** From 1 to `steps`, of which the first and the last are named. It measures what was done, and judges nothing. */
  | { type: 'scale'; steps: number; first: Wording; last: Wording }
  /** Anything else, on any number of lines; for the mission alone, and printed nowhere. */
  | { type: 'note'; max: number };
export type Question = { id: string; ask: Wording; help?: Wording } & Asked;
export type QuestionType = Question['type'];
export const QUESTION_TYPES = [
  'one',
  'many',
  'integer',
  'time',
  'text',
  'scale',
  'note',
] as const satisfies QuestionType[];

export type Form = {
  version: number;
  title: Wording;
  questions: readonly Question[];
};

const YES_NO: Options = { yes: { ru: 'да', en: 'yes' }, no: { ru: 'нет', en: 'no' } };
export const yesOrNo = (id: string, ru: string, en: string): Question => ({
  id,
  ask: { ru, en },
  type: 'one',
  options: YES_NO,
});
export const howMany = (id: string, ru: string, en: string, max: number, counted: 'sum' | 'range'): Question => ({
  id,
  ask: { ru, en },
  type: 'integer',
  min: 0,
  max,
  counted,
});
export const atWhatTime = (id: string, ru: string, en: string): Question => ({
  id,
  ask: { ru, en },
  type: 'time',
  counted: 'range',
});
