import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { execArgv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { renderDocument, SPARINGLY, type DocumentModel } from '#libs/typesetting';
import type { ColdRun } from './render-cold.js';
import type { Asked, Done } from './render-many.js';
import { sampleReport } from './render-corpus.js';
import { floorOf } from './render-floor.js';
import { renderNaively } from './render-naive.js';

type Goal = { ratio: number; megabytes?: number; memory?: number };
type Kind = { name: string; rows: number; wordsOfOffice: number; cold?: true; goal: Goal };

/** What a report costs, against plain tagged PDFKit making the same. */
const KINDS: Kind[] = [
  { name: '29 pages', rows: 60, wordsOfOffice: 9, goal: { ratio: 0.15 } },
  { name: '137 pages', rows: 2_000, wordsOfOffice: 3, goal: { ratio: 0.15, megabytes: 0.7 } },
  { name: '1,200 pages, cold', rows: 21_000, wordsOfOffice: 3, cold: true, goal: { ratio: 0.3, megabytes: 6, memory: 170 } }, // prettier-ignore
];
/** Built or not, as this file is. */
const besideMe = (name: string) => fileURLToPath(import.meta.url).replace(/render(?=\.\w+$)/, name);
const PER_MINUTE = 1_500;
const WARM_UP = 6;

type Measured = { pages: number; cpuMs: number; megabytes: number; memory?: number };
export type RenderBench = {
  kinds: { name: string; documents: number; goal: Goal; ours: Measured; naive: Measured; floorMs?: number; ratio: number }[];
  throughput: { perMinute: number; goal: number; workers: number };
}; // prettier-ignore

export async function benchRender({ documents = 20 } = {}): Promise<RenderBench> {
  const kinds: RenderBench['kinds'] = [];
  for (const kind of KINDS) kinds.push(kind.cold ? cold(kind) : await warm(kind, documents));
  return { kinds, throughput: await throughput() };
}

/**
 * Taken in turns in one process, so that a busy machine slows both. Every document has words of its own, which the
 * process has never seen; the first ones, which pay for loading and compiling, are not counted.
 */
async function warm({ name, goal, rows, wordsOfOffice }: Kind, documents: number) {
  const runs = { ours: [] as Measured[], naive: [] as Measured[], floor: [] as number[] };
  for (let i = 0; i < WARM_UP + documents; i++) {
    const model = sampleReport(1000 + i, rows, wordsOfOffice);
    const ours = await measured(renderDocument, model);
    const naive = await measured(renderNaively, model);
    if (i < WARM_UP) continue;
    runs.ours.push(ours);
    runs.naive.push(naive);
    runs.floor.push(floorOf(ours.bytes, model));
  }
  const [ours, naive] = [medianOf(runs.ours), medianOf(runs.naive)];
  return { name, documents, goal, ours, naive, floorMs: round(median(runs.floor)), ratio: round(ours.cpuMs / naive.cpuMs, 3) }; // prettier-ignore
}

/** From the start of the process to its end, one document each; ours as a worker starts it. */
function cold({ name, goal, rows, wordsOfOffice }: Kind) {
  const run = (engine: 'ours' | 'naive'): Measured => {
    const order = JSON.stringify({ engine, seed: 7, rows, wordsOfOffice } satisfies ColdRun);
    const told = execFileSync(
      execPath,
      [...execArgv, ...(engine === 'ours' ? SPARINGLY : []), besideMe('render-cold'), order],
      { maxBuffer: 1 << 20 },
    );
    return JSON.parse(told.toString()) as Measured;
  };
  const runs = { ours: [] as Measured[], naive: [] as Measured[] };
  for (let i = 0; i < 3; i++) for (const engine of ['ours', 'naive'] as const) runs[engine].push(run(engine));
  const [ours, naive] = [medianOf(runs.ours), medianOf(runs.naive)];
  return { name, documents: 3, goal, ours, naive, ratio: round(ours.cpuMs / naive.cpuMs, 3) };
}

/** Two processes, each drawing one different report after the other. */
async function throughput(workers = 2, each = 120) {
  const children = Array.from({ length: workers }, () =>
    fork(besideMe('render-many'), { execArgv: [...execArgv, ...SPARINGLY] }),
  );
  const all = (asked: (i: number) => Asked) => Promise.all(children.map((child, i) => answer(child, asked(i))));
  await all((i) => ({ from: i * 1_000, documents: 20 }));
  const began = performance.now();
  await all((i) => ({ from: 10_000 + i * 1_000, documents: each }));
  const minutes = (performance.now() - began) / 60_000;
  for (const child of children) child.disconnect();
  return { perMinute: Math.round((workers * each) / minutes), goal: PER_MINUTE, workers };
}

async function answer(child: ChildProcess, asked: Asked): Promise<Done> {
  child.send(asked);
  return (await once(child, 'message'))[0] as Done;
}

async function measured(
  render: (model: DocumentModel) => Promise<{ bytes: Uint8Array; pages: number }>,
  model: DocumentModel,
) {
  const before = process.cpuUsage();
  const { bytes, pages } = await render(model);
  const { user, system } = process.cpuUsage(before);
  return { bytes, pages, cpuMs: (user + system) / 1000, megabytes: bytes.length / 1e6 };
}

function medianOf(runs: Measured[]): Measured {
  const middle = (of: (run: Measured) => number) => median(runs.map(of));
  const memory = runs[0]!.memory === undefined ? {} : { memory: round(middle((run) => run.memory!)) };
  return {
    pages: middle(({ pages }) => pages),
    cpuMs: round(middle(({ cpuMs }) => cpuMs)),
    megabytes: round(
      middle(({ megabytes }) => megabytes),
      2,
    ),
    ...memory,
  };
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
