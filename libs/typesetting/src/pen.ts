import { Content } from './content.js';
import { DocumentFont } from './document-font.js';
import type { Page } from './flow.js';
import type { Told } from './language.js';
import type { Anchor, Look, Mark, PictureMark } from './marks.js';
import type { DocumentLanguage, Picture } from './model.js';
import { literal, Written, type PackedDocument, type Reference } from './pdfkit-objects.js';
import type { Sheet } from './sheet.js';
import { Structure, type StructuredPage } from './structure.js';
import type { Typeface } from './typeface.js';

type Bookmark = PackedDocument['outline'];
/** What all pages of a kind carry: before the number of the page, and after it. */
export type Running = { before: Mark[]; after: Mark[] };

const DESTINATION_ABOVE = 12;
/** The part of what a portrait loses that is taken from its head. */
const ABOVE_FACES = 0.3;
const LOOKS = {
  pale: { name: 'Pale', opacity: 0.07 },
  stamp: { name: 'Stamp', opacity: 0.35 },
} as const satisfies Record<Look, { name: string; opacity: number }>;
const FURNITURE = '/Artifact<</Type/Pagination>>BDC\n';
const ORNAMENT = '/Artifact BMC\n';

/** Writes pages one after the other; what it keeps of them is where they are. */
export class Pen {
  readonly structure: Structure;
  readonly #document: PackedDocument;
  readonly #resources: { pages: number; forms: number; fonts: number };
  readonly #fonts = new Map<Typeface, DocumentFont>();
  readonly #pictures = new Map<Picture, DrawnPicture | undefined>();
  /** A document of the desk always knows the first. */
  readonly #looks = new Set<Look>(['pale']);
  readonly #forms: { id: number; name: string }[] = [];
  readonly #running = new Map<Running, { before: string; after: string }>();
  /** Of each page what is written when the last is known. */
  readonly #ends: { id: number; number: number; sheet: Sheet; after: string }[] = [];
  readonly #open: { level: number; bookmark: Bookmark }[];

  constructor(document: PackedDocument, language: DocumentLanguage) {
    this.#document = document;
    this.#resources = { pages: document.reserve(), forms: document.reserve(), fonts: document.reserve() };
    this.#open = [{ level: 0, bookmark: document.outline }];
    this.structure = new Structure(document, language);
  }

  /** A page that stands here, and is drawn later. */
  roomFor({ width, height }: Sheet): Reference {
    return this.#document.roomForPage(width, height);
  }

