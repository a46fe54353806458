import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchWeb, PARTS, type Part } from './bench.js';
import { tableOf } from './table.js';

/** `npm run bench:web -- --parts sent,frames --only sign-in --runs 1 --json FILE`; without any of it, all of it. */
const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: PARTS.join(',') },
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const parts = values.parts.split(',').filter((part): part is Part => PARTS.includes(part as Part));
const only = values.only === undefined ? undefined : new RegExp(values.only);
const result = await benchWeb({ parts, runs: Number(values.runs), only, log: (words) => console.error(words) });
const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`;
console.log([machine, ...tableOf(result)].join('\n'));
if (values.json) {
  const measured = { at: new Date().toISOString(), machine, ...result };
  writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
}
