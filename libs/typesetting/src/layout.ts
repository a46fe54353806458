import { piecesOf } from './blocks/pieces.js';
import { contentsPieces } from './contents.js';
import { coverPieces } from './cover.js';
import { letterheadPieces } from './letterhead.js';
import { paginate, type Page } from './flow.js';
import type { DocumentModel, Letterhead } from './model.js';
import { runningMarks } from './running.js';

/** Every page with everything on it: cover, contents, text; or letterhead and text. Nothing is drawn before the last number is known. */
export function layOut(model: DocumentModel): Page[] {
  const pages = model.letterhead ? letterOf(model, model.letterhead) : reportOf(model);
  return pages.map(({ marks, anchors }, i) => {
    const { under, over } = runningMarks(model, i + 1, pages.length);
    return { marks: [...under, ...marks, ...over], anchors };
  });
}

function letterOf(model: DocumentModel, letterhead: Letterhead): Page[] {
  return paginate([...letterheadPieces(model, letterhead), ...piecesOf(model)]);
}

function reportOf(model: DocumentModel): Page[] {
  const cover = paginate(coverPieces(model));
  const text = paginate(piecesOf(model));
  return [...cover, ...contentsOf(model, text, cover.length), ...text];
}

function contentsOf(model: DocumentModel, text: Page[], before: number): Page[] {
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
