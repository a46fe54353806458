import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { acrossOf } from '../blocks/cards.js';
import { MANY_SIGNERS } from '../blocks/signatures.js';
import { drawnTable, ROWS_TOGETHER, type DrawnTable } from '../blocks/table.js';
import type { CardsBlock, DocumentLanguage, SignaturesBlock, TableBlock } from '../model.js';
import { BODY, COLOURS, type Sheet } from '../sheet.js';
import { paragraphsOf } from '../text.js';
import { inCell, kept, paragraph, paragraphs } from './paragraphs.js';
import { colour, twips } from './styles.js';

type Style = 'TableNormal' | 'RuledTable' | 'HeadedTable';

function tableOf(widths: readonly number[], rows: TableRow[], style: Style, side?: number): Table {
  const columnWidths = widths.map(twips);
  return new Table({
    style,
    rows,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    ...(side !== undefined && { margins: { left: twips(side), right: twips(side) } }),
    tableLook: {
      firstRow: style === 'HeadedTable',
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
  });
}

/** `keep`: its last rows stay with what follows; `picture` stands below its caption. */
export function tableIn(
  block: TableBlock,
  language: DocumentLanguage,
  keep: boolean,
  picture: Paragraph[] = [],
): (Paragraph | Table)[] {
  const drawn = drawnTable(block);
  const caption = paragraph('Caption', block.caption ?? '', language);
  return drawn ? [...caption, ...picture, ruled(drawn, language, keep)] : caption;
}

/** Whole on a page, unless it may be taller than one. */
const LONG_CELL = 1_000;
/** What a table tells of one is told from what it tells of the next. */
const APART = { margins: { top: twips(10) } };

function ruled(
  { widths, dense, table: { columns, rows, total, together: of = 1 } }: DrawnTable,
  language: DocumentLanguage,
  keep: boolean,
): Table {
  const titled = columns.some(({ title }) => paragraphsOf(title).length > 0);
  const [heading, text, sum] = dense
    ? (['DenseTableHeading', 'DenseTableText', 'DenseTableTotal'] as const)
    : (['TableHeading', 'TableText', 'TableTotal'] as const);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title, align }) =>
        new TableCell({
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: inCell(heading, title, language, { align }),
        }),
    ),
  });
  const body = rows.map((row, i) => {
    const fromEnd = rows.length - 1 - i;
    // Neither the first rows nor the last, as a total, stand on a page by themselves.
    const together = fromEnd > 0 && (i < ROWS_TOGETHER - 1 || fromEnd < ROWS_TOGETHER || (i + 1) % of !== 0);
    const keepNext = together || (keep && fromEnd < ROWS_TOGETHER);
    const style = total && fromEnd === 0 ? sum : text;
    const apart = of > 1 && i > 0 && i % of === 0 ? APART : {};
    const cells = row.map(
      (cell, at) =>
        new TableCell({ ...apart, children: inCell(style, cell, language, { align: columns[at]!.align, keepNext }) }),
    );
    return new TableRow({ cantSplit: row.every(({ length }) => length < LONG_CELL), children: cells });
  });
  // A hair less than in the PDF: Word measures a word otherwise, and cuts one that is wider than its column.
  const side = dense ? 3 : 4.4;
  return titled ? tableOf(widths, [head, ...body], 'HeadedTable', side) : tableOf(widths, body, 'RuledTable', side);
}

const BETWEEN = { style: BorderStyle.SINGLE, size: 48, color: 'FFFFFF' };
const BETWEEN_ROWS = 9;

