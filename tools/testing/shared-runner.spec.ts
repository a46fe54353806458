import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Test = { path: string; context: { config: object } };
type Result = { numPassingTests: number };
type Runner = {
  patienceMs: number;
  leavingMs: number;
  runTests(
    tests: Test[],
    watcher: { isInterrupted(): boolean },
    onStart: (test: Test) => Promise<void>,
    onResult: (test: Test, result: Result) => Promise<void>,
    onFailure: (test: Test, reason: { message: string }) => Promise<void>,
  ): Promise<void>;
};
const { default: SharedRunner } = (await import(new URL('shared-runner.js', import.meta.url).href)) as {
  default: new (globalConfig: object) => Runner;
};

const folder = mkdtempSync(path.join(tmpdir(), 'runner-'));
afterAll(() => rmSync(folder, { recursive: true }));

const config = { rootDir: folder, setupFiles: [], setupFilesAfterEnv: [], snapshotSerializers: [], transform: [] };
const aFile = (name: string, source: string): Test => {
  const file = path.join(folder, name);
  writeFileSync(file, source);
  return { path: file, context: { config } };
};

/** What it tells of each file. */
async function run(patienceMs: number, tests: Test[], leavingMs = 10_000) {
  const runner = new SharedRunner({ maxWorkers: 2, testNamePattern: null, updateSnapshot: 'none' });
  Object.assign(runner, { patienceMs, leavingMs });
  const said: string[] = [];
  const say = async ({ path: file }: Test, what: string) => void said.push(`${path.basename(file)} ${what}`);
  await runner.runTests(
    tests,
    { isInterrupted: () => false },
    async () => {},
    (test, { numPassingTests }) => say(test, `passed ${numPassingTests}`),
    (test, { message }) => say(test, message.replace(test.path, 'it')),
  );
  return said.toSorted();
}

it('names a file whose process ends or never answers, and runs the others', async () => {
  const passing = `it('passes', () => {});`;
  const files = [
    aFile('ends.mjs', `it('ends', () => process.exit(3));`),
    aFile('passes.mjs', passing),
    aFile('throws.mjs', `throw new Error('at its top');`),
    aFile('passes-too.mjs', passing),
  ];
  expect(await run(60_000, files)).toEqual([
    'ends.mjs it has no result: its process ended by 3.',
    'passes-too.mjs passed 1',
    'passes.mjs passed 1',
    'throws.mjs Error: at its top',
  ]);
  const waiting = aFile('waits.mjs', 'await new Promise((resolve) => setTimeout(resolve, 3_600_000));');
  expect(await run(300, [waiting])).toEqual(['waits.mjs it has no result: it was not over after 300 ms.']);
}, 120_000);

it('names the files of a process that does not end by itself, and none that does', async () => {
  const said: string[] = [];
  const { error } = console;
  console.error = (text: string) => void said.push(text.replace(/process \d+/, 'process'));
  try {
    const leaves = aFile(
      'leaves.mjs',
      `import { createServer } from 'node:net'; createServer().listen(0); it('listens', () => {});`,
    );
    expect(await run(60_000, [leaves], 300)).toEqual(['leaves.mjs passed 1']);
    expect(said).toEqual(['The process did not end by itself (SIGKILL). It has run:\n  leaves.mjs']);
    said.length = 0;
    expect(await run(60_000, [aFile('closes.mjs', `it('passes', () => {});`)])).toEqual(['closes.mjs passed 1']);
    expect(said).toEqual([]);
  } finally {
    console.error = error;
  }
}, 120_000);
