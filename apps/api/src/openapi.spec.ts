import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeApi } from './openapi.js';

const root = path.resolve(import.meta.dirname, '../../..');
const directory = mkdtempSync(path.join(tmpdir(), 'openapi-'));
afterAll(() => rmSync(directory, { recursive: true }));
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [path.join(root, 'node_modules', script), ...args], { cwd: directory });

/** What somebody else would write against it; a state that there is not must be noticed, or nothing is. */
const PROGRAM = `
import type { components, operations } from './client.js';
type Page = operations['listApplications']['responses'][200]['content']['application/json'];
export const states = ({ items }: Page): components['schemas']['ApplicationView']['state'][] => items.map(({ state }) => state);
export const moved: operations['moveMission']['requestBody']['content']['application/json'] = { action: 'close' };
// @ts-expect-error -- there is no such state
export const nowhere: components['schemas']['MissionView']['state'] = 'NOWHERE';
`;

it('is small, and another generator’s client compiles from it', () => {
  expect(statSync(path.join(root, 'openapi.json')).size).toBeLessThanOrEqual(400_000);
  writeFileSync(path.join(directory, 'openapi.json'), JSON.stringify(describeApi()));
  run('openapi-typescript/bin/cli.js', 'openapi.json', '-o', 'client.ts');
  writeFileSync(path.join(directory, 'program.ts'), PROGRAM);
  run('typescript/bin/tsc', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', 'program.ts');
}, 240_000);
