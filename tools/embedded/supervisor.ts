import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { whenEnded, howItEnded } from './processes.js';

export type Log = (line: string) => void;

type Ward = {
  name: string;
  child: ChildProcess;
  relaunch: () => ChildProcess | Promise<ChildProcess>;
  halt: (child: ChildProcess) => Promise<void>;
  /** An end after which there is no sense in another launch. */
  isFinal?: (child: ChildProcess) => boolean;
  log: Log;
  /** Milliseconds before the next launch, where it is not `backOff` that says so. */
  rest?: (last: number | undefined, lived: number) => number;
};

const FIRST = 500;
const LONGEST = 30_000;
const HEALTHY = 60_000;

/** Milliseconds to wait before the next launch: twice the last time, unless the process had been well for a minute. */
export const backOff = (last: number | undefined, lived: number) =>
  last === undefined || lived >= HEALTHY ? FIRST : Math.min(last * 2, LONGEST);

/** Keeps a process running until told otherwise. Answers with the way to tell it. */
export function supervise({ name, child, relaunch, halt, isFinal, log, rest = backOff }: Ward): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const asked = once(signal, 'abort');
  let current = child;
  async function watch() {
    let wait: number | undefined;
    for (;;) {
      const launchedAt = performance.now();
      await Promise.race([whenEnded(current), asked]);
      if (signal.aborted || isFinal?.(current)) return;
      wait = rest(wait, performance.now() - launchedAt);
      log(`${name} ended (${howItEnded(current)}); starting it again in ${wait / 1_000} s.`);
      await sleep(wait, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      try {
        current = await relaunch();
      } catch (error) {
        log(`${name} did not start: ${(error as Error).message.trim()}`);
      }
    }
  }
  const watched = watch();
  return async () => {
    stopping.abort();
    await watched;
    await halt(current);
  };
}
