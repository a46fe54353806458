import { laidPages } from '../laid-pages.js';
import { documentOf } from '../layout.fixtures.js';
import type { Block, ChartBlock } from '../model.js';
import { figureOf } from './chart-table.js';
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
