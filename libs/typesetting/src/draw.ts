import type PDFDocument from 'pdfkit';
import type { TextStyle } from './lines.js';
import type { Anchor, Mark } from './marks.js';
import type { Page } from './flow.js';

type Document = InstanceType<typeof PDFDocument>;
type Bookmark = Document['outline'];

const DESTINATION_ABOVE = 12;

/** Draws pages one after the other; PDFKit writes each out when the next begins. */
export class Pen {
  readonly #doc: Document;
  readonly #open: { level: number; bookmark: Bookmark }[];

  constructor(doc: Document) {
    this.#doc = doc;
    this.#open = [{ level: 0, bookmark: doc.outline }];
  }

  drawPage({ sheet: { width, height }, marks, anchors }: Page) {
    this.#doc.addPage({ size: [width, height], margin: 0 });
    for (const anchor of anchors) this.#mark(anchor);
    for (const mark of marks) this.#draw(mark);
  }

  #mark({ id, level, text, y }: Anchor & { y: number }) {
    const top = y - DESTINATION_ABOVE;
    this.#doc.addNamedDestination(id, 'XYZ', 0, top, null);
    while (this.#open.at(-1)!.level >= level) this.#open.pop();
    // PDFKit counts `left` from the right edge.
    const place = { left: this.#doc.page.width, top, expanded: level === 1 };
    const bookmark = this.#open.at(-1)!.bookmark.addItem(text, place);
    this.#open.push({ level, bookmark });
  }

  #draw(mark: Mark) {
    const doc = this.#doc;
    switch (mark.kind) {
      case 'text':
        writeLine(doc, mark, mark.x, mark.y);
        break;
      case 'diagonal': {
        const { width, height } = doc.page;
        const rising = -(Math.atan(height / width) * 180) / Math.PI;
        doc.save().rotate(rising, { origin: [width / 2, height / 2] });
        writeLine(doc, mark, mark.x, mark.y);
        doc.restore();
        break;
      }
      case 'rule':
        doc.save().lineWidth(mark.thickness);
        if (mark.dotted) doc.dash(0.6, { space: 2.4 });
        doc
          .moveTo(mark.x, mark.y)
          .lineTo(mark.x + mark.width, mark.y)
          .stroke(mark.colour);
        doc.restore();
        break;
      case 'box':
        doc.save().lineWidth(0.6).rect(mark.x, mark.y, mark.width, mark.height);
        if (mark.stroke) doc.fillAndStroke(mark.fill, mark.stroke);
        else doc.fill(mark.fill);
        doc.restore();
        break;
      case 'picture':
        doc.image(Buffer.from(mark.picture.data, 'base64'), mark.x, mark.y, {
          fit: [mark.width, mark.height],
          align: 'center',
          valign: 'center',
        });
        break;
      case 'link':
        doc.goTo(mark.x, mark.y, mark.width, mark.height, mark.target);
        break;
    }
  }
}

/** `y` is where the letters stand. */
export function writeLine(doc: Document, { text, style }: { text: string; style: TextStyle }, x: number, y: number) {
  doc.fillColor(style.colour);
  let left = x;
  for (const run of style.face.runs(text)) {
    doc.font(run.typeface.name).fontSize(style.size);
    doc.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' });
    left += run.typeface.width(run.text) * style.size;
  }
}
