import { languageOfWords, type Told } from './language.js';
import type { DocumentLanguage } from './model.js';
import { literal, Written, type PackedDocument } from './pdfkit-objects.js';
import type { Tag } from './tags.js';

type Element = {
  id: number;
  tag: Tag;
  language: string | undefined;
  parent: Element | null;
  /** In the document itself, what it is a part of. */
  whole: Element | null;
  page: number;
  kids: string;
  children: Element[];
  /** Of a whole: the page on which it was last marked. */
  seenOn: number;
};

/** Of these one is over when the next begins, so that of a long table only one row is kept. */
const ONE_AFTER_ANOTHER = new Set<Tag['role']>(['TR', 'LI', 'TOCI']);

/** In this order, whichever is drawn first. */
const PARTS = ['cover', 'contents', 'text'] as const;
/** `over` are the numbers of those that come before the others. */
type Part = { over: number[]; children: Element[] };
const emptyPart = (): Part => ({ over: [], children: [] });

/**
 * What is drawn as what it is to those who hear the document: a tree of elements, each with its places on the pages. What
 * is over is written, and nothing is kept of it but its number.
 */
export class Structure {
  /** To which what is drawn now belongs. */
  part: (typeof PARTS)[number] = 'cover';
  readonly #document: PackedDocument;
  readonly #language: DocumentLanguage;
  readonly #root: number;
  readonly #elements = new Map<Tag, Element>();
  readonly #top: Record<(typeof PARTS)[number], Part> = {
    cover: emptyPart(),
    contents: emptyPart(),
    text: emptyPart(),
  };
  /** For each page, and for each link: the object that says to which elements what is marked on it belongs. */
  readonly #parents: number[] = [];

  constructor(document: PackedDocument, language: DocumentLanguage) {
    this.#document = document;
    this.#language = language;
    this.#root = document.reserve();
  }

  /** Begins a page; `marked` takes what is on it. */
  page(id: number): StructuredPage {
    const key = this.#parents.push(this.#document.reserve()) - 1;
    return { id, key, count: 0, parents: '' };
  }

  /** What goes on over pages is on every one of them: the rest is over. */
  endPage({ id, key, parents }: StructuredPage) {
    this.#document.put(this.#parents[key]!, `[${parents}]`);
    const { over, children } = this.#top[this.part];
    while (children.length > 0 && children[0]!.seenOn !== id) over.push(this.#write(children.shift()!));
  }

  /** The number under which the page marks what is drawn next, and what it says. */
  mark(tag: Tag, page: StructuredPage, says: () => Told[]): number {
    const element = this.#elementOf(tag, page, says);
    const number = page.count++;
    page.parents += `${element.id} 0 R `;
    if (element.page === 0) element.page = page.id;
    element.kids += element.page === page.id ? `${number} ` : `<</Type/MCR/Pg ${page.id} 0 R/MCID ${number}>> `;
    return number;
  }

  /** The key under which a link says what it belongs to. */
  link(tag: Tag, page: StructuredPage, annotation: number): number {
    const element = this.#elementOf(tag, page);
    element.kids += `<</Type/OBJR/Obj ${annotation} 0 R/Pg ${page.id} 0 R>> `;
    return this.#parents.push(element.id) - 1;
  }

  end() {
    const document = this.#document;
    const parts = PARTS.map((name) => this.#top[name]);
    const children = parts.flatMap(({ over, children: last }) => [...over, ...last.map((element) => this.#write(element))]); // prettier-ignore
    const tree = document.reserve();
    document.put(tree, `<</Nums[${this.#parents.map((id, key) => `${key} ${id} 0 R`).join('\n')}]>>`);
    const root = document.structureRoot();
    document.put(this.#root, `<</S/Document/P ${root.id} 0 R/K[${children.map((id) => `${id} 0 R`).join(' ')}]>>`);
    root.data.K = new Written(`${this.#root} 0 R`);
    root.data.ParentTree = new Written(`${tree} 0 R`);
    root.data.ParentTreeNextKey = this.#parents.length;
  }

  /** Whoever reads it aloud is told where its letters are those of another language than the document's. */
  #elementOf(tag: Tag, page: StructuredPage, says?: () => Told[]): Element {
    let element = this.#elements.get(tag);
    if (!element) {
      const parent = tag.parent ? this.#elementOf(tag.parent, page) : null;
      const siblings = parent?.children ?? this.#top[this.part].children;
      if (ONE_AFTER_ANOTHER.has(tag.role)) for (const over of siblings.splice(0)) this.#write(over);
      const language = says && languageOfWords(says(), this.#language);
      const whole = parent && (parent.whole ?? parent);
      element = {
        id: this.#document.reserve(),
        tag,
        language,
        parent,
        whole,
        page: 0,
        kids: '',
        children: [],
        seenOn: 0,
      };
      if (parent) parent.kids = inOnePiece(`${parent.kids}${element.id} 0 R `, parent.kids.length);
      siblings.push(element);
      this.#elements.set(tag, element);
    }
    (element.whole ?? element).seenOn = page.id;
    return element;
  }

  /** With all that is in it; its number. Whoever goes on with it afterwards begins another. */
  #write({ id, tag, language, parent, page, kids, children }: Element): number {
    for (const child of children) this.#write(child);
    this.#elements.delete(tag);
    const { role, alternative, numbered, acrossRow } = tag;
    const place = page ? `/Pg ${page} 0 R` : '';
    const said = alternative === undefined ? '' : `/Alt ${literal(alternative)}`;
    const own = tag.id === undefined ? '' : `/ID ${literal(tag.id)}`;
    const spoken = language ? `/Lang ${literal(language)}` : '';
    const scope = role === 'TH' ? `/A<</O/Table/Scope/${acrossRow ? 'Row' : 'Column'}>>` : '';
    const numbering = numbered ? '/A<</O/List/ListNumbering/Decimal>>' : '';
    this.#document.put(
      id,
      `<</S/${role}/P ${parent?.id ?? this.#root} 0 R${place}/K[${kids}]${said}${own}${spoken}${scope}${numbering}>>`,
    );
    return id;
  }
}

const PIECE = 4_096;
/** What is joined is kept in its parts, which take eight times the room: a long table's rows are put together now and then. */
function inOnePiece(text: string, before: number): string {
  const grown = Math.floor(text.length / PIECE) > Math.floor(before / PIECE);
  return grown ? Buffer.from(text, 'latin1').toString('latin1') : text;
}

/** `parents` are the elements to which it belongs what is marked on the page, in that order. */
export type StructuredPage = { id: number; key: number; count: number; parents: string };
