import { diagonalMarks } from './diagonal.js';
import { fittedLine } from './fitted.js';
import { rule, textMarks, type Column, type Mark } from './marks.js';
import type { DocumentModel } from './model.js';
import { COLOURS, STYLES, type Sheet } from './sheet.js';

const BANNER = { top: 20, height: 17 };
const HEADER = { top: 53, rule: 69 };
/** Below the text. */
const FOOTER = { rule: 22, top: 26, digest: 38 };
const WATERMARK = { widest: 560, largest: 120, look: 'pale' } as const;
const PAGE_NUMBER_WIDTH = 130;

/** What all pages of a sheet carry besides their text, and after it: whoever copies a page finds its text first. */
export function runningMarks(model: DocumentModel, sheet: Sheet, first: boolean): { before: Mark[]; after: Mark[] } {
  return {
    before: [
      ...bannerMarks(model.banner ?? '', sheet),
      ...(first ? [] : headerMarks(model.runningHeader, sheet)),
      ...copyMarks(model, sheet),
    ],
    after: [
      ...digestMarks(model, sheet),
      ...diagonalMarks({ x: 0, y: 0, width: sheet.width, height: sheet.height }, model.watermark ?? '', {
        ...STYLES.watermark,
        ...WATERMARK,
      }),
    ],
  };
}

/** Between the two, when the last page is known. */
export function numberMarks({ wording }: DocumentModel, { body }: Sheet, page: number, pages: number): Mark[] {
  const numbering = wording.page.replace('{page}', String(page)).replace('{pages}', String(pages));
  const right: Column = { left: body.right - PAGE_NUMBER_WIDTH, width: PAGE_NUMBER_WIDTH, align: 'right' };
  return textMarks(
    STYLES.running,
    [fittedLine(STYLES.running, numbering, right.width)],
    right,
    body.bottom + FOOTER.top,
  );
}

function bannerMarks(banner: string, { body }: Sheet): Mark[] {
  const line = fittedLine(STYLES.banner, banner, body.width - 20);
  if (!line.text) return [];
  const { top, height } = BANNER;
  const column: Column = { left: body.left, width: body.width, align: 'center' };
  return [
    { kind: 'box', x: body.left, y: top, width: body.width, height, fill: COLOURS.tint },
    ...textMarks(STYLES.banner, [line], column, top + (height - STYLES.banner.leading) / 2),
  ];
}

function headerMarks(header: string, { body }: Sheet): Mark[] {
  const line = fittedLine(STYLES.running, header, body.width);
  return [...textMarks(STYLES.running, [line], body, HEADER.top), rule(body, HEADER.rule)];
}

/** Of which document this is a copy, and of which version. */
export const copyOf = ({ number, version }: DocumentModel['footer'], wording: DocumentModel['wording']): string =>
  [number, version && `${wording.version} ${version}`].filter(Boolean).join(' · ');

function copyMarks({ footer, wording }: DocumentModel, { body }: Sheet): Mark[] {
  const left = { left: body.left, width: body.width - PAGE_NUMBER_WIDTH };
  return [
    rule(body, body.bottom + FOOTER.rule),
    ...textMarks(
      STYLES.running,
      [fittedLine(STYLES.running, copyOf(footer, wording), left.width)],
      left,
      body.bottom + FOOTER.top,
    ),
  ];
}

function digestMarks({ footer, wording }: DocumentModel, { body }: Sheet): Mark[] {
  const line = fittedLine(STYLES.digest, `${wording.digest} ${footer.digest}`, body.width);
  return textMarks(STYLES.digest, [line], body, body.bottom + FOOTER.digest);
}
