import bidiFactory from 'bidi-js';
import { lettersOf } from './syllables.js';

/** Part of a line that is written in one direction, from its place in the order of reading. */
export type DirectedRun = { text: string; rightToLeft: boolean; from: number };

const bidi = bidiFactory();

export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * What draws nothing and tells which way all around it runs: marks, embeddings, isolates. Those that would have letters run
 * against their own nature are not among them: a document never shows a word but as it is written.
 */
export const MARKS = '[\\u061c\\u200e\\u200f\\u202a-\\u202c\\u2066-\\u2069]';
const EACH_MARK = new RegExp(MARKS, 'g');
export const isMark = (letter: string): boolean => letter.search(EACH_MARK) === 0;
export const withoutMarks = (text: string): string => text.replace(EACH_MARK, '');

/** Which way each letter of a paragraph runs, and how deep within what runs the other way. */
export const levelsOf = (paragraph: string): Uint8Array => bidi.getEmbeddingLevels(paragraph, 'ltr').levels;

/** Of all in a line but the marks. */
export const drawnLevels = (said: string, levels: Uint8Array): Uint8Array =>
  withoutMarks(said) === said ? levels : levels.filter((_, i) => !isMark(said[i]!));

/**
 * A line as it is drawn, its parts from left to right. Our documents run from left to right, and a Hebrew or Arabic name
 * within them from right to left, numbers in it the other way again (UAX #9). The letters of a word are turned by the shaper.
 */
export function directedRuns(line: string, levels = levelsOf(line)): DirectedRun[] {
  const runs: { text: string; level: number; from: number }[] = [];
  for (let from = 0; from < line.length;) {
    const level = levels[from]!;
    let to = from + 1;
    while (to < line.length && levels[to] === level) to++;
    const said = line.slice(from, to);
    runs.push({ level, from, text: level % 2 ? turned(said) : said });
    from = to;
  }
  return inOrder(runs).map(({ text, level, from }) => ({ text, rightToLeft: level % 2 === 1, from }));
}

/** From the deepest level up, whatever stands at it or deeper is turned as one. */
function inOrder<Run extends { level: number }>(runs: Run[]): Run[] {
  const ordered = [...runs];
  for (let level = Math.max(...runs.map((run) => run.level)); level > 0; level--)
    for (let from = 0; from < ordered.length; from++) {
      let to = from;
      while (to < ordered.length && ordered[to]!.level >= level) to++;
      ordered.splice(from, to - from, ...ordered.slice(from, to).toReversed());
      from = Math.max(from, to);
    }
  return ordered;
}

/** Brackets open the other way; what has no letter to tell the shaper is turned here. */
function turned(said: string): string {
  const mirrored = Array.from(said, (letter) => bidi.getMirroredCharacter(letter) ?? letter).join('');
  return mirrored
    .split(/( )/)
    .map((word) => (RIGHT_TO_LEFT.test(word) ? word : lettersOf(word).toReversed().join('')))
    .join('');
}
