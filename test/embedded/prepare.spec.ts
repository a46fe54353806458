import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { birthOf, isAlive } from '../../tools/embedded/identity.js';
import { launch } from './support/launched.js';
import { makeFolder } from './support/project.js';
import { until } from './support/until.js';

const repository = path.resolve(import.meta.dirname, '../..');
const project = makeSmallProject();
const at = (file: string) => path.join(project, file);
const CANARY = 'node_modules/canary/package.json';
const INSTALLED = 'node_modules/.package-lock.json';
const OUTPUT = 'dist/apps/desk.js';

/** Two packages from the disk, TypeScript among them, and one source file. */
function makeSmallProject(): string {
  const folder = makeFolder();
  const write = (file: string, content: unknown) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  // The repository's own, by a road on which npm has nothing to change.
  write('typescript-native/package.json', { name: 'typescript-native', version: '1.0.0' });
  write(
    'typescript-native/bin/tsc',
    `require(${JSON.stringify(path.join(repository, 'node_modules/typescript/bin/tsc'))});`,
  );
  write('canary/package.json', { name: 'canary', version: '1.0.0' });
  spawnSync('npm', ['pack', './canary'], { cwd: folder });
  write('package.json', {
    type: 'module',
    dependencies: { 'typescript-native': 'file:typescript-native', canary: 'file:canary-1.0.0.tgz' },
  });
  const compilerOptions = {
    outDir: 'dist',
    rootDir: '.',
    incremental: true,
    tsBuildInfoFile: 'dist/.tsbuildinfo',
    types: [],
    lib: ['es5'], // the whole of it takes a second to read
  };
  write('tsconfig.json', { compilerOptions });
  write('tsconfig.build.json', { extends: './tsconfig.json', include: ['apps', 'libs', 'migrations'] });
  write('apps/desk.ts', 'export const desk = 1;\n');
  for (const place of ['libs', 'migrations', 'tools']) write(`${place}/here.ts`, 'export {};\n');
  cpSync(path.join(repository, 'tools/prepare.js'), path.join(folder, 'tools/prepare.js'));
  spawnSync('npm', ['install', '--package-lock-only', '--offline', '--no-audit'], { cwd: folder });
  return folder;
}

async function prepare(env: NodeJS.ProcessEnv = {}) {
  const run = launch([at('tools/prepare.js')], { cwd: project, env });
  const code = await run.ended();
  return { code, said: run.output(), errors: run.errors() };
}

const everything = 'Installing packages, which takes about half a minute …\nBuilding …\n';

it('installs and builds a fresh clone, and has nothing to do the second time', async () => {
  expect(await prepare()).toEqual({ code: 0, said: everything, errors: '' });
  expect(existsSync(at(CANARY)) && existsSync(at(OUTPUT))).toBe(true);
  expect(await prepare()).toEqual({ code: 0, said: '', errors: '' });
});

it('builds what was edited, and only that', async () => {
  const untouched = statSync(at('dist/libs/here.js')).mtimeMs;
  writeFileSync(at('apps/desk.ts'), 'export const desk = 2;\n');
  expect(await prepare()).toEqual({ code: 0, said: 'Building …\n', errors: '' });
  expect(readFileSync(at(OUTPUT), 'utf8')).toContain('desk = 2');
  expect(statSync(at('dist/libs/here.js')).mtimeMs).toBe(untouched);
});

it('mends an installation that was killed half way', async () => {
  rmSync(at(INSTALLED));
  rmSync(at(CANARY));
  expect(await prepare()).toMatchObject({ code: 0, errors: '' });
  expect(existsSync(at(CANARY))).toBe(true);
});

it('installs again when a package is gone, or the list of them is cut short', async () => {
  rmSync(path.dirname(at(CANARY)), { recursive: true });
  expect(await prepare()).toMatchObject({ code: 0 });
  truncateSync(at(INSTALLED), 40);
  expect((await prepare()).said).toContain('Installing');
  expect((await prepare()).said).toBe('');
});

it('mends a build of which a part is missing, or that was killed half way', async () => {
  rmSync(at(OUTPUT));
  expect((await prepare()).said).toBe('Building …\n');
  expect(existsSync(at(OUTPUT))).toBe(true);
  truncateSync(at(OUTPUT), 5);
  rmSync(at('dist/.built'));
  expect((await prepare()).said).toBe('Building …\n');
  expect(readFileSync(at(OUTPUT), 'utf8')).toContain('desk = 2');
});

it('ends the npm that a killed run left behind before it touches the same files', async () => {
  rmSync(at(INSTALLED));
  const killed = launch([at('tools/prepare.js')], { cwd: project });
  const record = at('.data/prepare.child');
  const child = await until('npm at work', () => (existsSync(record) ? readFileSync(record, 'utf8') : ''));
  await killed.end('SIGKILL');
  expect(await prepare()).toMatchObject({ code: 0, said: expect.stringContaining('Installing') });
  expect(isAlive(Number.parseInt(child, 10))).toBe(false);
  expect((await prepare()).said).toBe('');
});

it('says what does not compile, fails, and tries again the next time', async () => {
  appendFileSync(at('apps/desk.ts'), 'export const wrong: number = "word";\n');
  for (let time = 0; time < 2; time++) {
    const { code, said, errors } = await prepare();
    expect(code).toBe(1);
    expect(said).toContain('TS2322');
    expect(errors).toBe('The build failed (tsc: exit code 2); the reason is above.\n');
  }
  writeFileSync(at('apps/desk.ts'), 'export const desk = 3;\n');
  expect(await prepare()).toMatchObject({ code: 0 });
});

it('is one at a time, and leaves a running desk alone', async () => {
  const someone = `${process.pid} ${birthOf(process.pid)}`;
  rmSync(at(OUTPUT));
  writeFileSync(at('.data/prepare.owner'), someone);
  expect((await prepare()).errors).toMatch(/^Packages are being installed or built here \(process \d+\)[^\n]+\.\n$/);
  rmSync(at('.data/prepare.owner'));
  writeFileSync(at('.data/desk.owner'), `${someone} http://127.0.0.1:3000`);
  const second = await prepare({ npm_lifecycle_event: 'prestart' });
  expect(second).toEqual({
    code: 1,
    said: '',
    errors: `Mission Desk is already running here: http://127.0.0.1:3000 (process ${process.pid}).\n`,
  });
  rmSync(at('.data/desk.owner'));
});
