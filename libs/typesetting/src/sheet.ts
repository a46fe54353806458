import type { TextStyle } from './lines.js';
import { bold, regular } from './typeface.js';

/** A4 in points, with room for a binding on the left. */
export const SHEET = { width: 595.28, height: 841.89 };
export const BODY = { left: 73, right: 535, top: 92, bottom: 756, width: 462, height: 664 };

export const COLOURS = {
  ink: '#1c242d',
  soft: '#56616d',
  accent: '#1d3a5f',
  rule: '#c8ced6',
  strong: '#1d3a5f',
  tint: '#f4f6f9',
  watermark: '#f0f2f5',
};

const style = (size: number, leading: number, colour: string, face = regular): TextStyle => ({
  face,
  size,
  leading,
  colour,
});
const { ink, soft, accent, watermark } = COLOURS;

export const STYLES = {
  organisation: style(10.5, 15, accent, bold),
  kind: style(12, 18, soft),
  title: style(25, 32, accent, bold),
  longTitle: style(18, 24, accent, bold),
  subtitle: style(13, 19, soft),
  status: style(9.5, 14, accent, bold),
  label: style(9, 14, soft),
  value: style(9.5, 14, ink),

  heading1: style(16, 22, accent, bold),
  heading2: style(12, 17, accent, bold),
  heading3: style(10, 15, ink, bold),
  lead: style(11.5, 17.5, ink),
  body: style(9.75, 14.75, ink),
  note: style(8.25, 12, soft),

  contents1: style(10, 15, ink, bold),
  contents2: style(9.5, 14, ink),
  contents3: style(9, 13.5, soft),

  caption: style(8.75, 13, ink, bold),
  columnTitle: style(8, 11, accent, bold),
  cell: style(8.25, 11.5, ink),

  /** For a table of so many columns that its words would not fit otherwise. */
  denseColumnTitle: style(6.75, 9.25, accent, bold),
  denseCell: style(7, 9.75, ink),

  cardValue: style(18, 23, accent, bold),
  cardLabel: style(8.25, 11.5, soft),

  signer: style(10, 15, ink, bold),
  office: style(9, 13, soft),

  letterName: style(11.5, 16, accent, bold),
  reference: style(9, 13.5, soft),
  addressee: style(10, 14.5, ink),
  letterTitle: style(14, 19, accent, bold),

  running: style(7.75, 11, soft),
  digest: style(6.25, 9, soft),
  banner: style(7.5, 10.5, accent, bold),
  watermark: style(100, 100, watermark, bold),
} satisfies Record<string, TextStyle>;
