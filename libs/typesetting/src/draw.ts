import type PDFDocument from 'pdfkit';
import { directedRuns } from './direction.js';
import type { Run } from './faces.js';
import type { TextStyle } from './lines.js';
import type { Anchor, Mark } from './marks.js';
import type { Page } from './flow.js';
import { languageOf } from './language.js';
import type { DocumentLanguage } from './model.js';
import type { Tag } from './tags.js';

type Document = InstanceType<typeof PDFDocument>;
type Bookmark = Document['outline'];

const DESTINATION_ABOVE = 12;
const PALE = 0.07;

type Element = ReturnType<Document['struct']>;
/** What the types keep to themselves. */
const entriesOf = (element: Element) => (Reflect.get(element, 'dictionary') as { data: Record<string, unknown> }).data;

/** Draws pages one after the other; PDFKit writes each out when the next begins. */
export class Pen {
  readonly #doc: Document;
  readonly #root: Element;
  readonly #elements = new Map<Tag, Element>();
  readonly #language: DocumentLanguage;
  readonly #open: { level: number; bookmark: Bookmark }[];

  constructor(doc: Document, language: DocumentLanguage) {
    this.#doc = doc;
    this.#language = language;
    this.#open = [{ level: 0, bookmark: doc.outline }];
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  drawPage({ sheet: { width, height }, marks, anchors }: Page) {
    this.#doc.addPage({ size: [width, height], margin: 0 });
    for (const anchor of anchors) this.#mark(anchor);
    for (let from = 0; from < marks.length;) {
      const { tag } = marks[from]!;
      let to = from + 1;
      while (to < marks.length && marks[to]!.tag === tag) to++;
      this.#say(tag, marks.slice(from, to));
      from = to;
    }
  }

  end() {
    this.#root.end();
  }

  /** Marks of one tag, which are read as one; those without any are passed over in reading. */
  #say(tag: Tag | undefined, marks: Mark[]) {
    const doc = this.#doc;
    const drawn = marks.filter(({ kind }) => kind !== 'link');
    if (tag) this.#elementOf(tag, drawn).add(() => drawn.forEach((mark) => this.#draw(mark)));
    else {
      doc.markContent('Artifact', { type: 'Pagination' });
      for (const mark of drawn) this.#draw(mark);
      doc.endMarkedContent();
    }
    for (const mark of marks) if (mark.kind === 'link') this.#link(mark);
  }

  /** Whoever reads it aloud is told where its letters are those of another language than the document's. */
  #elementOf(tag: Tag, marks: Mark[] = []): Element {
    let element = this.#elements.get(tag);
    if (!element) {
      const { role, parent, alternative, id, numbered } = tag;
      const lang = languageOf(marks.map((mark) => ('text' in mark ? mark.text : '')).join(' '), this.#language);
      element = this.#doc.struct(role, {
        ...(alternative !== undefined && { alt: alternative }),
        ...(role === 'TH' && { scope: 'Column' }),
        ...(lang && { lang }),
      });
      if (id !== undefined) entriesOf(element).ID = new String(id);
      if (numbered) entriesOf(element).A = { O: 'List', ListNumbering: 'Decimal' };
      (parent ? this.#elementOf(parent) : this.#root).add(element);
      this.#elements.set(tag, element);
    }
    return element;
  }

  #link({ x, y, width, height, target, says, tag }: Mark & { kind: 'link' }) {
    const told = tag && { structParent: this.#elementOf(tag), Contents: new String(says) };
    this.#doc.goTo(x, y, width, height, target, told as object);
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
        doc
          .save()
          .fillOpacity(PALE)
          .rotate(rising, { origin: [width / 2, height / 2] });
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
    }
  }
}

/** `y` is where the letters stand. */
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
