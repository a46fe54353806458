import { typography, type Line, type TextStyle } from '#libs/typesetting';

const { fittedLine, inOneLine, linesOf, measure, widestWord } = await typography();

/** Before anything is printed smaller than can be read well; or before a name is. */
type GivesWay = 'first' | 'to a name';

/** Sizes in points. */
export type Part = {
  text: string;
  face: TextStyle['face'];
  colour: string;
  largest: number;
  smallest: number;
  /** Of so many lines it is before it becomes smaller. */
  lines: number;
  /** What does not go into its lines is left out behind an ellipsis: what it is about is told elsewhere. */
  mayBeCut?: true;
  /** Told elsewhere, or already in the other language: left out altogether where there is no room for all. */
  givesWay?: GivesWay;
  /** What somebody is called: all else gives way to it. */
  isName?: true;
  /** Begins something else, and stands apart from what is above it. */
  apart?: true;
  /** As the name in other letters, which is not to outshine the first. */
  noLargerThanBefore?: true;
};
/** `above`: what is left free over it. */
export type Fitted = { style: TextStyle; lines: Line[]; above: number };

const LEADING = 1.16;
/** Where names take all the room there is. */
const TIGHT = 1.06;
const TIGHTEST = 1.02;
const STEP = 0.25;
const NARROWING = 0.05;

/** What is no name becomes no smaller than this, unless names are longer than can be typed. */
const LEAST = 4;
const SMALLER = 0.9;
const MUCH_SMALLER = 0.7;

/**
 * Parts one under the other. Each is as large as its own words allow: it takes its lines, then becomes smaller, and is
 * broken within a word only where that would make it too small to read. Where their room is too low all become smaller
 * together, then what is told already is left out, then what nobody is called becomes smaller than can be read well; what
 * the badge is not stands on it in both languages, whatever anybody is called.
 */
export function fitText(parts: readonly Part[], width: number, height: number): Fitted[] {
  return fitNames(parts, width, height) ?? firstThatFits(smallerThanNamesAre(parts), width, height) ?? [];
}

/** The same with names of their size; null where there is no room for them. */
export const fitNames = (parts: readonly Part[], width: number, height: number): Fitted[] | null =>
  firstThatFits(ways(parts), width, height);

type Way = { tried: readonly Part[]; leading?: number };

function firstThatFits(tries: Iterable<Way>, width: number, height: number): Fitted[] | null {
  for (const { tried, leading = LEADING } of tries)
    for (let share = 1; share > 0; share -= NARROWING) {
      const fitted = fitAll(tried, width, share, leading);
      if (heightOf(fitted) <= height) return fitted;
    }
  return null;
}

const without = (said: readonly Part[], ...those: GivesWay[]): Part[] =>
  said.flatMap((part) => {
    if (!part.text) return [];
    return part.givesWay && those.includes(part.givesWay) ? { ...part, text: '' } : part;
  });
const least = (part: Part) => (part.isName ? part.smallest : Math.min(part.smallest, LEAST));
const barest = (said: readonly Part[], of: number): Part[] =>
  without(said, 'first', 'to a name').map((part) => ({ ...part, smallest: least(part) * of }));

function* ways(said: readonly Part[]): Iterable<Way> {
  yield { tried: without(said) };
  yield { tried: without(said, 'first') };
  for (const needed of [without(said, 'first'), without(said, 'first', 'to a name')])
    for (let of = SMALLER; of > MUCH_SMALLER; of *= SMALLER)
      yield { tried: needed.map((part) => ({ ...part, smallest: Math.max(least(part), part.smallest * of) })) };
  yield { tried: barest(said, 1), leading: TIGHT };
  if (said.some(({ isName }) => isName)) yield { tried: barest(said, 1), leading: TIGHTEST };
}

function* smallerThanNamesAre(said: readonly Part[]): Iterable<Way> {
  for (let of = SMALLER; of > 0.01; of *= SMALLER) yield { tried: barest(said, of), leading: TIGHT };
}

export const heightOf = (fitted: readonly Fitted[]): number =>
  fitted.reduce((sum, { style, lines, above }) => sum + above + style.leading * lines.length, 0);

function fitAll(parts: readonly Part[], width: number, share: number, leading: number): Fitted[] {
  let before = Infinity;
  return parts.map((part, at) => {
    const largest = part.noLargerThanBefore ? Math.min(part.largest, before) : part.largest;
    const fitted = fitOne({ ...part, largest }, width, share, leading);
    before = fitted.style.size;
    return { ...fitted, above: part.apart && at > 0 ? fitted.style.leading / 2 : 0 };
  });
}

function fitOne(
  { text, face, colour, largest, smallest, lines: most, mayBeCut }: Part,
  width: number,
  share: number,
  leading: number,
): Omit<Fitted, 'above'> {
  if (!text) return { style: { face, size: smallest, leading: 0, colour }, lines: [] };
  const styleOf = (size: number) => ({ face, size, leading: size * leading, colour });
  for (let size = Math.max(smallest, largest * share); size > smallest; size -= STEP) {
    const style = styleOf(size);
    if (widestWord(measure(style, inOneLine(text))) > width) continue;
    const lines = linesOf(style, inOneLine(text), width);
    if (lines.length <= most) return { style, lines };
    if (mayBeCut) return { style, lines: cutTo(most, lines, style, width) };
  }
  const style = styleOf(smallest);
  const lines = linesOf(style, inOneLine(text), width);
  return { style, lines: mayBeCut ? cutTo(most, lines, style, width) : lines };
}

function cutTo(most: number, lines: Line[], style: TextStyle, width: number): Line[] {
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).map(({ text }) => text);
  return [...lines.slice(0, most - 1), fittedLine(style, rest.join(' '), width)];
}
