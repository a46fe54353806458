import { createRunner } from 'jest-light-runner';

const LightRunner = createRunner({ runtime: 'child_process' });

/** Projects that set up their files alike share their processes: what one has loaded and booted serves the others too. */
export default class SharedRunner extends LightRunner {
  #alike = new Map();

  _runTest(test) {
    const { config } = test.context;
    const setUp = config.setupFilesAfterEnv.join();
    if (!this.#alike.has(setUp)) this.#alike.set(setUp, config);
    // oxlint-disable-next-line no-underscore-dangle -- The runner calls it so.
    return super._runTest({ ...test, context: { ...test.context, config: this.#alike.get(setUp) } });
  }
}
