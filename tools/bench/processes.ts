import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts a process' time in hundredths of a second (Linux). */
export const TICK_MS = 10;

const statOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
const sum = (fields: string[]) => fields.map(Number).reduce((a, b) => a + b, 0);

/** Time of a process, in the kernel on its behalf too; with `ended` that of its children which have ended as well. */
export const ticksOf = (pid: number, ended = false) => sum(statOf(pid).slice(11, ended ? 15 : 13));

/** What it holds of real memory, in bytes. */
export const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

export const commandOf = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');

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
