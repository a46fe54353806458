import { linesOf, type Line } from '../lines.js';
import { textMarks, type Mark, type Piece } from '../marks.js';
import type { CardsBlock, TableBlock } from '../model.js';
import { BODY, COLOURS, STYLES } from '../sheet.js';
import { tag } from '../tags.js';

const GAP = 12;
const BETWEEN = 9;
const PADDING = 10;
const ACROSS = 4;
const TALLEST = BODY.height / 2;

type Card = { value: Line[]; label: Line[]; height: number };

/** A row of boxes of one height: a figure and what it counts. */
export function cardsPieces({ cards }: CardsBlock, asTable: (table: TableBlock) => Iterable<Piece>): Iterable<Piece> {
  if (cards.length === 0) return [];
  const across = acrossOf(cards.length);
  const width = (BODY.width - (across - 1) * BETWEEN) / across;
  const laid = cards.map(({ value, label }) => layCard(value, label, width - 2 * PADDING));
  if (laid.some(({ height }) => height > TALLEST)) {
    const columns = [1, 1].map((share) => ({ title: '', share }));
    return asTable({ kind: 'table', columns, rows: cards.map(({ label, value }) => [label, value]) });
  }
  return Array.from({ length: Math.ceil(cards.length / across) }, (_, row) =>
    rowOfCards(laid.slice(row * across, (row + 1) * across), width, row === 0 ? GAP : BETWEEN),
  );
}

/** Rows of three where rows of four would leave one card over, or two of six. */
export function acrossOf(cards: number): number {
  if (cards <= ACROSS) return cards;
  return cards % ACROSS === 1 || cards === 6 ? ACROSS - 1 : ACROSS;
}

function layCard(value: string, label: string, width: number): Card {
  const card = { value: linesOf(STYLES.cardValue, value, width), label: linesOf(STYLES.cardLabel, label, width) };
  const text = card.value.length * STYLES.cardValue.leading + card.label.length * STYLES.cardLabel.leading;
  return { ...card, height: text + 2 * PADDING + 1 };
}

function rowOfCards(cards: Card[], width: number, gap: number): Piece {
  const height = Math.max(...cards.map((card) => card.height));
  const marks = cards.flatMap((card, i): Mark[] => {
    const x = BODY.left + i * (width + BETWEEN);
    const column = { left: x + PADDING, width: width - 2 * PADDING };
    const what = tag('P');
    const below = PADDING + card.value.length * STYLES.cardValue.leading + 1;
    return [
      { kind: 'box', x, y: 0, width, height, fill: COLOURS.tint },
      { kind: 'rule', x, y: 0, width, thickness: 1.5, colour: COLOURS.strong },
      ...textMarks(STYLES.cardValue, card.value, column, PADDING, what),
      ...textMarks(STYLES.cardLabel, card.label, column, below, what),
    ];
  });
  return { height, gap, marks };
}
