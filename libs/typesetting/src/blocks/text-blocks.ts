import { lineOf, linesOf } from '../lines.js';
import { linePieces, textMarks, type Anchor, type Piece } from '../marks.js';
import type { HeadingBlock, ListBlock, ParagraphBlock } from '../model.js';
import { paragraphsOf } from '../text.js';
import { BODY, PORTRAIT, STYLES } from '../sheet.js';
import { tag, type Tag } from '../tags.js';

const HEADINGS = {
  1: { style: STYLES.heading1, gap: 30, numberWidth: 30 },
  2: { style: STYLES.heading2, gap: 20, numberWidth: 36 },
  3: { style: STYLES.heading3, gap: 14, numberWidth: 42 },
};
const PARAGRAPHS = {
  lead: { style: STYLES.lead, gap: 10 },
  body: { style: STYLES.body, gap: 7.5 },
  note: { style: STYLES.note, gap: 6 },
};
const LIST = { gap: 7.5, between: 3, indent: 18, perDigit: 6 };

/** Stays with what it announces, however many lines it has. */
export function headingPieces({ level, text }: HeadingBlock, { label, id }: { label: string; id: string }): Piece[] {
  const { style, gap, numberWidth } = HEADINGS[level];
  const role = tag(`H${level}`);
  const indent = label ? Math.max(numberWidth, style.face.width(`${label} `) * style.size) : 0;
  const column = { left: BODY.left + indent, width: BODY.width - indent };
  const pieces = linePieces(style, linesOf(style, text, column.width), column, gap, role).map((piece) => ({
    ...piece,
    keep: true,
    ...(level === 1 && { sheet: PORTRAIT }),
  }));
  const [first] = pieces;
  if (!first) return [];
  const number = textMarks(style, [lineOf(style, label)], BODY, 0, role);
  const anchor = headingAnchor({ level, text }, { label, id });
  return [{ ...first, marks: label ? [...number, ...first.marks] : first.marks, anchor }, ...pieces.slice(1)];
}

/** A heading that says nothing is no place to go to. */
export function headingAnchor(
  { level, text }: Pick<HeadingBlock, 'level' | 'text'>,
  { label, id }: { label: string; id: string },
): Anchor | undefined {
  if (paragraphsOf(text).length === 0) return undefined;
  return { id, level, text: paragraphsOf(`${label} ${text}`).join(' ') };
}

/** A line break begins a new paragraph. */
export function paragraphPieces({ text, style: name = 'body' }: ParagraphBlock): Piece[] {
  const { style, gap } = PARAGRAPHS[name];
  return paragraphsOf(text).flatMap((part) => linePieces(style, linesOf(style, part, BODY.width), BODY, gap, tag('P')));
}

export function listPieces({ items, ordered }: ListBlock): Piece[] {
  const style = STYLES.body;
  const indent = ordered ? LIST.indent + LIST.perDigit * (String(items.length).length - 1) : LIST.indent;
  const column = { left: BODY.left + indent, width: BODY.width - indent };
  const list: Tag = { role: 'L', ...(ordered && { numbered: true }) };
  return items.flatMap((item, i) => {
    const entry = tag('LI', list);
    const lines = linesOf(style, item, column.width);
    const [first, ...rest] = linePieces(style, lines, column, i === 0 ? LIST.gap : LIST.between, tag('LBody', entry));
    if (!first) return [];
    const place = { left: BODY.left + (ordered ? 0 : 5), width: indent };
    const marker = textMarks(style, [lineOf(style, ordered ? `${i + 1}.` : '•')], place, 0, tag('Lbl', entry));
    return [{ ...first, marks: [...marker, ...first.marks] }, ...rest];
  });
}
