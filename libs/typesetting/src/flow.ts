import type { Anchor, Piece } from './marks.js';
import { PORTRAIT, type Sheet } from './sheet.js';

/** `y` is where the piece begins, from the top of the sheet. */
export type Page = { sheet: Sheet; placed: { piece: Piece; y: number }[]; anchors: (Anchor & { y: number })[] };

/** Puts pieces on pages, one below the other; a page is handed on as soon as the next begins. */
export function* paginate(pieces: Iterable<Piece>): Iterable<Page> {
  const flow = new Flow();
  for (const together of keptTogether(pieces)) {
    flow.put(together);
    yield* flow.done.splice(0);
  }
  if (flow.page) yield flow.page;
}

function* keptTogether(pieces: Iterable<Piece>): Iterable<Piece[]> {
  let together: Piece[] = [];
  for (const piece of pieces) {
    const before = together.at(-1);
    if (before && (!before.keep || piece.beginsPage)) {
      yield together;
      together = [];
    }
    together.push(piece);
  }
  if (together.length > 0) yield together;
}

class Flow {
  readonly done: Page[] = [];
  page: Page | undefined;
  #y = 0;
  /** Whether the page holds nothing yet but a repeated head: it will not become any emptier. */
  #fresh = false;

  /** Together on one page, unless even an empty one is too small for them; on the widest that one of them wants. */
  put(together: Piece[]) {
    const needed = together.reduce((sum, { gap, height }) => sum + gap + height, 0);
    const sheet = together.reduce<Sheet | undefined>(wider, undefined);
    const { page } = this;
    const turns = page && sheet && page.sheet !== sheet;
    const full = page && !this.#fresh && this.#y + needed > page.sheet.body.bottom;
    if (!page || turns || full || together[0]!.beginsPage) this.#beginPage(together[0]!, sheet);
    for (const piece of together) {
      if (!this.#fresh && this.#y + piece.gap + piece.height > this.page!.sheet.body.bottom)
        this.#beginPage(piece, sheet);
      this.#place(piece);
    }
  }

  #beginPage({ head }: Piece, sheet = PORTRAIT) {
    if (this.page) this.done.push(this.page);
    this.page = { sheet, placed: [], anchors: [] };
    this.#y = sheet.body.top;
    if (head) this.#place(head);
    this.#fresh = true;
  }

  #place(piece: Piece) {
    const page = this.page!;
    const y = this.#y + (this.#fresh ? 0 : piece.gap);
    page.placed.push({ piece, y });
    if (piece.anchor) page.anchors.push({ ...piece.anchor, y });
    this.#y = y + piece.height;
    this.#fresh = false;
  }
}

/** The wider of the pages that two pieces want, if any does. */
export const wider = (widest: Sheet | undefined, { sheet }: Piece) =>
  sheet && (!widest || sheet.width > widest.width) ? sheet : widest;
