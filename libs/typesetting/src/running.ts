import { fittedLine } from './lines.js';
import { rule, textMarks, type Column, type Mark } from './marks.js';
import type { DocumentModel } from './model.js';
import { BODY, COLOURS, SHEET, STYLES } from './sheet.js';

const BANNER = { top: 20, height: 17 };
const HEADER = { top: 53, rule: 69 };
const FOOTER = { rule: 778, top: 782, digest: 794 };
const WATERMARK = { widest: 560, largest: 120 };
const PAGE_NUMBER_WIDTH = 130;

/** What every page carries besides its text: `under` is drawn before the text, `over` after it. */
export function runningMarks(model: DocumentModel, page: number, pages: number): { under: Mark[]; over: Mark[] } {
  return {
    under: watermarkMarks(model.watermark ?? ''),
    over: [
      ...bannerMarks(model.banner ?? ''),
      ...(page > 1 ? headerMarks(model.runningHeader) : []),
      ...footerMarks(model, page, pages),
    ],
  };
}

function bannerMarks(banner: string): Mark[] {
  const line = fittedLine(STYLES.banner, banner, BODY.width - 20);
  if (!line.text) return [];
  const { top, height } = BANNER;
  const column: Column = { left: BODY.left, width: BODY.width, align: 'center' };
  return [
    { kind: 'box', x: BODY.left, y: top, width: BODY.width, height, fill: COLOURS.tint },
    ...textMarks(STYLES.banner, [line], column, top + (height - STYLES.banner.leading) / 2),
  ];
}

function headerMarks(header: string): Mark[] {
  const line = fittedLine(STYLES.running, header, BODY.width);
  return [...textMarks(STYLES.running, [line], BODY, HEADER.top), rule(BODY, HEADER.rule)];
}

function footerMarks({ footer, wording }: DocumentModel, page: number, pages: number): Mark[] {
  const copy = [footer.number, footer.version && `${wording.version} ${footer.version}`].filter(Boolean).join('  ·  ');
  const numbering = wording.page.replace('{page}', String(page)).replace('{pages}', String(pages));
  const left = { left: BODY.left, width: BODY.width - PAGE_NUMBER_WIDTH };
  const right: Column = { left: BODY.right - PAGE_NUMBER_WIDTH, width: PAGE_NUMBER_WIDTH, align: 'right' };
  return [
    rule(BODY, FOOTER.rule),
    ...textMarks(STYLES.running, [fittedLine(STYLES.running, copy, left.width)], left, FOOTER.top),
    ...textMarks(STYLES.running, [fittedLine(STYLES.running, numbering, right.width)], right, FOOTER.top),
    ...textMarks(
      STYLES.digest,
      [fittedLine(STYLES.digest, `${wording.digest} ${footer.digest}`, BODY.width)],
      BODY,
      FOOTER.digest,
    ),
  ];
}

/** As large as the diagonal allows. */
function watermarkMarks(watermark: string): Mark[] {
  const { face, colour } = STYLES.watermark;
  const text = fittedLine({ ...STYLES.watermark, size: 12 }, watermark, WATERMARK.widest).text;
  if (!text) return [];
  const size = Math.min(WATERMARK.largest, WATERMARK.widest / face.width(text));
  const style = { face, size, leading: size, colour };
  const width = face.width(text) * size;
  return [{ kind: 'diagonal', x: SHEET.width / 2 - width / 2, y: SHEET.height / 2 + 0.36 * size, text, style }];
}
