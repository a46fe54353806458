import { moved, type Anchor, type Mark, type Piece } from './marks.js';
import { BODY } from './sheet.js';

export type Page = { marks: Mark[]; anchors: (Anchor & { y: number })[] };

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
  #y: number = BODY.bottom;
  /** Whether the page holds nothing yet but a repeated head: it will not become any emptier. */
  #fresh = false;

  /** Together on one page, unless even an empty one is too small for them. */
  put(together: Piece[]) {
    const needed = together.reduce((sum, { gap, height }) => sum + gap + height, 0);
    if (together[0]!.beginsPage || (!this.#fresh && this.#y + needed > BODY.bottom)) this.#beginPage(together[0]!);
    for (const piece of together) {
      if (!this.#fresh && this.#y + piece.gap + piece.height > BODY.bottom) this.#beginPage(piece);
      this.#place(piece);
    }
  }

  #beginPage({ head }: Piece) {
    this.pages.push({ marks: [], anchors: [] });
    this.#y = BODY.top;
    if (head) this.#place(head);
    this.#fresh = true;
  }

  #place(piece: Piece) {
    const page = this.pages.at(-1)!;
    const y = this.#y + (this.#fresh ? 0 : piece.gap);
    page.marks.push(...moved(piece.marks, y));
    if (piece.anchor) page.anchors.push({ ...piece.anchor, y });
    this.#y = y + piece.height;
    this.#fresh = false;
  }
}
