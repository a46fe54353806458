import { laidPages } from '../laid-pages.js';
import { documentOf } from '../layout.fixtures.js';
import type { Block, ChartBlock } from '../model.js';
import { figureOf, tableOfChart } from './chart-table.js';
import { SERIES_COLOURS } from '../sheet.js';

const drawn = (given: Block) =>
  laidPages(documentOf([given])).some(({ marks }) => marks.some(({ kind }) => kind === 'path'));

it('prints every value of a chart, and as a table what cannot be drawn', () => {
  const labels = Array.from({ length: 60 }, (_, i) => `label-${i}`);
  const chart = (more: Partial<ChartBlock> = {}): Block => ({
    kind: 'chart',
    form: 'bars',
    title: 'Chart',
    of: 'What',
    labels,
    series: [{ name: 'Count', values: labels.map((_, i) => i + 1) }],
    ...more,
  });
  for (const form of ['bars', 'stacked-bars', 'dots', 'line'] as const) {
    const few = { form, labels: labels.slice(0, 7) };
    for (const given of [
      chart({ form }),
      chart(few),
      chart({ ...few, series: [1, 2, 3].map((of) => ({ name: `s${of}`, values: labels.map((_, i) => i * of) })) }),
    ]) {
      const pages = laidPages(documentOf([given]));
      const texts = pages.flatMap(({ marks }) => marks.flatMap(({ text }) => (text === undefined ? [] : [text])));
      const shown = given.kind === 'chart' ? given : undefined;
      for (const [i, name] of shown!.labels.entries()) {
        expect(texts).toContain(name);
        for (const { values } of shown!.series) expect(texts).toContain(String(values[i]));
      }
    }
  }
  expect(drawn(chart())).toBe(true);
  const bad = [
    { series: [{ name: 'Count', values: [-1, Number.NaN] }] },
    { labels: [] },
    { series: [] },
    { form: 'line' as const },
  ];
  for (const more of bad) expect(drawn(chart(more))).toBe(false);
});

