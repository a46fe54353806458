import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../embedded/ports.js';
import { ROOT } from './house.js';

/** From the command to a desk that answers, where it has been before. */
const START_GOAL_MS = 4_000;
/** Each start is another draw of what else the machine does. */
const STARTS = 5;

export type StartBench = { first: number; again: number[]; median: number; goal: number };

/** `npm start` in a folder of its own, with what is built here: once with nothing there, when the demonstration is played, then as on any other day. */
export async function benchStart(): Promise<StartBench> {
  const root = mkdtempSync(path.join(tmpdir(), 'mission-desk-start-'));
  chmodSync(root, 0o755); // PostgreSQL does not run as root; whoever it runs as must get in
  for (const part of ['dist', 'node_modules', 'package.json', 'reference', 'docs'])
    symlinkSync(path.join(ROOT, part), path.join(root, part));
  try {
    const first = await startOnce(root);
    const again: number[] = [];
    while (again.length < STARTS) again.push(await startOnce(root));
    const median = again.toSorted((one, other) => one - other)[Math.floor(STARTS / 2)]!;
    return { first, again, median, goal: START_GOAL_MS };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Milliseconds until it says that it is ready, which it does when the API answers; then it is stopped in order. */
async function startOnce(root: string): Promise<number> {
  const { DATABASE_URL: _, DATABASE_ADMIN_URL: __, REDIS_URL: ___, ...env } = process.env;
  const PORT = String(await freePort());
  const begun = performance.now();
  const desk = spawn(process.execPath, [path.join(import.meta.dirname, 'start-once.js'), root], {
    env: { ...env, PORT },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(desk, 'exit');
  let isReady = false;
  for await (const line of createInterface(desk.stdout))
    if ((isReady = line.startsWith('Mission Desk is ready'))) break;
  if (!isReady) throw new Error('The desk did not start.');
  const took = Math.round(performance.now() - begun);
  desk.kill('SIGINT');
  desk.stdout.resume();
  await ended;
  return took;
}
