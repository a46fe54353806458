import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnTied, stopChild } from '../embedded/processes.js';
import { backOff, supervise, type Log } from '../embedded/supervisor.js';
import { Trouble } from '../embedded/trouble.js';

type Options = {
  root: string;
  env: NodeJS.ProcessEnv;
  /** What is added to it once it is known; until then an app has its modules loaded. */
  given?: Promise<NodeJS.ProcessEnv>;
  local: string;
  log: Log;
  /** The open file their output goes to; ours if left out. */
  output?: number;
  /** Before one that died is launched again, where it is not the usual. */
  rest?: typeof backOff;
};

/**
 * What the API begins with, and what takes most of the time of a start. The worker loads its own when the API is there:
 * one does not come to a desk to wait for what nobody has asked for yet.
 */
const LOADED_FIRST = { api: ['server.js'], worker: [] };
type AppName = keyof typeof LOADED_FIRST;

/** Draining takes the API up to 22 seconds and a job the worker perhaps 10, but all of it shall end within 30. */
const PATIENCE = { api: 23_000, worker: 10_000, both: 27_000 };
const READY_WITHIN = 60_000;

/** API and worker, each brought back when it dies. The API goes first at the end: the worker may still serve it. */
export function startApps({ root, env, given = Promise.resolve({}), local, log, output, rest = backOff }: Options) {
  const refused = new AbortController();
  const served = new AbortController();
  const givenTo = { api: given, worker: once(served.signal, 'abort').then(() => given) };
  // An app that ends by itself before anything was served would do so again. Killed is another matter.
  const isRefusal = ({ exitCode }: ChildProcess) => !served.signal.aborted && exitCode !== null;
  const launch = (name: AppName, title: string) => {
    const app = spawnApp(root, env, name, output);
    app.stdin?.on('error', () => {}); // gone already: its exit says so
    givenTo[name].then(
      (more) => app.stdin?.write(`${JSON.stringify(more)}\n`),
      () => {}, // whoever gives it hears of that, and stops the apps
    );
    return app.once('exit', (code) => {
      if (isRefusal(app))
        refused.abort(new Trouble(`${title} did not start (exit code ${code}); its reason is above.`));
    });
  };
  const keep = (name: AppName, title: string, patience: () => number) =>
    supervise({
      name: title,
      child: launch(name, title),
      relaunch: () => launch(name, title),
      halt: (child) => stopChild(child, 'SIGTERM', patience()),
      isFinal: isRefusal,
      log,
      rest,
    });
  let stopBy = 0;
  const stopApi = keep('api', 'The API', () => PATIENCE.api);
  const stopWorker = keep('worker', 'The worker', () => Math.min(stopBy - performance.now(), PATIENCE.worker));
  return {
    ready: async () => {
      await answers(local, refused.signal);
      served.abort();
    },
    stop: async () => {
      stopBy = performance.now() + PATIENCE.both;
      await stopApi();
      await stopWorker();
    },
  };
}

function spawnApp(root: string, env: NodeJS.ProcessEnv, name: AppName, output: number | 'inherit' = 'inherit') {
  const tie = path.join(root, 'dist/tools/start/tie.js');
  // Without us there is no Redis either, and BullMQ would wait for it before it ends.
  return spawnTied(process.execPath, ['--import', tie, `dist/apps/${name}/src/main.js`, ...LOADED_FIRST[name]], {
    cwd: root,
    env,
    stdio: ['pipe', output, output],
    whenOrphaned: 'KILL',
  });
}

async function answers(local: string, refused: AbortSignal): Promise<void> {
  const giveUpAt = performance.now() + READY_WITHIN;
  while (performance.now() < giveUpAt) {
    refused.throwIfAborted();
    const answer = await fetch(`${local}/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await sleep(50);
  }
  throw new Trouble(`The API was not ready at ${local}/ready within ${READY_WITHIN / 1_000} seconds.`);
}
