import { renderDocument } from '#libs/typesetting';
import { sampleReport } from './render-corpus.js';

export type Asked = { from: number; documents: number };
export type Done = { pages: number };

const ROWS = 60;

/** A worker's process that draws one report after the other. */
process.on('message', (asked: Asked) => void draw(asked));

async function draw({ from, documents }: Asked) {
  let pages = 0;
  for (let seed = from; seed < from + documents; seed++)
    pages += (await renderDocument(sampleReport(seed, ROWS))).pages;
  process.send!({ pages } satisfies Done);
}
