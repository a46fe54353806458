import lighthouse, { desktopConfig } from 'lighthouse';
import type { SignedIn } from '../../pictures/demonstration.js';
import { openBrowser } from './browser.js';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];
export type Preset = 'desktop' | 'phone';
const METRICS = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
} as const;
export type Scores = {
  categories: Partial<Record<Category, number>>;
  metrics: Record<keyof typeof METRICS, number>;
  /** What is not as it should be, by its name in Lighthouse. */
  faults: string[];
};

/** The middle of some runs, each number for itself. */
export async function measure(url: string, preset: Preset, runs: number, who?: SignedIn): Promise<Scores> {
  const all: Scores[] = [];
  for (let run = 0; run < runs; run++) all.push(await once(url, preset, who));
  const middle = (of: (scores: Scores) => number) => all.map(of).toSorted((a, b) => a - b)[Math.floor(runs / 2)]!;
  const each = <K extends string>(keys: readonly K[], of: (scores: Scores, key: K) => number) =>
    Object.fromEntries(keys.map((key) => [key, middle((scores) => of(scores, key))])) as Record<K, number>;
  return {
    categories: each(Object.keys(all[0]!.categories) as Category[], (scores, key) => scores.categories[key]!),
    metrics: each(Object.keys(METRICS) as (keyof typeof METRICS)[], (scores, key) => scores.metrics[key]),
    faults: all[0]!.faults,
  };
}

async function once(url: string, preset: Preset, who?: SignedIn): Promise<Scores> {
  const { port, close } = await openBrowser(new URL(url).origin, 1350, who);
  try {
    const wished = preset === 'desktop' ? [...CATEGORIES] : ['performance'];
    const config = preset === 'desktop' ? desktopConfig : undefined;
    const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: wished }, config);
    const { categories, audits, runtimeError } = result!.lhr;
    if (runtimeError) throw new Error(runtimeError.message);
    const audit = (name: string) => audits[name]!;
    return {
      categories: Object.fromEntries(wished.map((name) => [name, Math.round((categories[name]!.score ?? 0) * 100)])),
      metrics: Object.fromEntries(
        Object.entries(METRICS).map(([key, name]) => [key, audit(name).numericValue ?? 0]),
      ) as Scores['metrics'],
      faults: Object.values(audits)
        .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
        .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id)),
    };
  } finally {
    await close();
  }
}
