import type { WebBench } from './bench.js';
import { IN_TIME_MS } from './frames.js';
import { CATEGORIES, type Scores } from './lighthouse.js';
import { GOALS, isHome } from './pages.js';

const row = (...cells: (string | number)[]) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(28) : String(cell).padStart(15))).join('');
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const distance = (over: number, unit: string) => (over <= 0 ? 'met' : `${over} ${unit}`);

/** All that was measured, each with its distance to the goal. */
export const tableOf = ({ sent, scores, frames }: WebBench): string[] => [
  row('until it is drawn', 'files', 'gzip', 'goal', 'font', 'in all', 'requests', 'goal'),
  ...sent.map(({ page, sent: { first, all, font, asked } }) =>
    row(
      page.name,
      first.files,
      kB(first.bytes),
      distance(Math.ceil(first.bytes / 1000 - GOALS.kilobytes), 'kB over'),
      kB(font.bytes),
      kB(all.bytes),
      `${asked.first.length} of ${asked.all.length}`,
      isHome(page) ? distance(asked.first.length - GOALS.requests, 'over') : '–',
    ),
  ),
  '',
  row('Lighthouse', 'preset', 'performance', 'accessibility', 'practices', 'seo', 'FCP', 'LCP', 'TBT', 'CLS', 'goal'),
  ...scores.flatMap(({ page, preset, scores: { categories, metrics, faults } }) => [
    row(
      page.name,
      preset,
      ...CATEGORIES.map((name) => categories[name] ?? '–'),
      seconds(metrics.fcp),
      seconds(metrics.lcp),
      `${metrics.tbt.toFixed(0)} ms`,
      metrics.cls.toFixed(3),
      distance(GOALS[preset] - lowest(categories), 'short'),
    ),
    ...(lowest(categories) < GOALS[preset] ? [`  ${faults.join(', ')}`] : []),
  ]),
  '',
  row(`scrolled, ≤ ${IN_TIME_MS} ms a frame`, 'rows', 'frames', 'in time', 'longest', 'goal'),
  ...frames.map(({ name, frames: { rows, frames: count, inTime, longest } }) =>
    row(
      name,
      rows,
      count,
      `${(inTime * 100).toFixed(1)} %`,
      `${longest.toFixed(0)} ms`,
      distance(Number(((GOALS.inTime - inTime) * 100).toFixed(1)), '% short'),
    ),
  ),
];

const lowest = (categories: Scores['categories']) => Math.min(...Object.values(categories));
