import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts a process' time in hundredths of a second (Linux). */
export const TICK_MS = 10;

const statOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
const sum = (fields: string[]) => fields.map(Number).reduce((a, b) => a + b, 0);

/** Time of a process, in the kernel on its behalf too, and of those it has started that have ended since; none once it is gone. */
export function ticksOf(pid: number): number {
  try {
    return sum(statOf(pid).slice(11, 15));
  } catch {
    return 0;
  }
}

/** Time of all its threads, in milliseconds, to far smaller parts than the kernel's ticks; none once it is gone. */
export function cpuOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce(
      (all, thread) => all + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
      0,
    );
  } catch {
    return 0;
  }
}

/** What it holds of real memory, in bytes. */
export const memoryOf = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(told(pid, 'status'))?.[1] ?? 0) * 1024;

export const commandOf = (pid: number) => told(pid, 'cmdline').replaceAll('\0', ' ');

/** Nothing of one that is gone. */
function told(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => {
      try {
        return Number(statOf(other)[1]) === pid;
      } catch {
        return false; // it is gone
      }
    });
}
