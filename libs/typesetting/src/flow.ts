import { moved, type Anchor, type Mark, type Piece } from './marks.js';
import { PORTRAIT, type Sheet } from './sheet.js';

export type Page = { sheet: Sheet; marks: Mark[]; anchors: (Anchor & { y: number })[] };

/** Puts pieces on pages, one below the other. */
export function paginate(pieces: Piece[]): Page[] {
  const flow = new Flow();
  for (let from = 0; from < pieces.length;) {
    let to = from + 1;
    while (pieces[to - 1]!.keep && to < pieces.length && !pieces[to]!.beginsPage) to++;
    flow.put(pieces.slice(from, to));
    from = to;
  }
  return flow.pages;
}

class Flow {
  readonly pages: Page[] = [];
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

  private get page(): Page | undefined {
    return this.pages.at(-1);
  }

  #beginPage({ head }: Piece, sheet = PORTRAIT) {
    this.pages.push({ sheet, marks: [], anchors: [] });
    this.#y = sheet.body.top;
    if (head) this.#place(head);
    this.#fresh = true;
  }

  #place(piece: Piece) {
    const page = this.page!;
    const y = this.#y + (this.#fresh ? 0 : piece.gap);
    page.marks.push(...moved(piece.marks, y));
    if (piece.anchor) page.anchors.push({ ...piece.anchor, y });
    this.#y = y + piece.height;
    this.#fresh = false;
  }
}

/** The wider of the pages that two pieces want, if any does. */
export const wider = (widest: Sheet | undefined, { sheet }: Piece) =>
  sheet && (!widest || sheet.width > widest.width) ? sheet : widest;
