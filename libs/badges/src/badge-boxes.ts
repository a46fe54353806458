import { typography, type Mark, type Tag } from '#libs/typesetting';
import type { Box } from './badge-layout.js';
import { inPoints } from './badge-shapes.js';
import { fitText, heightOf, type Fitted, type Part } from './fitted-text.js';

const { tag, textMarks } = await typography();

/** Nothing is printed smaller as long as there is room for all of it, and a name never. */
const SMALLEST = 5;

export const part = (text: string, face: Part['face'], colour: string, largest: number, lines: number): Part => ({
  text,
  face,
  colour,
  largest,
  smallest: Math.min(SMALLEST, largest),
  lines,
});

/** What stands in a box, from the top down, and what at its foot. */
export type FittedBox = { box: Box; above: Fitted[]; foot: Fitted[] };

export function fitIn(box: Box, parts: readonly Part[], atFoot: readonly Part[] = []): FittedBox {
  const { width, height } = inPoints(box);
  return inBox(box, fitText([...parts, ...atFoot], width, height), parts);
}

export function inBox(box: Box, fitted: Fitted[], parts: readonly Part[]): FittedBox {
  const above = parts.filter(({ text }) => text).length;
  return { box, above: fitted.slice(0, above), foot: fitted.slice(above) };
}

export function written({ box, above, foot }: FittedBox, whole: Tag): Mark[] {
  const { x, y, width, height } = inPoints(box);
  return [
    ...oneBelowTheOther(above, x, y, width, whole),
    ...oneBelowTheOther(foot, x, y + height - heightOf(foot), width, whole),
  ];
}

export const writeIn = (box: Box, parts: readonly Part[], whole: Tag): Mark[] => written(fitIn(box, parts), whole);

function oneBelowTheOther(fitted: readonly Fitted[], left: number, top: number, width: number, whole: Tag): Mark[] {
  let y = top;
  return fitted.flatMap(({ style, lines, above }) => {
    y += above;
    const marks = textMarks(style, lines, { left, width }, y, tag('P', whole));
    y += style.leading * lines.length;
    return marks;
  });
}
