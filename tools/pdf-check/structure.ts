import { PDFName, PDFRef, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import type { Objects } from './objects.js';

/** An element of the structure, by the standard name that its own is mapped to. */
export type Element = {
  type: string;
  dict: PDFDict;
  parent?: Element;
  /** In the order of reading: elements, and what of the pages is theirs. */
  kids: (Element | MarkedContent | { annotation: PDFRef })[];
};
export type MarkedContent = { page: string; mcid: number };

export const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

const [nameK, namePg, nameStm, nameObj] = [PDFName.of('K'), PDFName.of('Pg'), PDFName.of('Stm'), PDFName.of('Obj')];
/** A bound for files that lead in circles. */
const DEEPEST = 200;

export class Structure {
  readonly elements: Element[] = [];
  readonly roles: ReadonlyMap<string, string>;
  readonly root: Element['kids'];
  readonly #objects: Objects;
  readonly #seen = new Set<PDFDict>();

  constructor(objects: Objects, tree: PDFObject | undefined) {
    this.#objects = objects;
    this.roles = new Map(
      objects.entries(objects.of(tree, 'RoleMap')).map(([own, to]) => [own, objects.name(to) ?? '']),
    );
    this.root = this.#kidsOf(tree, undefined, undefined, 0);
  }

  /** Following the file's own names to a standard one. */
  standard(type: string): string {
    let mapped = type;
    for (let steps = 0; !STANDARD.has(mapped) && this.roles.has(mapped) && steps < DEEPEST; steps++)
      mapped = this.roles.get(mapped)!;
    return mapped;
  }

  of(type: string): Element[] {
    return this.elements.filter((element) => element.type === type);
  }

  /** Nearest first. */
  ancestors(element: Element | undefined): Element[] {
    const found: Element[] = [];
    for (let above = element; above; above = above.parent) found.push(above);
    return found;
  }

  #kidsOf(holder: PDFObject | undefined, parent: Element | undefined, page: string | undefined, depth: number) {
    const kids = this.#objects.of(holder, 'K');
    const all = this.#objects.array(kids);
    const raw = all.length > 0 ? all : [this.#objects.dict(holder)?.get(nameK)].filter((kid) => kid !== undefined);
    if (depth > DEEPEST) return [];
    return raw.flatMap((kid): Element['kids'] => this.#kid(kid, parent, page, depth));
  }

  #kid(kid: PDFObject, parent: Element | undefined, page: string | undefined, depth: number): Element['kids'] {
    const objects = this.#objects;
    const mcid = objects.number(kid);
    if (mcid !== undefined) return page === undefined ? [] : [{ page, mcid }];
    const dict = objects.dict(kid);
    if (!dict) return [];
    const own = refOf(dict.get(namePg)) ?? page;
    const type = objects.name(objects.of(dict, 'Type'));
    if (type === 'MCR') {
      const number = objects.number(objects.of(dict, 'MCID'));
      const owner = refOf(dict.get(nameStm)) ?? own;
      return owner === undefined || number === undefined ? [] : [{ page: owner, mcid: number }];
    }
    if (type === 'OBJR') {
      const annotation = dict.get(nameObj);
      return annotation instanceof PDFRef ? [{ annotation }] : [];
    }
    if (this.#seen.has(dict)) return [];
    this.#seen.add(dict);
    const element: Element = {
      type: this.standard(objects.name(objects.of(dict, 'S')) ?? ''),
      dict,
      ...(parent && { parent }),
      kids: [],
    };
    this.elements.push(element);
    element.kids = this.#kidsOf(dict, element, own, depth + 1);
    return [element];
  }
}

export const isElement = (kid: Element['kids'][number]): kid is Element => 'type' in kid;

function refOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFRef ? object.toString() : undefined;
}
