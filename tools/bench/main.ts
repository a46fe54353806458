import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchApi, type Asked, type Comparison, type Most } from './api.js';
import { benchIdle } from './idle.js';
import { benchLarge, hasFailed } from './large.js';
import { tableOf } from './large-table.js';
import { benchRender, type RenderBench } from './render.js';
import { benchStart } from './start.js';
import { benchStations } from './stations.js';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    profile: { type: 'string' },
    large: { type: 'boolean', default: false },
    kept: { type: 'string' },
    only: { type: 'string' },
    idle: { type: 'boolean', default: false },
    render: { type: 'boolean', default: false },
    start: { type: 'boolean', default: false },
    stations: { type: 'boolean', default: false },
  },
});

const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`;
const progress = (words: string) => console.error(words);

/** What is printed for people, and what for programs. */
const benches = { large, idle, render, start, stations };
const [bench = usual] = Object.entries(benches).flatMap(([name, one]) =>
  values[name as keyof typeof benches] ? [one] : [],
);
const [table, measured] = await bench();
console.log([machine, ...table].join('\n'));
const json = JSON.stringify({ at: new Date().toISOString(), machine, ...measured }, null, 2);
if (values.json) writeFileSync(values.json, `${json}\n`);
console.log(json);

async function large(): Promise<[string[], object]> {
  const { kept, only } = values;
  const result = await benchLarge({ kept, only, log: progress });
  if ([...result.asked, ...result.exports].some(hasFailed)) process.exitCode = 1;
  return [tableOf(result), { large: result }];
}

function line(...cells: string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join('');
}
function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
function verdict(met: boolean, distance: number): string {
  return met ? 'met' : `${(distance * 100).toFixed(0)} % short`;
}

function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

async function idle(): Promise<[string[], object]> {
  const result = await benchIdle();
  const sumOf = (what: 'count' | 'megabytes') => String(result.processes.reduce((all, one) => all + one[what], 0));
  return [
    [
      line(`idle for ${result.seconds} s`, 'processes', 'memory', 'of a core'),
      ...result.processes.map(({ name, count, megabytes, share }) =>
        line(name, String(count), `${megabytes} MB`, percent(share)),
      ),
      line('all', sumOf('count'), `${sumOf('megabytes')} MB`, percent(result.share), `≤ ${percent(result.goal)}`, verdict(result.share <= result.goal, result.share / result.goal - 1)), // prettier-ignore
    ],
    { idle: result },
  ];
}

async function render(): Promise<[string[], object]> {
  const result = await benchRender();
  return [renderRows(result), { render: result }];
}

function renderRows({ kinds, linear, throughput }: RenderBench): string[] {
  const perMinute = throughput.perMinute / throughput.goal;
  return [
    line('a report of', 'ours', 'plain PDFKit', 'floor', 'ratio', 'goal', ''),
    ...kinds.flatMap(({ name, goal, ours, naive, floorMs, ratio }) => [
      line(name, `${ours.cpuMs} ms`, `${naive.cpuMs} ms`, floorMs ? `${floorMs} ms` : '', ratio.toFixed(3), `≤ ${goal.ratio}`, verdict(ratio <= goal.ratio, ratio / goal.ratio - 1)), // prettier-ignore
      line('  pages', String(ours.pages), String(naive.pages)),
      line(
        '  size',
        `${ours.megabytes} MB`,
        `${naive.megabytes} MB`,
        '',
        '',
        goal.megabytes ? `≤ ${goal.megabytes} MB` : '',
      ),
      ...(ours.memory
        ? [
            line(
              '  memory',
              `${ours.memory} MB`,
              `${naive.memory} MB`,
              '',
              '',
              goal.memory ? `≤ ${goal.memory} MB` : '',
            ),
          ]
        : []),
    ]),
    line(linear.name, `${linear.ours.cpuMs} ms`, '', '', linear.ratio.toFixed(3), `≤ ${linear.goal}`, verdict(linear.ratio <= linear.goal, linear.ratio / linear.goal - 1)), // prettier-ignore
    line('  pages', String(linear.ours.pages), '', '', `${linear.msPerPage} ms a page, of that of 1,200`),
    line('  memory', `${linear.ours.memory} MB`),
    line(`${throughput.workers} processes, 29 pages`, `${throughput.perMinute}/min`, '', '', '', `≥ ${throughput.goal}/min`, verdict(perMinute >= 1, 1 - perMinute)), // prettier-ignore
  ];
}

async function start(): Promise<[string[], object]> {
  const result = await benchStart();
  const { first, again, median, goal } = result;
  return [
    [
      line('npm start, until the desk answers', 'ms', '', '', 'goal', ''),
      line('the first time, with what is played', String(first)),
      line(`again, median of ${again.length}`, String(median), '', '', `≤ ${goal}`, verdict(median <= goal, median / goal - 1)), // prettier-ignore
      line('  each', ...again.map(String)),
    ],
    { start: result },
  ];
}

async function stations(): Promise<[string[], object]> {
  const { rows, bare, tables, searches, goal } = await benchStations();
  return [
    [
      line(`${rows} stations taken in`, 'all', 'of it read', 'the rest', 'ratio', 'goal', ''),
      line('a bare COPY of the same rows', ms(bare)),
      ...tables.map(
        ({ name, all, read }) =>
        line(name, ms(all), ms(read), ms(all - read), ((all - read) / bare).toFixed(2), `≤ ${goal.ratio}`, verdict((all - read) / bare <= goal.ratio, (all - read) / bare / goal.ratio - 1)), // prettier-ignore
      ),
      '',
      line('found in', 'at once', 'analysed', '', '', 'goal', ''),
      ...searches.map(
        ({ name, fresh, analysed }) =>
        line(name, ms(fresh), ms(analysed), '', '', `≤ ${goal.search} ms`, verdict(Math.max(fresh, analysed) <= goal.search, Math.max(fresh, analysed) / goal.search - 1)), // prettier-ignore
      ),
    ],
    { stations: { rows, bare, tables, searches, goal } },
  ];
}

async function usual(): Promise<[string[], object]> {
  const api = await benchApi({ rounds: Number(values.rounds), profile: values.profile });
  const ofApi = (name: string, { ours, bare, ratio, goal }: Comparison) =>
    line(name, `${ours.cpuMicros} µs`, `${bare.cpuMicros} µs`, ratio.toFixed(2), `≥ ${goal}`, verdict(ratio >= goal, 1 - ratio / goal)); // prettier-ignore
  const asks = (name: string, { asked, most }: { asked: Asked; most: Most }) =>
    line(name, String(asked.statements), String(asked.trips), `${asked.sent} B`, `${asked.received} B`, `≤ ${most.statements}, ${most.trips}`, verdict(asked.statements <= most.statements && asked.trips <= most.trips, Math.max(asked.statements / most.statements, asked.trips / most.trips) - 1)); // prettier-ignore
  const rows = [
    line('CPU', 'ours', 'bare', 'ratio', 'goal', ''),
    ofApi('50 applications, as an officer', api.listAsOfficer),
    ofApi('50 applications, as a manager', api.listAsManager),
    ofApi('one mission created', api.create),
    '',
    line('asked of the database', 'statements', 'trips', 'sent', 'received', 'goal', ''),
    asks('50 applications, as an officer', api.listAsOfficer),
    asks('50 applications, as a manager', api.listAsManager),
    asks('one mission created', api.create),
  ];
  return [rows, { api }];
}
