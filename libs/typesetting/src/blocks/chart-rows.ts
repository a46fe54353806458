import { scaleLinear } from 'd3-scale';
import { breakLines, lineOf, linesOf, measure, widestWord } from '../lines.js';
import { asFurniture, moved, rule, textMarks, type Column, type Mark, type Piece } from '../marks.js';
import type { ChartBlock } from '../model.js';
import { BODY, COLOURS, STYLES } from '../sheet.js';
import { tag, type Tag } from '../tags.js';
import { area, dot, DOT, key, LEGEND, type Shown } from './chart-shapes.js';
import { writtenOf } from './chart-table.js';

const PADDING = { top: 3, bottom: 3, side: 6 };
const LABELS = { least: 60, most: 0.36 * BODY.width };
const LEAST_DRAWN = 0.28 * BODY.width;
const BAR = { height: 8, between: 2 };

/** A row for each label; null where the figures would leave no room to draw in. */
export function rowsOf({ chart, language, continued, table, figure }: Shown): Piece[] | null {
  const { labels, series, form } = chart;
  const texts = labels.map((label) => measure(STYLES.chartText, label));
  const figures = series.map((one) => labels.map((_, i) => lineOf(STYLES.chartText, writtenOf(one, i, language))));
  const names = series.map(({ name }) => measure(STYLES.chartHead, name));
  const widths = figures.map(
    (lines, i) => Math.max(widestWord(names[i]!) + LEGEND, ...lines.map(({ width }) => width)) + PADDING.side,
  );
  const natural = Math.max(...labels.map((label) => lineOf(STYLES.chartText, label).width));
  const labelWidth = Math.min(LABELS.most, Math.max(LABELS.least, natural + PADDING.side));
  const right = widths.reduce((sum, width) => sum + width, 0);
  const drawn = { left: BODY.left + labelWidth, width: BODY.width - labelWidth - right - PADDING.side };
  if (drawn.width < LEAST_DRAWN) return null;

  const label: Column = { left: BODY.left, width: labelWidth - PADDING.side };
  const columns = widths.map((width, i): Column => {
    const before = widths.slice(0, i).reduce((sum, one) => sum + one, 0);
    return { left: drawn.left + drawn.width + PADDING.side + before, width, align: 'right' };
  });
  const most = Math.max(
    ...labels.map((_, i) => {
      const each = series.map(({ values }) => values[i]!);
      return form === 'stacked-bars' ? each.reduce((sum, value) => sum + value, 0) : Math.max(...each);
    }),
  );
  const scale = scaleLinear().domain([0, most]).range([0, drawn.width]);
  const head = headPiece(chart, names, label, columns, table);
  const repeated = repeatedHead(head, `${chart.title} (${continued})`);
  const body = tag('TBody', table);
  const rows = labels.map((_, i): Piece => {
    const line = tag('TR', body);
    const said = breakLines(texts[i]!, label.width);
    const bars = form === 'bars' ? series.length : 1;
    const inside = Math.max(said.length * STYLES.chartText.leading, bars * (BAR.height + BAR.between));
    const height = PADDING.top + inside + PADDING.bottom;
    const middle = height / 2;
    const textTop = (lines: number) => middle - (lines * STYLES.chartText.leading) / 2;
    return {
      height,
      gap: 0,
      ...(i > 0 && { head: repeated }),
      keep: i < labels.length - 1 && (i < 2 || i >= labels.length - 3),
      marks: [
        ...textMarks(STYLES.chartText, said, label, textTop(said.length), { ...tag('TH', line), acrossRow: true }),
        ...columns.flatMap((column, k) =>
          textMarks(STYLES.chartText, [figures[k]![i]!], column, textTop(1), tag('TD', line)),
        ),
        ...shapes(
          form,
          series.map(({ values }) => scale(values[i]!)),
          drawn.left,
          middle,
        ).map((mark) => ({ ...mark, tag: figure })),
        rule(BODY, height),
      ],
    };
  });
  return [{ ...head, keep: true }, ...rows];
}

/** What stands above the rows of a following page: "title (continued)" and what the columns are called. */
function repeatedHead(head: Piece, goesOn: string): Piece {
  const lines = linesOf(STYLES.note, goesOn, BODY.width);
  const above = lines.length * STYLES.note.leading + head.gap;
  const marks = [...textMarks(STYLES.note, lines, BODY), ...moved(asFurniture(head.marks), above)];
  return { height: above + head.height, gap: 0, marks };
}

/** What the columns of figures are called, with the colour of each. */
function headPiece(
  { of, series, form }: ChartBlock,
  names: ReturnType<typeof measure>[],
  label: Column,
  columns: Column[],
  table: Tag,
): Piece {
  const style = STYLES.chartHead;
  const line = tag('TR', tag('THead', table));
  const lines = names.map((name, i) => breakLines(name, columns[i]!.width - LEGEND));
  const first = linesOf(style, of, label.width);
  const height = Math.max(first.length, ...lines.map(({ length }) => length)) * style.leading + 4;
  const keys =
    series.length === 1
      ? []
      : columns.flatMap(({ left, width }, i): Mark[] => {
          const widest = Math.max(...lines[i]!.map((each) => each.width));
          return key(form, left + width - widest - LEGEND, height - 4 - lines[i]!.length * style.leading + 2, i);
        });
  return {
    height,
    gap: 6,
    marks: [
      ...textMarks(style, first, label, height - 4 - first.length * style.leading, tag('TH', line)),
      ...lines.flatMap((each, i) =>
        textMarks(style, each, columns[i]!, height - 4 - each.length * style.leading, tag('TH', line)),
      ),
      ...keys,
      rule(BODY, height, 0.9, COLOURS.strong),
    ],
  };
}

/** Of one row: `lengths` of its values in points. */
function shapes(form: ChartBlock['form'], lengths: number[], left: number, middle: number): Mark[] {
  if (form === 'dots') {
    const furthest = Math.max(...lengths);
    const along: Mark = { kind: 'rule', x: left, y: middle, width: furthest, thickness: 0.5, colour: COLOURS.rule };
    return [along, ...lengths.map((length, i) => dot(left + length, middle, DOT, i))];
  }
  if (form === 'bars') {
    const top = middle - (lengths.length * (BAR.height + BAR.between) - BAR.between) / 2;
    return lengths.map((length, i) => area(left, top + i * (BAR.height + BAR.between), length, BAR.height, i));
  }
  let from = left;
  return lengths.map((length, i) => {
    const mark = area(from, middle - BAR.height / 2, length, BAR.height, i);
    from += length;
    return mark;
  });
}