/** A figure and what it counts, each in a box of its own. A row of them is a table: between two of one a line below would hide that above. */
export function cardsIn({ cards }: CardsBlock, language: DocumentLanguage, keep: boolean): (Paragraph | Table)[] {
  if (cards.length === 0) return [];
  const across = acrossOf(cards.length);
  const boxOf = (card: CardsBlock['cards'][number] | undefined) =>
    new TableCell({
      margins: { top: 160, bottom: 160, left: 160, right: 160 },
      ...(card && {
        shading: { type: 'clear', fill: colour(COLOURS.tint), color: 'auto' },
        borders: { top: { style: BorderStyle.SINGLE, size: 12, color: colour(COLOURS.strong) } },
      }),
      children: card
        ? [
            ...inCell('Figure', card.value, language, { keepNext: true }),
            ...inCell('FigureLabel', card.label, language, { keepNext: keep }),
          ]
        : [new Paragraph({ style: 'FigureLabel' })],
    });
  return Array.from({ length: Math.ceil(cards.length / across) }, (_, row) => {
    const boxes = Array.from({ length: across }, (__, at) => boxOf(cards[row * across + at]));
    const table = new Table({
      style: 'TableNormal',
      rows: [new TableRow({ cantSplit: true, children: boxes })],
      columnWidths: boxes.map(() => twips(BODY.width / across)),
      width: { size: twips(BODY.width), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { insideVertical: BETWEEN, ...NO_FRAME },
    });
    return row === 0 ? [table] : [spacer(BETWEEN_ROWS, keep), table];
  }).flat();
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_FRAME = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** Who signs on the left, on the right how, or room for a hand; nobody is divided between pages, nor few from each other. */
export function signaturesIn(
  { intro = '', signers, below = '' }: SignaturesBlock,
  language: DocumentLanguage,
  { width }: Sheet['body'],
  keep: boolean,
) {
  const many = signers.length >= MANY_SIGNERS;
  const [name, office] = many ? (['DenseSigner', 'DenseOffice'] as const) : (['Signer', 'Office'] as const);
  const side = many ? 60 : 180;
  const rule = { style: BorderStyle.SINGLE, size: 4, color: colour(COLOURS.rule) };
  const rows = signers.map((signer, i) => {
    const last = i === signers.length - 1;
    const keepNext = last ? below !== '' || keep : !many || i === signers.length - 2;
    const who = [
      ...paragraphsOf(signer.name).flatMap((line) => paragraph(name, line, language, kept(keepNext))),
      ...paragraphsOf(signer.office).flatMap((line) => paragraph(office, line, language, kept(keepNext))),
    ];
    const how =
      paragraphsOf(signer.mark).length > 0
        ? inCell('Value', signer.mark, language, { keepNext })
        : [new Paragraph({ ...kept(keepNext), style: 'SignHere' })];
    const cell = (children: Paragraph[], right: number) =>
      new TableCell({
        margins: { top: side, bottom: side, left: 0, right },
        borders: { bottom: rule, ...(i === 0 && { top: rule }) },
        children: children.length > 0 ? children : [new Paragraph({ ...kept(keepNext), style: name })],
      });
    return new TableRow({ cantSplit: true, children: [cell(who, twips(width * 0.05)), cell(how, 0)] });
  });
  return [
    ...paragraphs('BodyText', intro, language, signers.length > 0),
    ...(rows.length > 0 ? [spacer(16), tableOf([width * 0.57, width * 0.43], rows, 'TableNormal')] : []),
    ...paragraphs('Note', below, language, keep),
  ];
}

/** Word gives a table no distance from what stands above or below it, and runs two together that touch. */
export const spacer = (points: number, keepNext = true) =>
  new Paragraph({ keepNext, spacing: { line: twips(points), lineRule: 'exact' } });

const half = (children: Paragraph[], right: number) =>
  new TableCell({
    margins: { top: 60, bottom: 60, left: 0, right },
    children: children.length > 0 ? children : [new Paragraph({ style: 'Label' })],
  });

/** A label and what it says, a reference and an addressee. */
export const sideBySide = (
  widths: readonly [number, number],
  rows: readonly [Paragraph[], Paragraph[]][],
  style: Style,
): Table =>
  tableOf(
    widths,
    rows.map(([left, right]) => new TableRow({ cantSplit: true, children: [half(left, 160), half(right, 0)] })),
    style,
  );
