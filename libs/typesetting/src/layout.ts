import { anchorsOf, piecesOf } from './blocks/pieces.js';
import { contentsPieces } from './contents.js';
import { coverPieces } from './cover.js';
import { letterheadPieces } from './letterhead.js';
import { paginate, wider, type Page } from './flow.js';
import type { DocumentModel, Letterhead } from './model.js';
import { PORTRAIT } from './sheet.js';

/**
 * A document on its way to paper, page by page: nothing keeps pages that were handed on. The contents stand before what
 * they list, so room is left for them, and they are laid when all else is.
 */
export type Laid =
  | { kind: 'page'; page: Page }
  /** Here stand so many pages that come last. */
  | { kind: 'room'; pages: number }
  | { kind: 'contents'; pages: Iterable<Page> };

/** Of a model whose text is polished. */
export function layOut(model: DocumentModel): Iterable<Laid> {
  if (model.part) return asPages(paginate(piecesOf(model)));
  return model.letterhead ? asPages(letterOf(model, model.letterhead)) : reportOf(model);
}

function* asPages(pages: Iterable<Page>): Iterable<Laid> {
  for (const page of pages) yield { kind: 'page', page };
}

function letterOf(model: DocumentModel, letterhead: Letterhead): Iterable<Page> {
  const upright = [...piecesOf(model)];
  // A letter is turned as a whole: nobody files a list on its side behind an upright page with nothing but its head.
  const sheet = upright.reduce(wider, undefined) ?? PORTRAIT;
  const text = sheet === PORTRAIT ? upright : piecesOf(model, sheet);
  const head = letterheadPieces(model, letterhead, sheet.body).map((piece) => ({ ...piece, sheet }));
  return paginate([...head, ...text]);
}

/** What a reader turns over in a minute needs no contents. */
export const PAGES_WITH_CONTENTS = 6;

function* reportOf(model: DocumentModel): Iterable<Laid> {
  const cover = [...paginate(coverPieces(model))];
  yield* asPages(cover);
  const places: { id: string; page: number }[] = [];
  /** Those that come before it is known whether there are contents. */
  const held: Page[] = [];
  let room = 0;
  let pages = cover.length;
  for (const page of paginate(piecesOf(model))) {
    pages += 1;
    for (const { id } of page.anchors) places.push({ id, page: pages });
    if (pages < PAGES_WITH_CONTENTS) held.push(page);
    else {
      if (pages === PAGES_WITH_CONTENTS) {
        // Page numbers have a column of their own, so they do not change how many pages the contents take.
        room = [...contentsOf(model, () => 0)].length;
        if (room > 0) yield { kind: 'room', pages: room };
        yield* asPages(held.splice(0));
      }
      yield { kind: 'page', page };
    }
  }
  yield* asPages(held);
  const pageOf = new Map(places.map(({ id, page }) => [id, page + room]));
  if (room > 0) yield { kind: 'contents', pages: contentsOf(model, (id) => pageOf.get(id)!) };
}

function contentsOf(model: DocumentModel, pageOf: (id: string) => number): Iterable<Page> {
  const entries = anchorsOf(model).map((anchor) => ({ ...anchor, page: pageOf(anchor.id) }));
  return entries.length > 0 ? paginate(contentsPieces(model.wording.contents, entries)) : [];
}
