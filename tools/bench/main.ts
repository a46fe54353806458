import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchApi, type Comparison } from './api.js';
import { benchRender } from './render.js';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    profile: { type: 'string' },
  },
});

const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`;
const api = await benchApi({ rounds: Number(values.rounds), profile: values.profile });
const render = await benchRender();

const row = (...cells: [string, string, string, string, string, string]) =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join('');
const verdict = (met: boolean, distance: number) => (met ? 'met' : `${(distance * 100).toFixed(0)} % short`);
const ofApi = (name: string, { ours, bare, ratio, goal }: Comparison) =>
  row(name, `${ours.cpuMicros} µs`, `${bare.cpuMicros} µs`, ratio.toFixed(2), `≥ ${goal}`, verdict(ratio >= goal, 1 - ratio / goal)); // prettier-ignore

console.log(
  [
    machine,
    row('CPU', 'ours', 'bare', 'ratio', 'goal', ''),
    ofApi('50 applications, as an officer', api.listAsOfficer),
    ofApi('50 applications, as a manager', api.listAsManager),
    ofApi('one mission created', api.create),
    row(
      `a report of ${render.pages.ours} pages`,
      `${render.oursCpuMs} ms`,
      `${render.naiveCpuMs} ms`,
      render.ratio.toFixed(2),
      `≤ ${render.goal}`,
      verdict(render.ratio <= render.goal, render.ratio / render.goal - 1),
    ),
  ].join('\n'),
);
const json = JSON.stringify({ at: new Date().toISOString(), machine, api, render }, null, 2);
if (values.json) writeFileSync(values.json, `${json}\n`);
console.log(json);
