import { linesOf } from '../lines.js';
import { linePieces, type Piece } from '../marks.js';
import type { ChartBlock, DocumentLanguage, TableBlock } from '../model.js';
import { BODY, SERIES_COLOURS, STYLES } from '../sheet.js';
import { tag } from '../tags.js';
import { linePlot } from './chart-line.js';
import { rowsOf } from './chart-rows.js';
import { tableOfChart } from './chart-table.js';

const GAP = 14;
/** So many points of a line have their values printed below them. */
const MOST_POINTS = 24;

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
