import type { BadgeSize } from '#libs/regulation';

/** In millimetres from the upper left corner of what is cut out. */
export type Box = { x: number; y: number; width: number; height: number };

/** Of each text the size that it has where there is room, in points. */
export type Sizes = Record<
  | 'organisation'
  | 'banner'
  | 'name'
  | 'otherName'
  | 'function'
  | 'otherFunction'
  | 'delegation'
  | 'otherDelegation'
  | 'mission'
  | 'validity'
  | 'disclaimer'
  | 'rules',
  number
>;

export type BadgeLayout = {
  width: number;
  height: number;
  band: Box & { bleeds: boolean };
  /** Where a hole for a clip is punched: nothing is printed there. */
  slot: Box;
  emblem: Box;
  organisation: Box;
  banner: Box;
  photo: Box;
  /** The code without the white around it, of which there is enough for four of its squares on each side. */
  code: Box;
  /** Function and delegation stand beside the portrait where there is room, or else below the name. */
  beside: Box | null;
  below: Box;
  back: Box;
  sizes: Sizes;
};

const SLOT = { width: 14, height: 3 };

/**
 * Nothing that is read comes nearer to the left or right side than 3 mm. On a card the banner begins 1.4 mm below the upper
 * side, and what stands lowest ends 2.2 mm above the lower one: that is how far a cut may be off.
 */
export const LAYOUTS: Record<BadgeSize, BadgeLayout> = {
  card: {
    width: 86,
    height: 54,
    band: { x: 0, y: 0, width: 51.6, height: 13.6, bleeds: true },
    slot: { x: 36, y: 2.2, ...SLOT },
    emblem: { x: 3, y: 5.8, width: 6.8, height: 6.8 },
    organisation: { x: 3, y: 5.9, width: 47.6, height: 7.1 },
    banner: { x: 3, y: 1.4, width: 32.4, height: 4.3 },
    photo: { x: 3, y: 14.6, width: 14.6, height: 19.4 },
    code: { x: 54.5, y: 3, width: 28.5, height: 28.5 },
    beside: { x: 19.2, y: 14.4, width: 32.6, height: 19.6 },
    below: { x: 3, y: 34.4, width: 80, height: 17.4 },
    back: { x: 4, y: 7, width: 78, height: 43 },
    sizes: {
      organisation: 5.6,
      banner: 5,
      name: 12,
      otherName: 8,
      function: 7,
      otherFunction: 6,
      delegation: 6.4,
      otherDelegation: 6,
      mission: 5.8,
      validity: 6,
      disclaimer: 5,
      rules: 7,
    },
  },
  A6: {
    width: 105,
    height: 148,
    // Four of these fill a sheet of A4: what touches the edge would be lost to the margin of the printer.
    band: { x: 5, y: 5, width: 95, height: 18, bleeds: false },
    slot: { x: 45.5, y: 6.4, ...SLOT },
    emblem: { x: 8, y: 10.6, width: 11, height: 11 },
    organisation: { x: 8, y: 10.4, width: 89, height: 11.6 },
    banner: { x: 7, y: 23.6, width: 91, height: 3.2 },
    photo: { x: 7, y: 28, width: 33, height: 44 },
    code: { x: 54, y: 28, width: 44, height: 44 },
    beside: null,
    below: { x: 7, y: 75, width: 91, height: 66.5 },
    back: { x: 9, y: 14, width: 87, height: 124 },
    sizes: {
      organisation: 10,
      banner: 7.6,
      name: 24,
      otherName: 14,
      function: 12.5,
      otherFunction: 10.5,
      delegation: 10.5,
      otherDelegation: 9,
      mission: 9,
      validity: 9.4,
      disclaimer: 6.6,
      rules: 10.5,
    },
  },
};

/** How many stand on a sheet of A4, and how far apart. */
const SHEETS: Record<BadgeSize, { columns: number; rows: number; gap: number }> = {
  card: { columns: 2, rows: 5, gap: 2 },
  A6: { columns: 2, rows: 2, gap: 0 },
};
export const A4 = { width: 210, height: 297 };

/** So many badges take so many pages; where there is anything to say on their backs, those are pages too. */
export function pagesOf(
  { size, sheet, rules, telephone }: { size: BadgeSize; sheet: boolean; rules: unknown; telephone: unknown },
  badges: number,
): number {
  const { columns, rows } = SHEETS[size];
  const fronts = Math.ceil(badges / (sheet ? columns * rows : 1));
  return fronts * ((rules ?? telephone) ? 2 : 1);
}

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
