import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnTied, stopChild } from '../embedded/processes.js';
import { supervise, type Log } from '../embedded/supervisor.js';
import { Trouble } from '../embedded/trouble.js';

type Options = { root: string; env: NodeJS.ProcessEnv; local: string; log: Log };

/** Draining takes the API up to 22 seconds; together with the worker and the services it stays under 30. */
const PATIENCE = { api: 23_000, both: 27_000, worker: 4_000 };
const READY_WITHIN = 60_000;

/** API and worker, each brought back when it dies. The API goes first at the end: the worker may still serve it. */
export function startApps({ root, env, local, log }: Options) {
  const launch = (name: 'api' | 'worker') => {
    const tie = path.join(root, 'dist/tools/start/tie.js');
    // Without us there is no Redis either, and BullMQ would wait for it before it ends.
    return spawnTied(process.execPath, ['--import', tie, `dist/apps/${name}/src/main.js`], {
      cwd: root,
      env,
      stdio: ['pipe', 'inherit', 'inherit'],
      whenOrphaned: 'KILL',
    });
  };
  const [api, worker] = [launch('api'), launch('worker')];
  const refusals = [refusal('API', api), refusal('worker', worker)];
  const keep = (name: string, child: ChildProcess, app: 'api' | 'worker', patience: () => number) =>
    supervise({ name, child, relaunch: () => launch(app), halt: (it) => stopChild(it, 'SIGTERM', patience()), log });
  let stopBy = 0;
  const stopApi = keep('The API', api, 'api', () => PATIENCE.api);
  const stopWorker = keep('The worker', worker, 'worker', () => Math.max(stopBy - performance.now(), PATIENCE.worker));
  return {
    ready: () => Promise.race([ready(local), ...refusals]),
    async stop() {
      stopBy = performance.now() + PATIENCE.both;
      await stopApi();
      await stopWorker();
    },
  };
}

/** An app that ends by itself before anything was served will do so again: it has said why. Killed is another matter. */
const refusal = (name: string, child: ChildProcess) => {
  const refused = new Promise<never>((_, reject) =>
    child.once('exit', (code) => {
      if (code !== null) reject(new Trouble(`The ${name} did not start (exit code ${code}); its reason is above.`));
    }),
  );
  refused.catch(() => {}); // later on, the supervisor deals with it
  return refused;
};

async function ready(local: string): Promise<void> {
  const giveUpAt = performance.now() + READY_WITHIN;
  while (performance.now() < giveUpAt) {
    const answer = await fetch(`${local}/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await sleep(50);
  }
  throw new Trouble(`The API was not ready at ${local}/ready within ${READY_WITHIN / 1_000} seconds.`);
}
