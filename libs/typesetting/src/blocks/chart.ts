import { scaleLinear } from 'd3-scale';
import { breakLines, lineOf, linesOf, measure, widestWord } from '../lines.js';
import {
  asFurniture,
  circle,
  linePieces,
  moved,
  rule,
  textMarks,
  type Column,
  type Mark,
  type Piece,
  type Step,
  type Stroke,
} from '../marks.js';
import type { ChartBlock, DocumentLanguage, TableBlock } from '../model.js';
import { BODY, COLOURS, SERIES_COLOURS, STYLES } from '../sheet.js';
import { tag, type Tag } from '../tags.js';
import { figureOf, tableOfChart } from './chart-table.js';

const GAP = 14;
const PADDING = { top: 3, bottom: 3, side: 6 };
const LABELS = { least: 60, most: 0.36 * BODY.width };
const LEAST_DRAWN = 0.28 * BODY.width;
const BAR = { height: 8, between: 2 };
const DOT = 3;
const PLOT = { height: 150, axis: 34, above: 14, dot: 2.2 };
/** So many points of a line have their values printed below them. */
const MOST_POINTS = 24;

type Shown = { chart: ChartBlock; language: DocumentLanguage; continued: string; table: Tag; figure: Tag };

/**
 * Bars, parts of bars, dots: a row for each label, what is drawn in its middle and its values on the right; or a line. Its
 * words and figures are a table to those who hear it, what is drawn is a picture that says what it is of. What cannot be
 * drawn so that it is understood is printed as that table.
 */
export function chartPieces(
  chart: ChartBlock,
  language: DocumentLanguage,
  continued: string,
  asTable: (table: TableBlock) => Iterable<Piece>,
): Iterable<Piece> {
  if (!canBeDrawn(chart)) return asTable(tableOfChart(chart, language));
  const table = tag('Table');
  const shown = { chart, language, continued, table, figure: { role: 'Figure', alternative: chart.title } as const };
  const caption = linePieces(STYLES.caption, linesOf(STYLES.caption, chart.title, BODY.width), BODY, GAP, tag('Caption', table)); // prettier-ignore
  const drawn = chart.form === 'line' ? linePlot(shown) : rowsOf(shown);
  return drawn
    ? [...caption.map((piece) => ({ ...piece, keep: true })), ...drawn]
    : asTable(tableOfChart(chart, language));
}

export function canBeDrawn({ form, labels, series }: ChartBlock): boolean {
  const values = series.flatMap((one) => labels.map((_, i) => one.values[i] ?? Number.NaN));
  return (
    labels.length > 0 &&
    series.length > 0 &&
    series.length <= SERIES_COLOURS.length &&
    (form !== 'line' || (labels.length > 1 && labels.length <= MOST_POINTS)) &&
    values.every((value) => Number.isFinite(value) && value >= 0) &&
    values.some((value) => value > 0)
  );
}

