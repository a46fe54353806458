import { scaleLinear } from 'd3-scale';
import { breakLines, lineOf, measure, wholeWidth, widestWord } from '../lines.js';
import { textMarks, type Column, type Mark, type Piece, type Step } from '../marks.js';
import type { ChartBlock } from '../model.js';
import { BODY, COLOURS, STYLES } from '../sheet.js';
import { tag, type Tag } from '../tags.js';
import { dot, key, LEGEND, LINE_KEY, POINT, strokeOf, type Shown } from './chart-shapes.js';
import { figureOf, writtenOf } from './chart-table.js';

const PLOT = { height: 150, axis: 34, above: 14 };

/** Null where the words below would run into each other. */
export function linePlot({ chart, language, table, figure }: Shown): Piece[] | null {
  const { labels, series } = chart;
  const style = STYLES.chartText;
  const most = Math.max(...series.flatMap(({ values }) => values.slice(0, labels.length)));
  const up = scaleLinear().domain([0, most]).nice(4).range([PLOT.height, PLOT.above]);
  const ticks = up.ticks(4).map((tick) => ({ y: up(tick), said: lineOf(style, figureOf(tick, language)) }));
  const axis = Math.max(PLOT.axis, ...ticks.map(({ said }) => said.width + 6));
  const left = BODY.left + axis;
  const step = (BODY.width - axis) / labels.length;
  const at = (i: number) => left + step * (i + 0.5);
  const under = labels.map((label) => measure(style, label));
  const figures = series.map((one) => labels.map((_, i) => lineOf(style, writtenOf(one, i, language))));
  const widest = Math.max(...under.map(widestWord), ...figures.flat().map(({ width }) => width));
  if (widest > step - 2) return null;
  // The figures stand below their labels, where no line runs through them.
  const valuesTop =
    PLOT.height + 6 + Math.max(...under.map((label) => breakLines(label, step - 2).length)) * style.leading;
  const head = lineHead(chart, table);
  const grid = ticks.flatMap(({ y, said }): Mark[] => [
    { kind: 'rule', x: left, y, width: BODY.right - left, thickness: 0.4, colour: COLOURS.rule },
    ...textMarks(style, [said], { left: BODY.left, width: axis - 6, align: 'right' }, y - style.leading / 2),
  ]);
  const curves = series.flatMap(({ values }, k): Mark[] => {
    const steps = labels.map((_, i): Step => [i === 0 ? 'from' : 'to', at(i) - left, up(values[i]!)]);
    return [
      { kind: 'path', x: left, y: 0, steps, stroke: strokeOf(k) },
      ...labels.map((_, i) => dot(at(i), up(values[i]!), POINT, k)),
    ];
  });
  const body = tag('TBody', table);
  const cells = labels.flatMap((_, i): Mark[] => {
    const line = tag('TR', body);
    const column: Column = { left: at(i) - step / 2, width: step, align: 'center' };
    const said = breakLines(under[i]!, step - 2);
    return [
      ...textMarks(style, said, column, PLOT.height + 4, { ...tag('TH', line), acrossRow: true }),
      ...figures.flatMap((own, k) =>
        textMarks(style, [own[i]!], column, valuesTop + k * style.leading, tag('TD', line)),
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

/** Side by side, and below each other where they have no room. */
function lineHead({ of: whatFor, series }: ChartBlock, table: Tag): Piece {
  const style = STYLES.chartHead;
  const line = tag('TR', tag('THead', table));
  const marks: Mark[] = [];
  let [left, top, bottom]: [number, number, number] = [BODY.left, 0, style.leading];
  const place = (text: string, of: number | null) => {
    const before = of === null || series.length === 1 ? 0 : LINE_KEY + 4;
    const measured = measure(style, text);
    const own = Math.min(before + wholeWidth(measured), BODY.width);
    if (left > BODY.left && left + own > BODY.right) [left, top] = [BODY.left, bottom];
    const lines = breakLines(measured, BODY.width - before);
    const said = lines.length > 0 ? lines : [lineOf(style, text)];
    marks.push(...textMarks(style, said, { left: left + before, width: own - before }, top, tag('TH', line)));
    if (before > 0) marks.push(...key('line', left, top + 2, of!));
    bottom = Math.max(bottom, top + said.length * style.leading);
    left += own + LEGEND;
  };
  place(whatFor, null);
  for (const [k, { name }] of series.entries()) place(name, k);
  return { height: bottom, gap: 6, marks };
}
