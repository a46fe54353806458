import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { execArgv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { renderDocument, SPARINGLY } from '#libs/typesetting';
import type { ColdRun } from './render-cold.js';
import type { Asked, Done } from './render-many.js';
import { sampleReport } from './render-corpus.js';
import { floorOf } from './render-floor.js';

type Goal = { ratio: number; megabytes?: number; memory?: number };
type Kind = { name: string; pages: number; rows: number; wordsOfOffice: number; cold?: true; goal: Goal };

/** What a report costs, against plain tagged PDFKit making the same. */
const KINDS: Kind[] = [
  { name: '29 pages', pages: 29, rows: 60, wordsOfOffice: 9, goal: { ratio: 0.15 } },
  { name: '137 pages', pages: 137, rows: 2_000, wordsOfOffice: 3, goal: { ratio: 0.15, megabytes: 0.7 } },
  { name: '1,200 pages, cold', pages: 1_200, rows: 21_000, wordsOfOffice: 3, cold: true, goal: { ratio: 0.3, megabytes: 6, memory: 170 } }, // prettier-ignore
];
/** What a page of it costs, against one of the largest above: drawing is linear as far as anybody prints. */
const LINEAR = { name: '5,000 pages, cold', rows: 88_000, wordsOfOffice: 3, goal: 1.1 };
/** Built or not, as this file is. */
const besideMe = (name: string) => fileURLToPath(import.meta.url).replace(/render(?=\.\w+$)/, name);
const PER_MINUTE = 1_500;
/** In pages: V8 has compiled nearly all that it will by then. Every one of a worker's life after that is as quick. */
const WARM_UP = 1_200;

type Measured = { pages: number; cpuMs: number; megabytes: number; memory?: number };
export type RenderBench = {
  kinds: { name: string; documents: number; goal: Goal; ours: Measured; naive: Measured; floorMs?: number; ratio: number }[];
  linear: { name: string; ours: Measured; msPerPage: number; ratio: number; goal: number };
  throughput: { perMinute: number; goal: number; workers: number };
}; // prettier-ignore

export async function benchRender({ documents = 20 } = {}): Promise<RenderBench> {
  const kinds: RenderBench['kinds'] = [];
  for (const kind of KINDS) kinds.push(kind.cold ? await cold(kind) : await warm(kind, documents));
  return { kinds, linear: linear(kinds.at(-1)!.ours), throughput: await throughput() };
}

/**
 * Taken in turns, each engine in a process of its own as a worker starts it: a busy machine slows both, and neither
 * collects the garbage of the other. Every document has words of its own, which the process has never seen; the first
 * ones, which pay for loading and compiling, are not counted.
 */
async function warm({ name, goal, pages, rows, wordsOfOffice }: Kind, documents: number) {
  const children = { ours: drawing(SPARINGLY), naive: drawing([]) };
  const runs = { ours: [] as Measured[], naive: [] as Measured[], floor: [] as number[] };
  const uncounted = Math.ceil(WARM_UP / pages);
  for (let i = 0; i < uncounted + documents; i++) {
    const seed = 1000 + i;
    const drawn = async (engine: 'ours' | 'naive') =>
      answer(children[engine], { engine, seed, documents: 1, rows, wordsOfOffice });
    const [ours, naive] = [await drawn('ours'), await drawn('naive')];
    if (i < uncounted) continue;
    runs.ours.push(measured(ours));
    runs.naive.push(measured(naive));
    runs.floor.push(floorOf(ours.bytes, sampleReport(seed, rows, wordsOfOffice)));
  }
  for (const child of Object.values(children)) child.disconnect();
  const [ours, naive] = [medianOf(runs.ours), medianOf(runs.naive)];
  return { name, documents, goal, ours, naive, floorMs: round(median(runs.floor)), ratio: round(ours.cpuMs / naive.cpuMs, 3) }; // prettier-ignore
}

const drawing = (flags: readonly string[]) =>
  fork(besideMe('render-many'), { execArgv: [...execArgv, ...flags], serialization: 'advanced' });
const measured = ({ pages, cpuMs, bytes }: Done): Measured => ({ pages, cpuMs, megabytes: bytes.length / 1e6 });

/** From the start of the process to its end, one document each; ours as a worker starts it. */
function coldRun(engine: 'ours' | 'naive', { rows, wordsOfOffice }: Pick<Kind, 'rows' | 'wordsOfOffice'>): Measured {
  const order = JSON.stringify({ engine, seed: COLD_SEED, rows, wordsOfOffice } satisfies ColdRun);
  const told = execFileSync(
    execPath,
    [...execArgv, ...(engine === 'ours' ? SPARINGLY : []), besideMe('render-cold'), order],
    { maxBuffer: 1 << 20 },
  );
  return JSON.parse(told.toString()) as Measured;
}
const COLD_SEED = 7;

async function cold(kind: Kind) {
  const { name, goal, rows, wordsOfOffice } = kind;
  const runs = { ours: [] as Measured[], naive: [] as Measured[] };
  for (let i = 0; i < 3; i++) for (const engine of ['ours', 'naive'] as const) runs[engine].push(coldRun(engine, kind));
  const [ours, naive] = [medianOf(runs.ours), medianOf(runs.naive)];
  const model = sampleReport(COLD_SEED, rows, wordsOfOffice);
  const floorMs = round(floorOf((await renderDocument(model)).bytes, model));
  return { name, documents: 3, goal, ours, naive, floorMs, ratio: round(ours.cpuMs / naive.cpuMs, 3) };
}

function linear(smaller: Measured): RenderBench['linear'] {
  const ours = medianOf(Array.from({ length: 3 }, () => coldRun('ours', LINEAR)));
  const perPage = ({ cpuMs, pages }: Measured) => cpuMs / pages;
  const ratio = round(perPage(ours) / perPage(smaller), 3);
  return { name: LINEAR.name, ours, msPerPage: round(perPage(ours), 3), ratio, goal: LINEAR.goal };
}

/** Two processes, each drawing one different report after the other. */
async function throughput(workers = 2, each = 120) {
  const { rows, wordsOfOffice } = KINDS[0]!;
  const children = Array.from({ length: workers }, () => drawing(SPARINGLY));
  const all = (from: number, documents: number) =>
    Promise.all(children.map((child, i) => answer(child, { engine: 'ours', seed: from + i * 1_000, documents, rows, wordsOfOffice }))); // prettier-ignore
  await all(0, 20);
  const began = performance.now();
  await all(10_000, each);
  const minutes = (performance.now() - began) / 60_000;
  for (const child of children) child.disconnect();
  return { perMinute: Math.round((workers * each) / minutes), goal: PER_MINUTE, workers };
}

async function answer(child: ChildProcess, asked: Asked): Promise<Done> {
  child.send(asked);
  return (await once(child, 'message'))[0] as Done;
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
