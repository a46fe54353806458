import type PDFDocument from 'pdfkit';
import type { TextStyle } from './lines.js';
import type { Anchor, Mark } from './marks.js';
import type { Page } from './flow.js';
import { SHEET } from './sheet.js';

type Document = InstanceType<typeof PDFDocument>;
type Bookmark = Document['outline'];

const DIAGONAL = -(Math.atan(SHEET.height / SHEET.width) * 180) / Math.PI;
const DESTINATION_ABOVE = 12;

/** Draws pages one after the other; PDFKit writes each out when the next begins. */
export class Pen {
  readonly #doc: Document;
  readonly #open: { level: number; bookmark: Bookmark }[];
  #style: TextStyle | undefined;

  constructor(doc: Document) {
    this.#doc = doc;
    this.#open = [{ level: 0, bookmark: doc.outline }];
  }

  drawPage({ marks, anchors }: Page) {
    this.#doc.addPage();
    this.#style = undefined;
    for (const anchor of anchors) this.#mark(anchor);
    for (const mark of marks) this.#draw(mark);
  }

  #mark({ id, level, text, y }: Anchor & { y: number }) {
    const top = y - DESTINATION_ABOVE;
    this.#doc.addNamedDestination(id, 'XYZ', 0, top, null);
    while (this.#open.at(-1)!.level >= level) this.#open.pop();
    // PDFKit counts `left` from the right edge.
    const place = { left: SHEET.width, top, expanded: level === 1 };
    const bookmark = this.#open.at(-1)!.bookmark.addItem(text, place);
    this.#open.push({ level, bookmark });
  }

  #draw(mark: Mark) {
    const doc = this.#doc;
    switch (mark.kind) {
      case 'text':
        this.#use(mark.style);
        doc.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
        break;
      case 'diagonal':
        this.#use(mark.style);
        doc.save().rotate(DIAGONAL, { origin: [SHEET.width / 2, SHEET.height / 2] });
        doc.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
        doc.restore();
        break;
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

  #use(style: TextStyle) {
    if (style === this.#style) return;
    if (style.face !== this.#style?.face) this.#doc.font(style.face.name);
    this.#doc.fontSize(style.size).fillColor(style.colour);
    this.#style = style;
  }
}
