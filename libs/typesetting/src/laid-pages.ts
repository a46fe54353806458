import type { Page } from './flow.js';
import { layOut } from './layout.js';
import { moved, type Anchor, type Mark } from './marks.js';
import type { DocumentModel } from './model.js';
import { polishedModel } from './polish.js';
import { numberMarks, runningMarks } from './running.js';
import type { Sheet } from './sheet.js';

type MarkWithText = Mark & { text?: string };
export type LaidPage = { sheet: Sheet; marks: MarkWithText[]; anchors: Anchor[] };

/** For tests: what stands where on a page. */
export const marksOf = ({ placed }: Page): MarkWithText[] =>
  placed.flatMap(({ piece, y }) => withText(moved(piece.marks, y)));

/** For tests: all pages at once and in their order, with what runs along their edges, as no printing keeps them. */
export function laidPages(written: DocumentModel): LaidPage[] {
  const model = polishedModel(written);
  const pages: Page[] = [];
  let place = 0;
  for (const laid of layOut(model)) {
    if (laid.kind === 'page') pages.push(laid.page);
    else if (laid.kind === 'room') place = pages.length;
    else pages.splice(place, 0, ...laid.pages);
  }
  return pages.map((page, i) => {
    const { before, after } = runningMarks(model, page.sheet, i === 0);
    const running = [...before, ...numberMarks(model, page.sheet, i + 1, pages.length), ...after];
    return { sheet: page.sheet, marks: [...marksOf(page), ...withText(running)], anchors: page.anchors };
  });
}

const withText = (marks: Mark[]): MarkWithText[] =>
  marks.map((mark) => ('line' in mark ? { ...mark, text: mark.line.text } : mark));