it('colours the series of a chart so that grey paper tells them apart', () => {
  const greys = SERIES_COLOURS.map((colour) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
  for (const [i, grey] of greys.entries()) if (i > 0) expect(grey - greys[i - 1]!).toBeGreaterThan(45);
});

/** How red and green run together for those who tell them apart badly (Machado, Oliveira and Fernandes, 2009). */
const BLIND_TO = {
  red: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  green: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

it.each(Object.entries(BLIND_TO))('colours them so that one who does not see %s tells them apart', (_, matrix) => {
  const seen = SERIES_COLOURS.map((colour) => {
    const rgb = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
    return lab(matrix.map((row) => row.reduce((sum, share, i) => sum + share * rgb[i]!, 0)));
  });
  for (const [i, one] of seen.entries())
    for (const other of seen.slice(i + 1)) expect(Math.hypot(...one.map((part, k) => part - other[k]!))).toBeGreaterThan(20); // prettier-ignore
});

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const root = (part: number) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116);
function lab([red = 0, green = 0, blue = 0]: number[]): number[] {
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

it.each(['dots', 'line'] as const)(
  'tells the series of %s apart by their shapes too, and says so in the key',
  (form) => {
    const series = [1, 2, 3, 4].map((of) => ({ name: `s${of}`, values: [of, of + 4, of + 8] }));
    const chart: Block = { kind: 'chart', form, title: 'Chart', of: 'What', labels: ['a', 'b', 'c'], series };
    const marks = laidPages(documentOf([chart])).flatMap((page) => page.marks);
    const dots = marks.flatMap((mark) => (mark.kind === 'path' && mark.fill ? [mark] : []));
    for (const [i, fill] of SERIES_COLOURS.entries()) {
      const own = dots.filter((mark) => mark.fill === fill).map(({ steps }) => JSON.stringify(steps));
      // Those of its values and those of the key are one shape, which no other series has.
      expect([i, new Set(own).size, own.length]).toEqual([i, 1, form === 'dots' ? 4 : 5]);
    }
    expect(new Set(dots.map(({ steps }) => JSON.stringify(steps))).size).toBe(4);
    if (form === 'dots') return;
    const dashes = marks.flatMap((mark) =>
      mark.kind === 'path' && !mark.fill ? [JSON.stringify(mark.stroke!.dashes ?? [])] : [],
    );
    // Each line, its key above and its key beside its figures.
    for (const each of new Set(dashes)) expect(dashes.filter((one) => one === each)).toHaveLength(3);
    expect(new Set(dashes).size).toBe(4);
  },
);

it('says of what a chart is that goes on overleaf', () => {
  const labels = Array.from({ length: 60 }, (_, i) => `label-${i}`);
  const series = [{ name: 'Count', values: labels.map((_, i) => i + 1) }];
  const chart: Block = { kind: 'chart', form: 'bars', title: 'Chart', of: 'What', labels, series };
  const texts = laidPages(documentOf([chart]))
    .at(-1)!
    .marks.flatMap(({ text }) => text ?? []);
  expect(texts).toContain('Chart (continued)');
});

it('sets thousands apart from ten thousand on, as running text does', () => {
  const shown = (['ru', 'en'] as const).flatMap((language) =>
    [2000, 12_000, 1.5].map((value) => figureOf(value, language)),
  );
  expect(shown).toEqual(['2000', '12\u202f000', '1,5', '2000', '12\u202f000', '1.5']);
});

it.each(['bars', 'dots', 'line'] as const)('prints beside %s what others wrote of a value as they wrote it', (form) => {
  const labels = ['10:00', '14:00'];
  const series = [{ name: 'Share', values: [11.1, 54.195], written: ['11,10', '54,195'] }];
  const chart: Block = { kind: 'chart', form, title: 'Chart', of: 'What', labels, series };
  const texts = laidPages(documentOf([chart])).flatMap(({ marks }) => marks.flatMap(({ text }) => text ?? []));
  for (const value of series[0]!.written) expect(texts).toContain(value);
  expect(tableOfChart(chart, 'ru').rows.map(([, value]) => value)).toEqual(series[0]!.written);
});

/** Whether any two texts of it lie over one another, or beyond the edge. */
function overprints(chart: Block): boolean {
  const page = laidPages(documentOf([chart])).at(-1)!;
  const { left, right } = page.sheet.body;
  const boxes = page.marks.flatMap((mark) =>
    mark.kind === 'text' && mark.line.width > 0
      ? [{ from: mark.x, to: mark.x + mark.line.width, top: mark.y - mark.style.size * 0.7, foot: mark.y }]
      : [],
  );
  return boxes.some(
    (one, i) =>
      one.from < left - 0.01 ||
      one.to > right + 0.01 ||
      boxes.slice(i + 1).some((other) => one.from < other.to && other.from < one.to && one.top < other.foot && other.top < one.foot), // prettier-ignore
  );
}

it.each([
  ['figures', 12, 123_456_789.25, 'Count', true],
  ['figures that have room', 4, 123_456_789.25, 'Count', false],
  ['figures along its side', 3, 9_876_543_210_987, 'Count', false],
  ['names', 5, 7, 'A name of a series as long as nobody would write '.repeat(3), false],
  ['words', 5, 7, 'Name'.repeat(40), false],
])('lays nothing over one another in a line chart of long %s', (_what, points, value, name, isTable) => {
  const labels = Array.from({ length: points }, (_, i) => `${8 + i}:00`);
  const series = [1, 2].map((of) => ({ name: `${name} ${of}`, values: labels.map((_, i) => value / (i + of)) }));
  const chart: Block = { kind: 'chart', form: 'line', title: 'Chart', of: 'What', labels, series };
  expect(overprints(chart)).toBe(false);
  expect(drawn(chart)).toBe(!isTable);
  const texts = laidPages(documentOf([chart])).flatMap(({ marks }) => marks.flatMap(({ text }) => text ?? []));
  for (const { values } of series) for (const each of values) expect(texts).toContain(figureOf(each, 'en'));
});

it('prints a dash for a figure that nobody gave, and no nought', () => {
  const series = [{ name: 'Count', values: [3] }];
  const chart: ChartBlock = { kind: 'chart', form: 'bars', title: 'Chart', of: 'What', labels: ['a', 'b'], series };
  expect(tableOfChart(chart, 'en').rows).toEqual([
    ['a', '3'],
    ['b', '–'],
  ]);
  const texts = laidPages(documentOf([chart])).flatMap(({ marks }) => marks.flatMap(({ text }) => text ?? []));
  expect(texts).toContain('–');
  expect(texts).not.toContain('0');
});
