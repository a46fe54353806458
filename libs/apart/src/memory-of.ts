import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** In megabytes; nothing where there is no such file, or no such process any more. */
export function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
