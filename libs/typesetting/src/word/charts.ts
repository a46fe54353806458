import { AlignmentType, Paragraph } from 'docx';
import { ChartRun, type ChartRunOptions, type ChartSeries } from 'docx/charts';
import { canBeDrawn } from '../blocks/chart.js';
import type { ChartBlock } from '../model.js';
import { BODY, COLOURS, SERIES_COLOURS } from '../sheet.js';
import { inOneLine } from '../text.js';
import { colour, twips } from './styles.js';

/** In points: a bar, what parts the groups of them, and what stands around them. */
const BAR = 10;
const BETWEEN = 8;
const AROUND = { bars: 40, line: 190 };
const TALLEST = BODY.height * 0.8;
/** Word gives one a part of the width, and as many lines as it takes. */
const LONGEST_LABEL = 60;
/** Of the series of lines, told from each other without their colours. */
const DASHES = ['solid', 'dash', 'dot', 'dashDot'] as const;
const MARKERS = ['circle', 'square', 'diamond', 'triangle'] as const;
/** Word has pictures measured at 96 to the inch. */
const pixels = (points: number) => Math.round((points * 96) / 72);

/** What Word draws of a chart, from figures that it keeps and lets be edited; its dots are bars there. */
export const isDrawn = (chart: ChartBlock): boolean =>
  canBeDrawn(chart) && heightOf(chart) <= TALLEST && chart.labels.every(({ length }) => length <= LONGEST_LABEL);

const heightOf = ({ form, labels, series }: ChartBlock): number => {
  if (form === 'line') return AROUND.line;
  const bars = form === 'stacked-bars' ? 1 : series.length;
  return AROUND.bars + labels.length * (bars * BAR + BETWEEN);
};

/** Stands above the table of its figures. `id` tells it from other pictures. */
export const chartIn = (chart: ChartBlock, id: number): Paragraph[] =>
  isDrawn(chart)
    ? [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { after: twips(6) },
          children: [new ChartRun(optionsOf(chart, id))],
        }),
      ]
    : [];

function optionsOf(chart: ChartBlock, id: number): ChartRunOptions {
  const { form, title, labels, series } = chart;
  const shown = {
    categories: labels.map(inOneLine),
    series: series.map(({ name, values }, i): ChartSeries => {
      const fill = colour(SERIES_COLOURS[i]!);
      const drawn = { name: inOneLine(name), values: values.slice(0, labels.length), color: fill };
      if (form !== 'line') return drawn;
      const line = { color: i === 0 ? fill : colour(COLOURS.soft), width: 1.5, dash: DASHES[i]! };
      return { ...drawn, line, markers: { shape: MARKERS[i]! } };
    }),
    legend: series.length > 1 ? ({ position: 'top' } as const) : (false as const),
    font: { name: 'Noto Sans', color: colour(COLOURS.ink) },
    chartArea: { border: 'none' } as const,
    transformation: { width: pixels(BODY.width), height: pixels(heightOf(chart)) },
    altText: { id: String(id), name: inOneLine(title), description: inOneLine(title) },
  };
  if (form === 'line') return { type: 'line', ...shown };
  return {
    type: 'bar',
    ...shown,
    gapWidth: (100 * BETWEEN) / BAR,
    // The first on top, as it is read.
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false },
    ...(form === 'stacked-bars' ? { stacking: 'stacked' as const } : labelled(series)),
  };
}

/** Word would write a value in its own way; what others published is read in the table below, as they wrote it. */
const labelled = (series: ChartBlock['series']) =>
  series.some(({ written }) => written) ? {} : { dataLabels: { value: true } };
