import type { BadgeSize } from '#libs/regulation';

/** In millimetres from the upper left corner of what is cut out. */
export type Box = { x: number; y: number; width: number; height: number };

type Field = Box & {
  /** The largest size of the first language, and of the second, in points; text that needs room gets smaller. */
  first: number;
  second: number;
};

export type BadgeLayout = {
  width: number;
  height: number;
  band: Box & { bleeds: boolean };
  organisation: Field;
  banner: Field;
  photo: Box;
  name: Field;
  otherName: Field;
  function: Field;
  delegation: Field;
  mission: Field;
  validity: Field;
  disclaimer: Field;
  code: Box;
};

/** Nothing that is read comes nearer to the edge than 3 mm, so that a cut that is 2 mm off takes nothing away. */
export const LAYOUTS: Record<BadgeSize, BadgeLayout> = {
  card: {
    width: 86,
    height: 54,
    band: { x: 0, y: 0, width: 86, height: 8.4, bleeds: true },
    organisation: { x: 3, y: 1.2, width: 80, height: 6.4, first: 6.6, second: 5.8 },
    banner: { x: 3, y: 8.9, width: 80, height: 2, first: 4.8, second: 4.8 },
    photo: { x: 3, y: 11.3, width: 18.6, height: 24.8 },
    name: { x: 23.6, y: 11.1, width: 59.4, height: 9.2, first: 12, second: 12 },
    otherName: { x: 23.6, y: 20.4, width: 59.4, height: 4, first: 8, second: 8 },
    function: { x: 23.6, y: 25.3, width: 34, height: 6.9, first: 6.8, second: 6 },
    delegation: { x: 23.6, y: 32.3, width: 34, height: 4.6, first: 5.8, second: 5.4 },
    mission: { x: 3, y: 37.3, width: 54.6, height: 5.6, first: 5.8, second: 5.4 },
    validity: { x: 3, y: 43.2, width: 54.6, height: 5.2, first: 6, second: 6 },
    disclaimer: { x: 3, y: 48.9, width: 80, height: 3.9, first: 5, second: 4.8 },
    code: { x: 58.9, y: 24.6, width: 24.1, height: 24.1 },
  },
  A6: {
    width: 105,
    height: 148,
    // Four of these fill a sheet of A4: what touches the edge would be lost to the margin of the printer.
    band: { x: 5, y: 5, width: 95, height: 14, bleeds: false },
    organisation: { x: 8, y: 6.4, width: 89, height: 11.2, first: 10, second: 8.6 },
    banner: { x: 5, y: 19.8, width: 95, height: 3.6, first: 7.6, second: 7.6 },
    photo: { x: 7, y: 25, width: 33, height: 44 },
    name: { x: 7, y: 72, width: 91, height: 19, first: 24, second: 24 },
    otherName: { x: 7, y: 91.4, width: 91, height: 9, first: 14, second: 14 },
    function: { x: 7, y: 101.6, width: 91, height: 11, first: 12.5, second: 10.5 },
    delegation: { x: 7, y: 113, width: 91, height: 8, first: 10.5, second: 9 },
    mission: { x: 7, y: 121.6, width: 91, height: 8.6, first: 9, second: 8.4 },
    validity: { x: 7, y: 130.6, width: 91, height: 7.4, first: 8.6, second: 8.6 },
    disclaimer: { x: 7, y: 138.4, width: 91, height: 5, first: 6.6, second: 6.2 },
    code: { x: 54, y: 25, width: 44, height: 44 },
  },
};

/** How many stand on a sheet of A4, and how far apart. */
export const SHEETS: Record<BadgeSize, { columns: number; rows: number; gap: number }> = {
  card: { columns: 2, rows: 5, gap: 2 },
  A6: { columns: 2, rows: 2, gap: 0 },
};
export const A4 = { width: 210, height: 297 };

/** Where each badge of a full sheet begins. */
export function places(size: BadgeSize): { x: number; y: number }[] {
  const { width, height } = LAYOUTS[size];
  const { columns, rows, gap } = SHEETS[size];
  const left = (A4.width - columns * width - (columns - 1) * gap) / 2;
  const top = (A4.height - rows * height - (rows - 1) * gap) / 2;
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: left + (i % columns) * (width + gap),
    y: top + Math.floor(i / columns) * (height + gap),
  }));
}
