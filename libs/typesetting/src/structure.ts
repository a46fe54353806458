import { languageOfWords, type Told } from './language.js';
import type { DocumentLanguage } from './model.js';
import { literal, Written, type PackedDocument } from './pdfkit-objects.js';
import type { Tag } from './tags.js';

type Element = {
  id: number;
  tag: Tag;
  language: string | undefined;
  parent: Element | null;
  page: number;
  kids: string;
  children: Element[];
};

/** Of these one is over when the next begins, so that of a long table only one row is kept. */
const ONE_AFTER_ANOTHER = new Set<Tag['role']>(['TR', 'LI', 'TOCI']);

/** In this order, whichever is drawn first. */
const PARTS = ['cover', 'contents', 'text'] as const;

/** What is drawn as what it is to those who hear the document: a tree of elements, each with its places on the pages. */
export class Structure {
  /** To which what is drawn now belongs. */
  part: (typeof PARTS)[number] = 'cover';
  readonly #document: PackedDocument;
  readonly #language: DocumentLanguage;
  readonly #root: number;
  readonly #elements = new Map<Tag, Element>();
  readonly #top: Record<(typeof PARTS)[number], Element[]> = { cover: [], contents: [], text: [] };
  /** For each page, and for each link: to which elements what is marked on it belongs. */
  readonly #parents: string[] = [];

  constructor(document: PackedDocument, language: DocumentLanguage) {
    this.#document = document;
    this.#language = language;
    this.#root = document.reserve();
  }

  /** Begins a page; `marked` takes what is on it. */
  page(id: number): StructuredPage {
    const key = this.#parents.push('') - 1;
    return { id, key, count: 0 };
  }

  endPage({ key }: StructuredPage) {
    this.#parents[key] = `[${this.#parents[key]}]`;
  }

  /** The number under which the page marks what is drawn next, and what it says. */
  mark(tag: Tag, page: StructuredPage, says: () => Iterable<Told>): number {
    const element = this.#elementOf(tag, says);
    const number = page.count++;
    this.#parents[page.key] += `${element.id} 0 R `;
    if (element.page === 0) element.page = page.id;
    element.kids += element.page === page.id ? `${number} ` : `<</Type/MCR/Pg ${page.id} 0 R/MCID ${number}>> `;
    return number;
  }

  /** The key under which a link says what it belongs to. */
  link(tag: Tag, page: StructuredPage, annotation: number): number {
    const element = this.#elementOf(tag);
    element.kids += `<</Type/OBJR/Obj ${annotation} 0 R/Pg ${page.id} 0 R>> `;
    return this.#parents.push(`${element.id} 0 R`) - 1;
  }

  end() {
    const document = this.#document;
    const children = PARTS.flatMap((part) => this.#top[part]);
    for (const element of children) this.#write(element);
    const tree = document.reserve();
    document.put(tree, `<</Nums[${this.#parents.map((of, key) => `${key} ${of}`).join('\n')}]>>`);
    const root = document.structureRoot();
    const kids = children.map(({ id }) => `${id} 0 R`).join(' ');
    document.put(this.#root, `<</S/Document/P ${root.id} 0 R/K[${kids}]>>`);
    root.data.K = new Written(`${this.#root} 0 R`);
    root.data.ParentTree = new Written(`${tree} 0 R`);
    root.data.ParentTreeNextKey = this.#parents.length;
  }

  /** Whoever reads it aloud is told where its letters are those of another language than the document's. */
  #elementOf(tag: Tag, says?: () => Iterable<Told>): Element {
    let element = this.#elements.get(tag);
    if (!element) {
      const parent = tag.parent ? this.#elementOf(tag.parent) : null;
      const siblings = parent?.children ?? this.#top[this.part];
      if (ONE_AFTER_ANOTHER.has(tag.role)) for (const over of siblings.splice(0)) this.#write(over);
      const language = says && languageOfWords(says(), this.#language);
      element = { id: this.#document.reserve(), tag, language, parent, page: 0, kids: '', children: [] };
      if (parent) parent.kids += `${element.id} 0 R `;
      siblings.push(element);
      this.#elements.set(tag, element);
    }
    return element;
  }

  /** With all that is in it. Whoever goes on with it afterwards begins another. */
  #write({ id, tag, language, parent, page, kids, children }: Element) {
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
  }
}

export type StructuredPage = { id: number; key: number; count: number };
