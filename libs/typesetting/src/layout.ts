import { piecesOf } from './blocks/pieces.js';
import { contentsPieces } from './contents.js';
import { coverPieces } from './cover.js';
import { letterheadPieces } from './letterhead.js';
import { paginate, wider, type Page } from './flow.js';
import type { DocumentModel, Letterhead } from './model.js';
import { polishedModel } from './polish.js';
import { PORTRAIT } from './sheet.js';
import { runningMarks } from './running.js';

/** Every page with everything on it: cover, contents, text; or letterhead and text. Nothing is drawn before the last number is known. */
export function layOut(written: DocumentModel): Page[] {
  const model = polishedModel(written);
  const pages = model.letterhead ? letterOf(model, model.letterhead) : reportOf(model);
  return pages.map(({ sheet, marks, anchors }, i) => {
    return { sheet, marks: [...marks, ...runningMarks(model, sheet, i + 1, pages.length)], anchors };
  });
}

function letterOf(model: DocumentModel, letterhead: Letterhead): Page[] {
  const text = piecesOf(model);
  // A letter is turned as a whole: nobody files a list on its side behind an upright page with nothing but its head.
  const sheet = text.reduce(wider, undefined) ?? PORTRAIT;
  const head = letterheadPieces(model, letterhead, sheet.body).map((piece) => ({ ...piece, sheet }));
  return paginate([...head, ...text]);
}

function reportOf(model: DocumentModel): Page[] {
  const cover = paginate(coverPieces(model));
  const text = paginate(piecesOf(model));
  return [...cover, ...contentsOf(model, text, cover.length), ...text];
}

/** What a reader turns over in a minute needs no contents. */
const PAGES_WITH_CONTENTS = 6;

function contentsOf(model: DocumentModel, text: Page[], before: number): Page[] {
  if (before + text.length < PAGES_WITH_CONTENTS) return [];
  const headings = text.flatMap(({ anchors }, i) => anchors.map((anchor) => ({ ...anchor, page: i + 1 })));
  if (headings.length === 0) return [];
  const pagesWith = (offset: number) =>
    paginate(
      contentsPieces(
        model.wording.contents,
        headings.map((heading) => ({ ...heading, page: heading.page + offset })),
      ),
    );
  // Page numbers have a column of their own, so they do not change how many pages the contents take.
  return pagesWith(before + pagesWith(0).length);
}