/** Null where the figures would leave no room to draw in. */
function rowsOf({ chart, language, continued, table, figure }: Shown): Piece[] | null {
  const { labels, series, form } = chart;
  const texts = labels.map((label) => measure(STYLES.chartText, label));
  const figures = series.map(({ values }) =>
    labels.map((_, i) => lineOf(STYLES.chartText, figureOf(values[i]!, language))),
  );
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

const LEGEND = 12;
/** As long as the longest dashes are seen. */
const LINE_KEY = 22;

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

const EDGE = { thickness: 0.5, colour: COLOURS.strong };

const area = (x: number, y: number, width: number, height: number, series: number): Mark => ({
  kind: 'path',
  x,
  y,
  steps: [['box', 0, 0, width, height]],
  fill: SERIES_COLOURS[series]!,
  stroke: EDGE,
});

const KEY = 7;

/** Of a series, beside its name: what it is drawn with. */
const key = (form: ChartBlock['form'], x: number, y: number, series: number): Mark[] => {
  if (form === 'dots') return [dot(x + KEY / 2, y + KEY / 2, DOT, series)];
  if (form !== 'line') return [area(x, y, KEY, KEY, series)];
  const steps: Step[] = [['from', 0, 0], ['to', LINE_KEY, 0]]; // prettier-ignore
  return [
    { kind: 'path', x, y: y + KEY / 2, steps, stroke: strokeOf(series) },
    dot(x + LINE_KEY / 2, y + KEY / 2, PLOT.dot, series),
  ];
};

/** Of a line: told from the others by its dashes. */
const strokeOf = (series: number): Stroke => {
  const dashes = DASHES[series]!;
  return {
    thickness: 1.4,
    colour: series === 0 ? SERIES_COLOURS[0] : COLOURS.soft,
    ...(dashes.length > 0 && { dashes }),
  };
};
const DASHES = [[], [4, 2], [1.5, 1.5], [6, 2, 1, 2]];

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

/** Of each series another, so that they are told apart without their colours: a circle, a square, a diamond, a triangle. */
const OUTLINES: readonly ((radius: number) => Step[])[] = [
  circle,
  (radius) => [['box', -0.9 * radius, -0.9 * radius, 1.8 * radius, 1.8 * radius]],
  (radius) => cornered([0, -1.3 * radius], [1.3 * radius, 0], [0, 1.3 * radius], [-1.3 * radius, 0]),
  (radius) => cornered([0, -1.3 * radius], [1.2 * radius, 0.9 * radius], [-1.2 * radius, 0.9 * radius]),
];
const cornered = (...corners: [number, number][]): Step[] => [
  ...corners.map(([x, y], i): Step => [i === 0 ? 'from' : 'to', x, y]),
  ['close'],
];

const dot = (x: number, y: number, radius: number, series: number): Mark => ({
  kind: 'path',
  x,
  y,
  steps: OUTLINES[series]!(radius),
  fill: SERIES_COLOURS[series]!,
  stroke: EDGE,
});

/** Null where the words below would run into each other. */
function linePlot({ chart, language, table, figure }: Shown): Piece[] | null {
  const { labels, series } = chart;
  const style = STYLES.chartText;
  const most = Math.max(...series.flatMap(({ values }) => values.slice(0, labels.length)));
  const up = scaleLinear().domain([0, most]).nice(4).range([PLOT.height, PLOT.above]);
  const left = BODY.left + PLOT.axis;
  const step = (BODY.width - PLOT.axis) / labels.length;
  const at = (i: number) => left + step * (i + 0.5);
  const under = labels.map((label) => measure(style, label));
  if (under.some((label) => widestWord(label) > step - 2)) return null;
  // The figures stand below their labels, where no line runs through them.
  const valuesTop =
    PLOT.height + 6 + Math.max(...under.map((label) => breakLines(label, step - 2).length)) * style.leading;
  const head = lineHead(chart, table);
  const grid = up.ticks(4).flatMap((tick): Mark[] => [
    { kind: 'rule', x: left, y: up(tick), width: BODY.right - left, thickness: 0.4, colour: COLOURS.rule },
    ...textMarks(style, [lineOf(style, figureOf(tick, language))], { left: BODY.left, width: PLOT.axis - 6, align: 'right' }, up(tick) - style.leading / 2), // prettier-ignore
  ]);
  const curves = series.flatMap(({ values }, k): Mark[] => {
    const steps = labels.map((_, i): Step => [i === 0 ? 'from' : 'to', at(i) - left, up(values[i]!)]);
    return [
      { kind: 'path', x: left, y: 0, steps, stroke: strokeOf(k) },
      ...labels.map((_, i) => dot(at(i), up(values[i]!), PLOT.dot, k)),
    ];
  });
  const body = tag('TBody', table);
  const cells = labels.flatMap((_, i): Mark[] => {
    const line = tag('TR', body);
    const column: Column = { left: at(i) - step / 2, width: step, align: 'center' };
    const said = breakLines(under[i]!, step - 2);
    return [
      ...textMarks(style, said, column, PLOT.height + 4, { ...tag('TH', line), acrossRow: true }),
      ...series.flatMap(({ values }, k) =>
        textMarks(
          style,
          [lineOf(style, figureOf(values[i]!, language))],
          column,
          valuesTop + k * style.leading,
          tag('TD', line),
        ),
      ),
    ];
  });
  const keys = series.length === 1 ? [] : series.flatMap((_, k) => key('line', left - LINE_KEY - 4, valuesTop + k * style.leading + 2, k)); // prettier-ignore
  const marks = [...grid, ...curves.map((mark) => ({ ...mark, tag: figure })), ...cells, ...keys];
  return [
    { ...head, keep: true },
    { height: valuesTop + series.length * style.leading, gap: 4, marks },
  ];
}

function lineHead({ of: whatFor, series }: ChartBlock, table: Tag): Piece {
  const style = STYLES.chartHead;
  const line = tag('TR', tag('THead', table));
  let left: number = BODY.left;
  const place = (text: string, of: number | null): Mark[] => {
    const said = lineOf(style, text);
    const own = of === null || series.length === 1 ? [] : key('line', left, 2, of);
    if (own.length > 0) left += LINE_KEY + 4;
    const marks = [...textMarks(style, [said], { left, width: said.width }, 0, tag('TH', line)), ...own];
    left += said.width + LEGEND;
    return marks;
  };
  const marks = [...place(whatFor, null), ...series.flatMap(({ name }, k) => place(name, k))];
  return { height: style.leading, gap: 6, marks };
}
