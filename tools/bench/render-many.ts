import { renderDocument } from '#libs/typesetting';
import { sampleReport } from './render-corpus.js';

export type Asked = { engine: 'ours' | 'naive'; seed: number; documents: number; rows: number; wordsOfOffice: number };
/** Of the last of them the file; of all of them the time, without that of thinking them up. */
export type Done = { pages: number; cpuMs: number; bytes: Uint8Array };

/** A worker's process that draws one report after the other, and never loads the engine that it is not asked for. */
process.on('message', (asked: Asked) => void draw(asked));

async function draw({ engine, seed, documents, rows, wordsOfOffice }: Asked) {
  const render = engine === 'ours' ? renderDocument : (await import('./render-naive.js')).renderNaively;
  const done: Done = { pages: 0, cpuMs: 0, bytes: new Uint8Array() };
  for (let of = seed; of < seed + documents; of++) {
    const model = sampleReport(of, rows, wordsOfOffice);
    const before = process.cpuUsage();
    const { bytes, pages } = await render(model);
    const { user, system } = process.cpuUsage(before);
    done.pages += pages;
    done.cpuMs += (user + system) / 1000;
    done.bytes = bytes;
  }
  process.send!(done);
}
