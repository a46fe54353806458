import { circle, type Mark, type Step, type Stroke } from '../marks.js';
import type { ChartBlock, DocumentLanguage } from '../model.js';
import { COLOURS, SERIES_COLOURS } from '../sheet.js';
import type { Tag } from '../tags.js';

export type Shown = { chart: ChartBlock; language: DocumentLanguage; continued: string; table: Tag; figure: Tag };

export const DOT = 3;
/** Of a line. */
export const POINT = 2.2;
/** Between a name and its key, or the next. */
export const LEGEND = 12;
/** As long as the longest dashes are seen. */
export const LINE_KEY = 22;

const EDGE = { thickness: 0.5, colour: COLOURS.strong };

export const area = (x: number, y: number, width: number, height: number, series: number): Mark => ({
  kind: 'path',
  x,
  y,
  steps: [['box', 0, 0, width, height]],
  fill: SERIES_COLOURS[series]!,
  stroke: EDGE,
});

const KEY = 7;

/** Of a series, beside its name: what it is drawn with. */
export const key = (form: ChartBlock['form'], x: number, y: number, series: number): Mark[] => {
  if (form === 'dots') return [dot(x + KEY / 2, y + KEY / 2, DOT, series)];
  if (form !== 'line') return [area(x, y, KEY, KEY, series)];
  const steps: Step[] = [['from', 0, 0], ['to', LINE_KEY, 0]]; // prettier-ignore
  return [
    { kind: 'path', x, y: y + KEY / 2, steps, stroke: strokeOf(series) },
    dot(x + LINE_KEY / 2, y + KEY / 2, POINT, series),
  ];
};

const DASHES = [[], [4, 2], [1.5, 1.5], [6, 2, 1, 2]];
/** Of a line: told from the others by its dashes. */
export const strokeOf = (series: number): Stroke => {
  const dashes = DASHES[series]!;
  return {
    thickness: 1.4,
    colour: series === 0 ? SERIES_COLOURS[0] : COLOURS.soft,
    ...(dashes.length > 0 && { dashes }),
  };
};

/** Of each series another, so that they are told apart without their colours: a circle, a square, a diamond, a triangle. */
const OUTLINES: readonly ((radius: number) => Step[])[] = [
  circle,
  (radius) => [['box', -0.9 * radius, -0.9 * radius, 1.8 * radius, 1.8 * radius]],
  (radius) => cornered([0, -1.3 * radius], [1.3 * radius, 0], [0, 1.3 * radius], [-1.3 * radius, 0]),
  (radius) => cornered([0, -1.3 * radius], [1.2 * radius, 0.9 * radius], [-1.2 * radius, 0.9 * radius]),
];
const cornered = (...corners: [number, number][]): Step[] => [
  ...corners.map(([x, y], i): Step => [i === 0 ? 'from' : 'to', x, y]),
  ['close'],
];

export const dot = (x: number, y: number, radius: number, series: number): Mark => ({
  kind: 'path',
  x,
  y,
  steps: OUTLINES[series]!(radius),
  fill: SERIES_COLOURS[series]!,
  stroke: EDGE,
});
