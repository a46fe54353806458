import type PDFDocument from 'pdfkit';
import type { TextStyle } from './lines.js';

/** For badges, which PDFKit still draws: `y` is where the letters stand. */
export function writeLine(
  doc: InstanceType<typeof PDFDocument>,
  { text, style }: { text: string; style: TextStyle },
  x: number,
  y: number,
) {
  doc.fillColor(style.colour);
  let left = x;
  for (const run of style.face.runs(text)) {
    doc.font(run.typeface.name).fontSize(style.size);
    doc.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' });
    left += run.typeface.width(run.text) * style.size;
  }
}
