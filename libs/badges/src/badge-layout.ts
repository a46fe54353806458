import type { BadgeSize } from '#libs/regulation';

/** In millimetres from the upper left corner of what is cut out. */
export type Box = { x: number; y: number; width: number; height: number };

/** The largest size of each text in it, in points; text that needs room gets smaller. */
type Field<Name extends string> = Box & { sizes: Record<Name, number>; middle?: true };

export type BadgeLayout = {
  width: number;
  height: number;
  band: Box & { bleeds: boolean };
  organisation: Field<'first' | 'second'>;
  banner: Field<'both'>;
  photo: Box;
  who: Field<'name' | 'otherName'>;
  what: Field<'function' | 'otherFunction' | 'delegation' | 'otherDelegation'>;
  about: Field<'mission' | 'otherMission' | 'validity' | 'certificate'>;
  disclaimer: Field<'first' | 'second'>;
  code: Box;
};

/** Nothing that is read comes nearer to the edge than 3 mm, so that a cut that is 2 mm off takes nothing away. */
export const LAYOUTS: Record<BadgeSize, BadgeLayout> = {
  card: {
    width: 86,
    height: 54,
    band: { x: 0, y: 0, width: 86, height: 8.4, bleeds: true },
    organisation: { x: 3, y: 1, width: 80, height: 6.6, sizes: { first: 5.6, second: 5.4 }, middle: true },
    banner: { x: 3, y: 8.8, width: 80, height: 2.1, sizes: { both: 4.8 } },
    photo: { x: 3, y: 11.3, width: 18.6, height: 24.8 },
    who: { x: 23.6, y: 11.1, width: 59.4, height: 13.4, sizes: { name: 12, otherName: 8 } },
    what: {
      x: 23.6,
      y: 25.2,
      width: 34,
      height: 11.6,
      sizes: { function: 6.8, otherFunction: 6, delegation: 6, otherDelegation: 5.6 },
    },
    about: {
      x: 3,
      y: 37.2,
      width: 54.6,
      height: 11.3,
      sizes: { mission: 5.8, otherMission: 5.4, validity: 6.2, certificate: 6.2 },
    },
    disclaimer: { x: 3, y: 48.9, width: 80, height: 3.9, sizes: { first: 5, second: 4.8 } },
    code: { x: 58.9, y: 24.6, width: 24.1, height: 24.1 },
  },
  A6: {
    width: 105,
    height: 148,
    // Four of these fill a sheet of A4: what touches the edge would be lost to the margin of the printer.
    band: { x: 5, y: 5, width: 95, height: 14, bleeds: false },
    organisation: { x: 8, y: 5.5, width: 89, height: 12.6, sizes: { first: 10, second: 8.6 }, middle: true },
    banner: { x: 7, y: 19.8, width: 91, height: 3.6, sizes: { both: 7.6 } },
    photo: { x: 7, y: 25, width: 33, height: 44 },
    who: { x: 7, y: 72, width: 91, height: 28, sizes: { name: 24, otherName: 14 } },
    what: {
      x: 7,
      y: 101,
      width: 91,
      height: 19,
      sizes: { function: 12.5, otherFunction: 10.5, delegation: 10.5, otherDelegation: 9 },
    },
    about: {
      x: 7,
      y: 120.6,
      width: 91,
      height: 17.2,
      sizes: { mission: 9, otherMission: 8.4, validity: 9.4, certificate: 9.4 },
    },
    disclaimer: { x: 7, y: 138.4, width: 91, height: 5, sizes: { first: 6.6, second: 6.2 } },
    code: { x: 54, y: 25, width: 44, height: 44 },
  },
};

/** How many stand on a sheet of A4, and how far apart. */
const SHEETS: Record<BadgeSize, { columns: number; rows: number; gap: number }> = {
  card: { columns: 2, rows: 5, gap: 2 },
  A6: { columns: 2, rows: 2, gap: 0 },
};
export const A4 = { width: 210, height: 297 };

/** Where each badge of a full sheet begins. */
export function placesOnSheet(size: BadgeSize): { x: number; y: number }[] {
  const { width, height } = LAYOUTS[size];
  const { columns, rows, gap } = SHEETS[size];
  const left = (A4.width - columns * width - (columns - 1) * gap) / 2;
  const top = (A4.height - rows * height - (rows - 1) * gap) / 2;
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: left + (i % columns) * (width + gap),
    y: top + Math.floor(i / columns) * (height + gap),
  }));
}
