import {
  EXPORT_GOAL,
  hasFailed,
  PAGE_GOAL,
  type AskedResult,
  type ExportResult,
  type Failed,
  type LargeBench,
} from './large.js';

const row = (...cells: (string | number)[]) =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(42) : String(cell).padStart(at === 3 ? 24 : 12))).join('');
const scansOf = (scans: readonly string[]) => (scans.length > 0 ? scans.join('+') : '–');

/** Costs of every request near and far, and of every export, with the distance to the goals. */
export function tableOf({ asked, exports }: LargeBench): string[] {
  return [
    row(
      'asked',
      'statements',
      'buffers',
      'read from end to end',
      'CPU, ms',
      'page',
      'buffers',
      'CPU, ms',
      '× page 1',
      `≤ ${PAGE_GOAL}`,
    ),
    ...asked.map((result) => rowOf(result, costsOf)),
    '',
    row('taken away', 'statements', 'buffers', 'read from end to end', 'seconds', 'MB', 'MB more', `≤ ${EXPORT_GOAL}`),
    ...exports.map((result) => rowOf(result, memoryTaken)),
  ];
}

const rowOf = <T extends AskedResult | ExportResult>(result: T | Failed, cells: (result: T) => (string | number)[]) => {
  const name = `${result.name} (${result.who})`;
  return hasFailed(result) ? `${row(name)}failed: ${result.failed.split('\n')[0]}` : row(name, ...cells(result));
};

const costsOf = ({ statements, buffers, scans, cpuMs, far }: AskedResult) => [
  statements,
  buffers,
  scansOf([...new Set([...scans, ...(far?.scans ?? [])])]),
  cpuMs.toFixed(1),
  ...(far ? [far.page, far.buffers, far.cpuMs.toFixed(1), far.ratio, over(far.ratio, PAGE_GOAL)] : []),
];

const memoryTaken = ({ statements, buffers, scans, seconds, megabytes, more }: ExportResult) => [
  statements,
  buffers,
  scansOf(scans),
  seconds,
  megabytes,
  more,
  over(more, EXPORT_GOAL),
];

const over = (value: number, goal: number) => (value <= goal ? 'met' : `${Number((value - goal).toFixed(2))} over`);
