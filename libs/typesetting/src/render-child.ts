import type { DocumentModel } from './model.js';
import { render as renderDocument, type Render } from './render.js';

/** What the parent sends, one at a time: what to draw, and the module that can. */
export type Order = { module: string; input: unknown };
/** What the render process tells its parent. */
export type Answer =
  | { kind: 'progress'; done: number; planned: number }
  /** What is finished of the file: the rest comes last. */
  | { kind: 'part'; bytes: Buffer }
  | { kind: 'rendered'; bytes: Buffer; pages: number }
  | { kind: 'failed'; reason: string };

/** The first document of a process takes several times as long as those after it; let it be one that nobody awaits. */
const WARM_UP: DocumentModel = {
  language: 'en',
  organisation: 'Организация Organisation',
  kind: 'Kind',
  title: 'Название Title',
  coverLines: [{ label: 'label', value: 'value' }],
  status: 'status',
  footer: { number: '1', version: '1', digest: '0123456789abcdef' },
  runningHeader: 'header',
  wording: { contents: 'contents', page: '{page} / {pages}', continued: 'continued', version: 'v', digest: 'd' },
  createdAt: '2000-01-01T00:00:00Z',
  blocks: [
    { kind: 'heading', level: 1, text: 'Абвгдеёжзийклмнопрстуфхцчшщъыьэюя' },
    { kind: 'paragraph', text: 'The quick brown fox jumps over the lazy dog. '.repeat(20) },
    {
      kind: 'table',
      columns: ['№', 'Имя'].map((title) => ({ title, share: 1 })),
      rows: Array.from({ length: 100 }, (_, i) => [String(i), 'Съешь ещё этих мягких французских булок']),
    },
  ],
};

const tell = (answer: Answer) =>
  new Promise<void>((sent) => {
    // Whoever asked may be gone by now; then nothing is left to do but end, see below.
    process.send?.(answer, undefined, undefined, () => sent());
  });

async function carryOut({ module, input }: Order) {
  try {
    const { render } = (await import(module)) as { render: Render<unknown> };
    const onProgress = (done: number, planned: number) => void tell({ kind: 'progress', done, planned });
    const handOn = (bytes: Buffer) => tell({ kind: 'part', bytes });
    await tell({ kind: 'rendered', ...(await render(input, { onProgress, handOn })) });
  } catch (error) {
    await tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}

process.on('disconnect', () => process.exit());
// Ctrl-C and a service manager address the whole group; the parent decides when to stop, and may want to finish first.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

// Until someone listens, node keeps what the parent sends.
await renderDocument(WARM_UP);
process.on('message', (order: Order) => void carryOut(order));
