import type PDFDocument from 'pdfkit';
import { directedRuns } from './direction.js';
import type { Run } from './faces.js';
import type { TextStyle } from './lines.js';

type Document = InstanceType<typeof PDFDocument>;

/** For badges, which PDFKit still draws: `y` is where the letters stand. */
export function writeLine(doc: Document, { text, style }: { text: string; style: TextStyle }, x: number, y: number) {
  doc.fillColor(style.colour);
  let left = x;
  const write: Write = ({ typeface, text: written }, at) => {
    doc.font(typeface.name).fontSize(style.size);
    doc.text(written, at, y, { lineBreak: false, baseline: 'alphabetic' });
  };
  const placed = directedRuns(text).map((run) => {
    const at = left;
    left += style.face.width(run.text) * style.size;
    return { ...run, at, end: left };
  });
  // Written in the order of reading, wherever each part stands.
  for (const { text: directed, rightToLeft, at, end } of placed.toSorted((a, b) => a.from - b.from))
    if (rightToLeft) writeFromRight(doc, directed, style, end, write);
    else writeFromLeft(directed, style, at, write);
}

type Write = (run: Run, at: number) => void;

function writeFromLeft(text: string, { face, size }: TextStyle, left: number, write: Write) {
  let at = left;
  for (const run of face.runs(text)) {
    write(run, at);
    at += run.typeface.width(run.text) * size;
  }
}

/** In the order of reading, word by word, the letters of each from the left; readers are told so (ISO 32000-1, 14.8.2.3.3). */
function writeFromRight(doc: Document, text: string, { face, size }: TextStyle, right: number, write: Write) {
  let at = right;
  doc.markContent('ReversedChars');
  for (const word of text.split(/( )/).filter(Boolean))
    for (const run of face.runs(word)) {
      at -= run.typeface.width(run.text) * size;
      write(run, at);
    }
  doc.endMarkedContent();
}
