import run, { setWorkerData } from '../../node_modules/jest-light-runner/src/worker-runner.js';

/** Runs one file after the other for `shared-runner.js`; ends when nobody listens any more. */
process.on('message', ({ workerData, path }) => {
  if (workerData) setWorkerData(workerData);
  else void answer(path);
});

async function answer(path) {
  try {
    process.send({ result: await run(path) });
  } catch (error) {
    process.send({ reason: { message: String(error), stack: error?.stack ?? String(error) } });
  }
}
