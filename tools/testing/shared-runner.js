import { fork } from 'node:child_process';
import { once } from 'node:events';
import { relative } from 'node:path';
import { createRunner } from 'jest-light-runner';

const LightRunner = createRunner({ runtime: 'child_process' });

const CHILD = new URL('./running-child.js', import.meta.url);
/**
 * Natively in Node, in lanes, each of which has a process for every way of setting up files: what that has loaded and
 * booted serves the files of other projects too, and it is gone before the servers are stopped. The pool of
 * jest-light-runner loses the first order of a process that starts later than its neighbour, and waits for it for ever; so
 * the processes are our own.
 */
export default class SharedRunner extends LightRunner {
  /** Each test has a deadline of its own (test/support/deadlines.ts); this one is for what is outside of them. */
  patienceMs = 15 * 60_000;
  /** What a test left open keeps no process longer than this. */
  leavingMs = 10_000;
  #globalConfig;
  /** The files that each process has run. */
  #files = new WeakMap();

  constructor(globalConfig, ...rest) {
    super(globalConfig, ...rest);
    this.#globalConfig = globalConfig;
  }

  async runTests(tests, watcher, ...told) {
    const { maxWorkers } = this.#globalConfig;
    const waiting = [...tests];
    if (maxWorkers === 1) await super.runTests(tests, watcher, ...told);
    else await Promise.all(Array.from({ length: maxWorkers }, () => this.#lane(waiting, watcher, ...told)));
  }

  async #lane(waiting, watcher, onStart, onResult, onFailure) {
    const processes = new Map();
    while (waiting.length > 0 && !watcher.isInterrupted()) {
      const test = waiting.shift();
      await onStart(test);
      await this.#run(test, processes).then(
        (result) => onResult(test, result),
        (reason) => onFailure(test, reason),
      );
    }
    await Promise.all([...processes.values()].map((child) => this.#leave(child)));
  }

  /** A file whose process ends or says nothing fails by its name; the next one gets a new process. */
  #run({ path, context: { config } }, processes) {
    const setUp = config.setupFilesAfterEnv.join();
    const former = processes.get(setUp);
    const child = former?.connected ? former : this.#start(config);
    processes.set(setUp, child);
    this.#files.get(child).push(relative(config.rootDir, path));
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(patience);
        child.off('message', hear).off('exit', ended);
      };
      const hear = ({ result, reason }) => {
        end();
        if (result) resolve(result);
        else reject(reason);
      };
      const ended = (code, signal) => {
        end();
        processes.delete(setUp);
        const why = late ? `it was not over after ${this.patienceMs} ms` : `its process ended by ${signal ?? code}`;
        const message = `${path} has no result: ${why}.`;
        reject({ message, stack: message });
      };
      let late = false;
      const patience = setTimeout(() => (late = child.kill('SIGKILL')), this.patienceMs);
      child.on('message', hear).on('exit', ended);
      // Whoever cannot hear it any more has ended, and that is heard.
      child.send({ path }, () => {});
    });
  }

  #start(projectConfig) {
    const child = fork(CHILD);
    this.#files.set(child, []);
    const runtime = 'child_process';
    child.send({ workerData: { globalConfig: this.#globalConfig, projectConfig, runtime } });
    return child;
  }

  /** It ends by itself, or it is said which files it has run: one of them has left something open. */
  async #leave(child) {
    if (!child.connected) return;
    const gone = once(child, 'exit');
    child.disconnect();
    const patience = setTimeout(() => child.kill('SIGKILL'), this.leavingMs);
    const [code, signal] = await gone;
    clearTimeout(patience);
    if (code === 0) return;
    const files = this.#files.get(child).join('\n  ');
    console.error(`The process ${child.pid} did not end by itself (${signal ?? code}). It has run:\n  ${files}`);
  }
}
