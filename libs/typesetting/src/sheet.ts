import type { TextStyle } from './lines.js';
import { sans, sansBold, serif, serifBold } from './faces.js';

/** A4 in points, with room for a binding on the left; a line of text holds 62 to 75 letters. */
const MARGIN = { left: 85, right: 75, top: 92, bottom: 86 };

const sheet = (width: number, height: number) => ({
  width,
  height,
  body: {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  },
});
export type Sheet = ReturnType<typeof sheet>;
export const PORTRAIT = sheet(595.28, 841.89);
/** All of it to write on. */
export const bareSheet = (width: number, height: number): Sheet => ({
  width,
  height,
  body: { left: 0, right: width, top: 0, bottom: height, width, height },
});
/** For tables too wide for the other. */
export const LANDSCAPE = sheet(841.89, 595.28);
export const BODY = PORTRAIT.body;

/**
 * Of the series of a chart, in this order: each is lighter than the one before by as much as grey paper tells apart, and
 * blue and orange are told apart by whoever takes red for green.
 */
export const SERIES_COLOURS = ['#17365c', '#3f7fb5', '#e3a94f', '#f1ead9'] as const;

export const COLOURS = {
  ink: '#1c242d',
  soft: '#56616d',
  accent: '#1d3a5f',
  rule: '#c8ced6',
  strong: '#1d3a5f',
  tint: '#f4f6f9',
  watermark: '#1d3a5f',
};

/** Lines of running text are so far apart; half of it is the space between paragraphs. A page counts it from its top. */
export const GRID = 15;

const style = (size: number, leading: number, colour: string, face = serif): TextStyle => ({
  face,
  size,
  leading,
  colour,
});
const { ink, soft, accent, watermark } = COLOURS;

export const STYLES = {
  organisation: style(11, 15, accent, serifBold),
  kind: style(13, 18, soft),
  title: style(25, 32, accent, serifBold),
  longTitle: style(18, 24, accent, serifBold),
  longerTitle: style(15, 20, accent, serifBold),
  longestTitle: style(12.5, 17, accent, serifBold),
  subtitle: style(13.5, 19, soft),
  longSubtitle: style(11, 15, soft),
  longestSubtitle: style(9, 12.5, soft),
  status: style(10, 15, accent, sansBold),
  label: style(9.5, 15, soft, sans),
  value: style(10.5, 15, ink),

  heading1: style(17, 22.5, accent, serifBold),
  heading2: style(13, 18, accent, serifBold),
  heading3: style(11, 15, ink, serifBold),
  lead: style(12.5, 18, ink),
  body: style(11, 15, ink),
  note: style(9, 12.5, soft, sans),
  quote: style(10.5, 15, ink),

  contents1: style(11, 15, ink, serifBold),
  contents2: style(10.5, 15, ink),
  contents3: style(10, 15, soft),

  caption: style(9, 13, ink, sansBold),
  columnTitle: style(8.5, 11, accent, sansBold),
  cell: style(9, 12, ink, sans),
  total: style(9, 12, ink, sansBold),

  /** For a table whose words would be cut even on a sheet turned round. */
  denseColumnTitle: style(7.5, 9.75, accent, sansBold),
  denseCell: style(7.5, 10, ink, sans),
  denseTotal: style(7.5, 10, ink, sansBold),

  cardValue: style(19, 24, accent, serifBold),
  cardLabel: style(8.5, 11.5, soft, sans),

  chartText: style(8.5, 11, ink, sans),
  chartHead: style(8, 10.5, accent, sansBold),

  signer: style(11, 15, ink, serifBold),
  office: style(9.5, 13, soft, sans),
  denseSigner: style(10.5, 13.5, ink, serifBold),
  denseOffice: style(8, 10, soft, sans),

  letterName: style(12, 16, accent, serifBold),
  reference: style(9.5, 13.5, soft, sans),
  addressee: style(11, 15, ink),
  letterTitle: style(14, 19, accent, serifBold),

  running: style(7.5, 11, soft, sans),
  digest: style(6.25, 9, soft, sans),
  banner: style(7.5, 10.5, accent, sansBold),
  watermark: style(100, 100, watermark, sansBold),
} satisfies Record<string, TextStyle>;