  draw({ sheet, placed, anchors }: Page, number: number, running: Running | null, page = this.roomFor(sheet)) {
    const document = this.#document;
    for (const anchor of anchors) this.#anchor(page, anchor);
    const drawn: Drawn = { sheet, page, content: this.#content(sheet), structured: this.structure.page(page.id), links: [], rules: [] }; // prettier-ignore
    for (const { piece, y } of placed) this.#piece(drawn, piece.marks, y);
    const { content, links, rules, structured } = drawn;
    if (rules.length > 0) {
      content.begin(ORNAMENT, false);
      for (const [mark, down] of rules) this.#mark(content, mark, down, sheet);
      content.end(false);
    }
    const streams = [document.reserve()];
    if (running) {
      const { before, after } = this.#shared(running, sheet);
      content.operators(before);
      streams.push(document.reserve());
      this.#ends.push({ id: streams[1]!, number, sheet, after });
    }
    document.putStream(streams[0]!, '', Buffer.from(content.toString(), 'latin1'));
    this.structure.endPage(structured);
    document.endPage(page, {
      Contents: new Written(`[${streams.map((id) => `${id} 0 R`).join(' ')}]`),
      Resources: new Written(`${this.#resources.pages} 0 R`),
      StructParents: structured.key,
      Tabs: 'S',
      ...(links.length > 0 && { Annots: new Written(`[${links.map((id) => `${id} 0 R`).join(' ')}]`) }),
    });
  }

  /** What was kept until all pages are known: their numbers, and what they share. */
  end(numberMarks: (sheet: Sheet, page: number, pages: number) => Mark[] = () => []) {
    const document = this.#document;
    for (const { id, number, sheet, after } of this.#ends) {
      const content = this.#content(sheet);
      content.begin(FURNITURE, false);
      for (const mark of numberMarks(sheet, number, this.#ends.length)) this.#mark(content, mark, 0, sheet);
      content.end(false);
      document.putStream(id, '', Buffer.from(content.toString() + after, 'latin1'));
    }
    this.structure.end();
    const { pages, forms, fonts } = this.#resources;
    for (const font of this.#fonts.values()) font.end();
    const states = [...this.#looks].map((look) => `/${LOOKS[look].name}<</Type/ExtGState/ca ${LOOKS[look].opacity}>>`);
    const pale = `/ExtGState<<${states.join('')}>>`;
    document.put(fonts, named(this.#fonts.values()));
    document.put(forms, `<</Font ${fonts} 0 R${pale}>>`);
    document.put(
      pages,
      `<</Font ${fonts} 0 R${pale}/XObject${named([...this.#forms, ...[...this.#pictures.values()].filter((picture) => picture !== undefined)])}>>`,
    );
  }

  #content({ height }: Sheet): Content {
    return new Content(height, (typeface) => this.#fontOf(typeface));
  }

  #fontOf(typeface: Typeface): DocumentFont {
    let font = this.#fonts.get(typeface);
    if (!font) {
      font = new DocumentFont(this.#document, typeface, `F${this.#fonts.size + 1}`);
      this.#fonts.set(typeface, font);
    }
    return font;
  }

  #anchor(page: Reference, { id, level, text, y }: Anchor & { y: number }) {
    const top = y - DESTINATION_ABOVE;
    this.#document.destination(id, page, (page.data.MediaBox as number[])[3]! - top);
    while (this.#open.at(-1)!.level >= level) this.#open.pop();
    const bookmark = this.#document.bookmark(this.#open.at(-1)!.bookmark, text, page, top, level === 1);
    this.#open.push({ level, bookmark });
  }

  /** Marks of one tag side by side are read as one; those without any are passed over in reading. */
  #piece(drawn: Drawn, marks: Mark[], y: number) {
    const { content, sheet, structured } = drawn;
    for (let from = 0, to = 0; from < marks.length; from = to) {
      const { tag } = marks[from]!;
      let onlyText = true;
      let visible = false;
      for (; to < marks.length && marks[to]!.tag === tag; to++) {
        const { kind } = marks[to]!;
        if (kind === 'link') continue;
        visible ||= tag !== undefined || !isPlainRule(marks[to]!);
        onlyText &&= kind === 'text';
      }
      if (visible)
        content.begin(
          tag
            ? `/${tag.role}<</MCID ${this.structure.mark(tag, structured, () => toldIn(marks, from, to))}>>BDC\n`
            : FURNITURE,
          onlyText,
        );
      for (let i = from; i < to; i++) {
        const mark = marks[i]!;
        if (mark.kind === 'link') this.#link(drawn, mark, y);
        else if (!tag && isPlainRule(mark)) drawn.rules.push([mark, y]);
        else this.#mark(content, mark, y, sheet);
      }
      if (visible) content.end(onlyText);
    }
  }

  #link(
    { page, structured, links, sheet }: Drawn,
    { x, y, width, height, to, says, tag }: Mark & { kind: 'link' },
    down: number,
  ) {
    const id = this.#document.reserve();
    const bottom = sheet.height - y - down - height;
    const place = [x, bottom, x + width, bottom + height].map((points) => Math.round(points * 100) / 100).join(' ');
    const told = tag ? `/StructParent ${this.structure.link(tag, structured, id)}/Contents ${literal(says)}` : '';
    const action = 'place' in to ? `/S/GoTo/D ${literal(to.place)}` : `/S/URI/URI ${literal(to.address)}`;
    this.#document.put(
      id,
      `<</Type/Annot/Subtype/Link/Rect[${place}]/Border[0 0 0]/F 4/P ${page.id} 0 R/A<<${action}>>${told}>>`,
    );
    links.push(id);
  }

  #mark(content: Content, mark: Exclude<Mark, { kind: 'link' }> | Mark, down: number, sheet: Sheet) {
    switch (mark.kind) {
      case 'text':
        return content.text(mark.line, mark.style, mark.x, mark.y + down);
      case 'rule':
        return content.rule(mark.x, mark.y + down, mark.width, mark.thickness, mark.colour, mark.dotted);
      case 'box':
        return content.box(mark.x, mark.y + down, mark.width, mark.height, mark.fill, mark.stroke);
      case 'diagonal':
        this.#looks.add(mark.look);
        return content.diagonal(mark, down, LOOKS[mark.look].name);
      case 'path':
        return content.path(mark.x, mark.y + down, mark.steps, mark.fill, mark.stroke);
      case 'picture':
        return this.#picture(content, mark, down, sheet);
      case 'link':
        return;
      default:
        return mark satisfies never;
    }
  }

  /** In the middle of its box; one that is cut loses more of its foot than of its head. */
  #picture(content: Content, mark: PictureMark, down: number, sheet: Sheet) {
    const { picture, x, y, width, height, covers = false, instead = [] } = mark;
    const known = this.#pictureOf(picture);
    if (!known) {
      for (const other of instead) this.#mark(content, other, down, sheet);
      return;
    }
    const scale = (covers ? Math.max : Math.min)(width / known.width, height / known.height);
    const [wide, high] = [known.width * scale, known.height * scale];
    const bottom = content.height - (y + down) - height;
    const left = x + (width - wide) / 2;
    const foot = bottom + (height - high) * (covers ? 1 - ABOVE_FACES : 1 / 2);
    const cut = covers ? `${inNumbers([x, bottom, width, height])} re W n ` : '';
    content.operators(`q ${cut}${inNumbers([wide, 0, 0, high, left, foot])} cm /${known.name} Do Q\n`);
  }

  /** Undefined for a file that cannot be read. */
  #pictureOf(picture: Picture): DrawnPicture | undefined {
    if (!this.#pictures.has(picture)) {
      const name = `I${this.#pictures.size + 1}`;
      try {
        this.#pictures.set(picture, { name, ...this.#document.picture(Buffer.from(picture.data, 'base64')) });
      } catch {
        this.#pictures.set(picture, undefined);
      }
    }
    return this.#pictures.get(picture);
  }

  /** Written once; a page only calls for it. */
  #shared(running: Running, sheet: Sheet): { before: string; after: string } {
    let shared = this.#running.get(running);
    if (!shared) {
      shared = { before: this.#form(running.before, sheet), after: this.#form(running.after, sheet) };
      this.#running.set(running, shared);
    }
    return shared;
  }

  #form(marks: Mark[], sheet: Sheet): string {
    const content = this.#content(sheet);
    for (const mark of marks) this.#mark(content, mark, 0, sheet);
    const form = { name: `X${this.#forms.length + 1}`, id: this.#document.reserve() };
    this.#forms.push(form);
    const entries = `/Type/XObject/Subtype/Form/BBox[0 0 ${sheet.width} ${sheet.height}]/Resources ${this.#resources.forms} 0 R`;
    this.#document.putStream(form.id, entries, Buffer.from(content.toString(), 'latin1'));
    return `${FURNITURE}/${form.name} Do\nEMC\n`;
  }
}

type DrawnPicture = { id: number; name: string; width: number; height: number };

type Drawn = {
  sheet: Sheet;
  page: Reference;
  content: Content;
  structured: StructuredPage;
  links: number[];
  /** Rules that stand for themselves are drawn together. */
  rules: [Mark, number][];
};

function toldIn(marks: Mark[], from: number, to: number): Told[] {
  const told: Told[] = [];
  for (let i = from; i < to; i++) {
    const mark = marks[i]!;
    if ('line' in mark) for (const word of mark.line.words) told.push(word.told);
  }
  return told;
}

const named = (objects: Iterable<{ name: string; id: number }>) =>
  `<<${Array.from(objects, ({ name, id }) => `/${name} ${id} 0 R`).join('')}>>`;

const inNumbers = (numbers: number[]) => numbers.map((n) => Number(n.toFixed(3))).join(' ');

const isPlainRule = (mark: Mark) => mark.kind === 'rule' && !mark.dotted;
