import { argv } from 'node:process';
import { renderDocument } from '#libs/typesetting';
import { sampleReport } from './render-corpus.js';

export type ColdRun = { engine: 'ours' | 'naive'; seed: number; rows: number; wordsOfOffice: number };

/** One document, and what the whole process took to draw it from its start on. */
const { engine, seed, rows, wordsOfOffice } = JSON.parse(argv[2]!) as ColdRun;
const model = sampleReport(seed, rows, wordsOfOffice);
// Either loads the engine it needs, and no other.
const render = engine === 'ours' ? renderDocument : (await import('./render-naive.js')).renderNaively;
const { bytes, pages } = await render(model);
const { user, system } = process.cpuUsage();
const memory = process.resourceUsage().maxRSS / 1000;
console.log(JSON.stringify({ pages, cpuMs: (user + system) / 1000, megabytes: bytes.length / 1e6, memory }));
