import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What follows the command name in /proc: state first, start time twentieth. Empty where there is no /proc. */
function procStat(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

const ps = (pid: number, column: string) =>
  process.platform === 'win32'
    ? ''
    : (spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)]).stdout?.toString() ?? '');

/** Tells a process from a later one that was given the same number. One word. */
export const birthOf = (pid: number): string =>
  process.platform === 'linux' ? (procStat(pid)[19] ?? '') : ps(pid, 'lstart').trim().replaceAll(/\s+/g, '_');

export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command').trim();
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

export function isAlive(pid: number): boolean {
  // In a container the first process may never reap: a zombie answers signals for ever.
  if (procStat(pid)[0] === 'Z') return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** How a process is written down for a later launcher. */
export const nameOf = (pid: number) => `${pid} ${birthOf(pid)}`;

/** The process written down, if it is still that one and still runs. */
export function livingProcess(record: string): number | undefined {
  const [pid, birth = ''] = record.split(' ');
  return Number(pid) > 0 && isAlive(Number(pid)) && birthOf(Number(pid)) === birth ? Number(pid) : undefined;
}
