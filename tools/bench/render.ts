import { fileURLToPath } from 'node:url';
import { renderDocument } from '#libs/typesetting';
import { sampleReport } from './render-corpus.js';
import { renderNaively } from './render-naive.js';

const GOAL = 0.15;

export type RenderBench = {
  documents: number;
  rows: number;
  pages: { ours: number; naive: number };
  oursCpuMs: number;
  naiveCpuMs: number;
  ratio: number;
  goal: number;
  tagged: true;
};

/**
 * CPU per document against plain use of PDFKit, taken in turns in one process, so that a busy machine slows both. Every
 * document has words of its own; the first ones, which pay for loading and compiling, are not counted.
 */
export async function benchRender({ documents = 12, warmUp = 4, rows = 200 } = {}): Promise<RenderBench> {
  const ours: number[] = [];
  const naive: number[] = [];
  const pages = { ours: 0, naive: 0 };
  for (let i = 0; i < warmUp + documents; i++) {
    const model = sampleReport(1000 + i, rows);
    const [our, plain] = [await cpuOf(() => renderDocument(model)), await cpuOf(() => renderNaively(model))];
    pages.ours = our.pages;
    pages.naive = plain.pages;
    if (i >= warmUp) {
      ours.push(our.cpuMs);
      naive.push(plain.cpuMs);
    }
  }
  const [oursCpuMs, naiveCpuMs] = [median(ours), median(naive)];
  const ratio = Number((oursCpuMs / naiveCpuMs).toFixed(3));
  return { documents, rows, pages, oursCpuMs, naiveCpuMs, ratio, goal: GOAL, tagged: true };
}

async function cpuOf(render: () => Promise<{ pages: number }>) {
  const before = process.cpuUsage();
  const { pages } = await render();
  const { user, system } = process.cpuUsage(before);
  return { pages, cpuMs: (user + system) / 1000 };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number(sorted[Math.floor(sorted.length / 2)]!.toFixed(1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await benchRender(), null, 2));
