import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { argv, pid } from 'node:process';
import { renderDocument, type DocumentModel } from '#libs/typesetting';
import { sampleReport } from './render-corpus.js';

export type ColdRun = { engine: 'ours' | 'naive'; seed: number; rows: number; wordsOfOffice: number };

/** One document, and what the whole process took to draw it from its start on. */
const { engine, seed, rows, wordsOfOffice } = JSON.parse(argv[2]!) as ColdRun;
const model = sampleReport(seed, rows, wordsOfOffice);
// Either loads the engine it needs, and no other.
const render = engine === 'ours' ? intoFile : (await import('./render-naive.js')).renderNaively;
const { bytes, pages } = await render(model);
const { user, system } = process.cpuUsage();
const memory = process.resourceUsage().maxRSS / 1000;
console.log(JSON.stringify({ pages, cpuMs: (user + system) / 1000, megabytes: bytes.length / 1e6, memory }));

/** As it comes, for nobody needs all of it at once. */
async function intoFile(document: DocumentModel) {
  const place = path.join(tmpdir(), `render-cold-${pid}.pdf`);
  const file = await open(place, 'w');
  const { bytes: last, pages: drawn } = await renderDocument(document, { handOn: (part) => file.write(part) });
  await file.write(last);
  const { size } = await file.stat();
  await file.close();
  await rm(place);
  return { bytes: { length: size }, pages: drawn };
}
