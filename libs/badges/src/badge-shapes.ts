import type { BadgeSize } from '#libs/regulation';
import type { Mark } from '#libs/typesetting';
import { A4, LAYOUTS, placesOnSheet, type BadgeLayout, type Box } from './badge-layout.js';

export const COLOURS = {
  navy: '#17365c',
  ink: '#14181f',
  grey: '#55606e',
  pale: '#e9edf2',
  red: '#b3261e',
  white: '#ffffff',
  gold: '#c8a24a',
} as const;

export const POINTS = 72 / 25.4;
const BLEED = 1;
const CROP = { length: 4, distance: 2, thickness: 0.25 };
/** Of paper a printer leaves so much white along the edge. */
const PRINTERS_RIM = 5;
export const inPoints = ({ x, y, width, height }: Box) => ({
  x: x * POINTS,
  y: y * POINTS,
  width: width * POINTS,
  height: height * POINTS,
});

export const boxOf = (area: Box, fill: string): Mark => ({ kind: 'box', ...inPoints(area), fill });

/** Colour that reaches the edge goes a little beyond it, so that no white shows where the cut is not exact. */
export function band({ x, y, width, height, bleeds }: BadgeLayout['band']): Mark[] {
  const over = bleeds ? BLEED : 0;
  return [
    boxOf({ x: x - over, y: y - over, width: width + over, height: height + over }, COLOURS.navy),
    boxOf({ x: x - over, y: y + height - 0.5, width: width + over, height: 0.5 }, COLOURS.gold),
  ];
}

export function slotMark(area: Box): Mark[] {
  const { x, y, width, height } = inPoints(area);
  const round = height / 2;
  const bend = round * 0.5523;
  const [right, foot] = [width - round, height];
  return [
    {
      kind: 'path',
      x,
      y,
      fill: COLOURS.white,
      stroke: { thickness: 0.35, colour: COLOURS.grey, dashes: [1.5, 1.5] },
      steps: [
        ['from', round, 0],
        ['to', right, 0],
        ['curve', right + bend, 0, width, round - bend, width, round],
        ['curve', width, round + bend, right + bend, foot, right, foot],
        ['to', round, foot],
        ['curve', round - bend, foot, 0, round + bend, 0, round],
        ['curve', 0, round - bend, round - bend, 0, round, 0],
        ['close'],
      ],
    },
  ];
}

const distinctCuts = (cuts: number[]) => [...new Set(cuts.map((cut) => Math.round(cut * 1000) / 1000))];

const cutsAlong = (cuts: number[], paper: number) =>
  distinctCuts(cuts).filter((cut) => cut > PRINTERS_RIM && cut < paper - PRINTERS_RIM);

const line = (x: number, y: number, wide: number, high: number): Mark =>
  boxOf({ x: x - (wide ? 0 : CROP.thickness / 2 / POINTS), y: y - (high ? 0 : CROP.thickness / 2 / POINTS), width: wide || CROP.thickness / POINTS, height: high || CROP.thickness / POINTS }, COLOURS.ink); // prettier-ignore

const before = (edge: number) => Math.max(PRINTERS_RIM, edge - CROP.distance - CROP.length);
const starts = (first: number, last: number, paper: number) => [
  before(first),
  paper - before(paper - last) - CROP.length,
];

/**
 * Outside of what is printed, in line with every cut. Where badges fill the paper its edge is no cut, and the marks stand
 * in the empty rims between them, as far from the edge as a printer reaches.
 */
export function cropMarks(size: BadgeSize): Mark[] {
  const { width, height } = LAYOUTS[size];
  const spots = placesOnSheet(size);
  const columns = cutsAlong(spots.flatMap(({ x }) => [x, x + width]), A4.width); // prettier-ignore
  const rows = cutsAlong(spots.flatMap(({ y }) => [y, y + height]), A4.height); // prettier-ignore
  const [left, right] = [Math.min(...spots.map(({ x }) => x)), Math.max(...spots.map(({ x }) => x)) + width];
  const [top, bottom] = [Math.min(...spots.map(({ y }) => y)), Math.max(...spots.map(({ y }) => y)) + height];
  return [
    ...columns.flatMap((x) => starts(top, bottom, A4.height).map((y) => line(x, y, 0, CROP.length))),
    ...rows.flatMap((y) => starts(left, right, A4.width).map((x) => line(x, y, CROP.length, 0))),
  ];
}
