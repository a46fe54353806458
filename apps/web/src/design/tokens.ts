/**
 * Every colour, size and distance of the desk. `styles/tokens.css` is written from this table (`sheet.ts`) and Mantine's
 * theme is made of it (`theme.ts`); how far colours stand from one another is measured in `tokens.spec.ts`.
 */
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
type Pair = Record<Scheme, string>;
type Ten = readonly [string, string, string, string, string, string, string, string, string, string];

/** From the palest to the deepest, equally light from one ramp to the next. */
export const RAMPS = {
  blue: '#f0f7fe #ddefff #bde0fe #98caf6 #6db0e8 #4294d4 #1c75b2 #0f67a0 #035182 #003b61',
  yellow: '#fef4ea #fde8d4 #f6d4b0 #eaba86 #d99b54 #c37c17 #9c6000 #895401 #6d4203 #512f00',
  violet: '#f6f5fe #ede9fc #dcd5f6 #c7bceb #ad9fda #9281c4 #7463a3 #665692 #514376 #3b3058',
  teal: '#edfaf4 #dbf3e7 #bce6d2 #96d4b8 #69bd9a #38a37c #04835f #037453 #015c41 #02432f',
  red: '#fef3f2 #ffe5e3 #ffcdc8 #ffaba3 #fd7d76 #e95451 #c42f32 #b02429 #90131b #6c0910',
  gray: '#f8fafd #f1f5f8 #e4e8ed #d4dae0 #bec5cc #989fa7 #79818a #545c64 #373e45 #1c2229',
  /** The grounds of the dark scheme: here the palest are what is read. */
  dark: '#e1e9f1 #b7bfc7 #9299a1 #7a8188 #42484f #30363c #1f252b #161c21 #0e1319 #070c11',
} as const;
export type Ramp = keyof typeof RAMPS;
export const shadesOf = (ramp: Ramp) => RAMPS[ramp].split(' ') as unknown as Ten;
const shade = (ramp: Ramp, at: number) => shadesOf(ramp)[at]!;

/** What everything lies on, and what is read there. */
export const SURFACES = {
  /** The page itself. */
  ground: { light: '#f5f6f8', dark: '#0f1318' },
  /** Cards, windows, fields: what is looked at. */
  surface: { light: '#ffffff', dark: shade('dark', 7) },
  /** Heads of tables, what lies under the pointer. */
  sunken: { light: shade('gray', 1), dark: shade('dark', 6) },
  text: { light: shade('gray', 9), dark: shade('dark', 0) },
  /** What may be passed over. */
  dimmed: { light: shade('gray', 7), dark: shade('dark', 1) },
  /** Divides; says nothing. */
  line: { light: shade('gray', 3), dark: shade('dark', 5) },
  /** Round what can be pressed or filled in. */
  control: { light: '#7d858e', dark: '#747b83' },
  link: { light: shade('blue', 7), dark: shade('blue', 4) },
  error: { light: shade('red', 7), dark: shade('red', 4) },
} as const satisfies Record<string, Pair>;
export type Surface = keyof typeof SURFACES;

type Coat = { filled: Pair; hover: Pair; tint: Pair; tintHover: Pair; ink: Pair; line: Pair };
const coat = (ramp: Ramp, tint: string, tintHover: string): Coat => ({
  filled: { light: shade(ramp, 7), dark: shade(ramp, 6) },
  hover: { light: shade(ramp, 8), dark: shade(ramp, 7) },
  tint: { light: shade(ramp, 1), dark: tint },
  tintHover: { light: shade(ramp, 2), dark: tintHover },
  ink: { light: shade(ramp, 8), dark: shade(ramp, 3) },
  line: { light: shade(ramp, 7), dark: shade(ramp, 4) },
});
/** Each colour as it is worn: filled under white, as a tint under its ink, as a line round a control. */
export const COATS = {
  blue: coat('blue', '#112c42', '#1a3850'),
  yellow: coat('yellow', '#3c2405', '#4a2f0e'),
  violet: coat('violet', '#2c263d', '#37314a'),
  teal: coat('teal', '#0e3224', '#173e2f'),
  green: coat('teal', '#0e3224', '#173e2f'),
  red: coat('red', '#491715', '#59211f'),
  gray: {
    filled: { light: shade('gray', 7), dark: '#646b73' },
    hover: { light: shade('gray', 8), dark: shade('dark', 4) },
    tint: { light: shade('gray', 2), dark: shade('dark', 5) },
    tintHover: { light: shade('gray', 3), dark: shade('dark', 4) },
    ink: { light: shade('gray', 8), dark: shade('dark', 1) },
    line: { light: shade('gray', 6), dark: shade('dark', 2) },
  },
} as const satisfies Record<string, Coat>;
export type Colour = keyof typeof COATS;

/** In rem, so that it grows with the reader's own size. */
export const TYPE = {
  xs: { size: 0.75, height: 1.4 },
  sm: { size: 0.875, height: 1.5 },
  md: { size: 1, height: 1.55 },
  lg: { size: 1.125, height: 1.5 },
  xl: { size: 1.25, height: 1.45 },
} as const;
export const HEADINGS = {
  h1: { size: 1.75, height: 1.25 },
  h2: { size: 1.5, height: 1.3 },
  h3: { size: 1.25, height: 1.35 },
  h4: { size: 1.0625, height: 1.4 },
  h5: { size: 1, height: 1.45 },
  h6: { size: 0.875, height: 1.5 },
} as const;
export const HEADING_WEIGHT = 650;

/** Steps of four pixels, in rem. */
export const SPACING = { xs: 0.5, sm: 0.75, md: 1, lg: 1.5, xl: 2 } as const;
/** In pixels: what is pressed, what is looked at, what lies over the page. */
export const RADII = { xs: 4, sm: 6, md: 8, lg: 12, xl: 20 } as const;
export const SHADOWS = {
  xs: '0 1px 2px rgb(16 24 40 / 6%)',
  sm: '0 1px 3px rgb(16 24 40 / 8%), 0 1px 2px rgb(16 24 40 / 4%)',
  md: '0 4px 12px rgb(16 24 40 / 10%), 0 1px 3px rgb(16 24 40 / 6%)',
  lg: '0 12px 28px rgb(16 24 40 / 14%), 0 2px 6px rgb(16 24 40 / 6%)',
  xl: '0 24px 48px rgb(16 24 40 / 18%)',
} as const;

/** The face of the desk, then Armenian, then what stands in until they have come, of the same measure: styles/face.css. */
export const FACE = [
  "'Onest Variable'",
  "'Noto Sans Armenian Variable'",
  "'Desk stand-in'",
  "'Desk stand-in of Android'",
  "'Desk stand-in of Linux'",
  'system-ui',
  'sans-serif',
].join(', ');
