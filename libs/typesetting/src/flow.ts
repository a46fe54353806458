import { rule, type Anchor, type Piece } from './marks.js';
import { COLOURS, GRID, PORTRAIT, type Sheet } from './sheet.js';

/** `y` is where the piece begins, from the top of the sheet. */
export type Page = { sheet: Sheet; placed: { piece: Piece; y: number }[]; anchors: (Anchor & { y: number })[] };

/** Puts pieces on pages, one below the other; a page is handed on as soon as the next begins. */
export function* paginate(pieces: Iterable<Piece>): Iterable<Page> {
  const flow = new Flow();
  for (const together of keptTogether(pieces)) {
    flow.put(together);
    yield* flow.done.splice(0);
  }
  flow.finish();
  yield* flow.done;
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

/** Above the notes at the foot of a page. */
const ABOVE_FEET = 14;
const NOTHING: Piece = { height: 0, gap: 0, marks: [] };
const FEET_RULE = { width: 90, above: 4 };

class Flow {
  readonly done: Page[] = [];
  page: Page | undefined;
  #y = 0;
  /** What stands at the foot of the page, and how much room that takes. */
  #feet: Piece[] = [];
  #footHeight = 0;
  /** Whether the page holds nothing yet but a repeated head: it will not become any emptier. */
  #fresh = false;

  /** Together on one page, unless even an empty one is too small for them; on the widest that one of them wants. */
  put(together: Piece[]) {
    const sheet = together.reduce<Sheet | undefined>(wider, undefined);
    const { page } = this;
    const turns = page && sheet && page.sheet !== sheet;
    const full = page && !this.#fresh && !this.#hasRoomFor(together);
    if (!page || turns || full || together[0]!.beginsPage) this.#beginPage(together[0]!, sheet);
    for (const piece of together) {
      if (!this.#fresh && !this.#hasRoomFor([piece])) this.#beginPage(piece, sheet);
      this.#place(piece);
    }
  }

  /** The last page, if there is any, and whatever notes are left. */
  finish() {
    const sheet = this.page?.sheet;
    this.#end();
    while (this.#feet.length > 0) {
      this.#beginPage(NOTHING, sheet);
      this.#end();
    }
  }

  /** Notes that are longer than what is left of the page go on at the foot of the next. */
  #end() {
    if (!this.page) return;
    const { bottom, left } = this.page.sheet.body;
    const here = feetWithin(bottom - this.#y, this.#feet);
    let y = bottom - footHeightOf(here, 0) + ABOVE_FEET;
    if (here.length > 0) {
      const marks = [rule({ left, width: FEET_RULE.width }, 0, 0.5, COLOURS.soft)];
      this.page.placed.push({ piece: { ...NOTHING, marks }, y: y - FEET_RULE.above });
    }
    for (const piece of here) {
      this.page.placed.push({ piece, y });
      y += piece.height;
    }
    this.#feet = this.#feet.slice(here.length);
    this.#footHeight = footHeightOf(this.#feet, 0);
    this.done.push(this.page);
    this.page = undefined;
  }

  #hasRoomFor(pieces: Piece[]): boolean {
    const { body } = this.page!.sheet;
    let y = this.#y;
    let feet = this.#footHeight;
    for (const piece of pieces) {
      y = begins(piece, y, body) + piece.height;
      feet += footHeightOf(piece.feet ?? [], feet);
    }
    return y + feet <= body.bottom;
  }

  #beginPage({ head }: Piece, sheet = PORTRAIT) {
    this.#end();
    this.page = { sheet, placed: [], anchors: [] };
    this.#y = sheet.body.top;
    if (head) this.#place(head);
    this.#fresh = true;
  }

  #place(piece: Piece) {
    const page = this.page!;
    const y = begins(this.#fresh ? { ...piece, gap: 0 } : piece, this.#y, page.sheet.body);
    page.placed.push({ piece, y });
    if (piece.anchor) page.anchors.push({ ...piece.anchor, y });
    this.#y = y + piece.height;
    this.#fresh = false;
    this.#footHeight += footHeightOf(piece.feet ?? [], this.#footHeight);
    this.#feet.push(...(piece.feet ?? []));
  }
}

/** Where a piece begins that comes below `y`: running text on the next half line of the grid. */
function begins({ gap, onGrid }: Piece, y: number, { top }: Sheet['body']): number {
  if (!onGrid) return y + gap;
  const half = GRID / 2;
  return top + Math.ceil((y + gap - top) / half - 1e-6) * half;
}

const footHeightOf = (feet: Piece[], already: number): number =>
  feet.length === 0 ? 0 : feet.reduce((sum, { height }) => sum + height, already === 0 ? ABOVE_FEET : 0);

/** As many of them, from the first, as so much room holds. */
function feetWithin(room: number, feet: Piece[]): Piece[] {
  let taken = ABOVE_FEET;
  const first = feet.findIndex(({ height }) => (taken += height) > room + 1e-6);
  return first < 0 ? feet : feet.slice(0, first);
}

/** The wider of the pages that two pieces want, if any does. */
export const wider = (widest: Sheet | undefined, { sheet }: Piece) =>
  sheet && (!widest || sheet.width > widest.width) ? sheet : widest;
