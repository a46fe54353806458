import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { canReach } from '../../tools/embedded/unprivileged.js';
import { asRoot, isRoot } from './support/condition.js';
import { launchServices } from './support/launched.js';
import { makeProject } from './support/project.js';
import { ask, clusterOf, modeOf } from './support/servers.js';

const NOBODY = { uid: 65_534, gid: 65_534 };

asRoot('borrows a user who exists, for PostgreSQL does not run as root', async () => {
  const { urls } = await launchServices(makeProject());
  const cluster = await clusterOf(urls.DATABASE_ADMIN_URL);
  expect(statSync(cluster).uid).toBeGreaterThan(0);
  expect(modeOf(cluster)).toBe('700');
});

asRoot('goes on as the user who owns the data, even if another would be borrowed by now', async () => {
  const project = makeProject();
  const data = path.join(project, '.data/pg-18');
  const first = await launchServices(project);
  await first.end();
  const everything = [data, ...(await files(data))];
  for (const file of everything) chownSync(file, 4_242, 4_242);
  const { urls } = await launchServices(project);
  expect(await ask(urls.DATABASE_URL, 'SELECT 1 AS one')).toHaveLength(1);
  expect(statSync(data).uid).toBe(4_242);
});

asRoot('works in a folder that is closed to others, without install scripts, whatever the umask', async () => {
  const project = makeProject({ copyPackages: true });
  chmodSync(path.dirname(project), 0o700);
  const before = process.umask(0o077);
  const first = await launchServices(project).finally(() => process.umask(before));
  const cluster = await clusterOf(first.urls.DATABASE_ADMIN_URL);
  await ask(first.urls.DATABASE_ADMIN_URL, 'CREATE TABLE mission AS SELECT 7 AS id');
  expect(cluster).not.toContain(project);
  expect(modeOf(cluster)).toBe('700');
  await first.end();
  const second = await launchServices(project);
  expect(await ask(second.urls.DATABASE_ADMIN_URL, 'SELECT id FROM mission')).toEqual([{ id: 7 }]);
  await second.end();

  rmSync(path.join(project, '.data'), { recursive: true });
  const anew = await launchServices(project);
  expect(await clusterOf(anew.urls.DATABASE_ADMIN_URL)).not.toBe(cluster);
  expect(existsSync(cluster)).toBe(false);
  await expect(ask(anew.urls.DATABASE_ADMIN_URL, 'SELECT id FROM mission')).rejects.toThrow('does not exist');
  const left = path.dirname(await clusterOf(anew.urls.DATABASE_ADMIN_URL));
  await anew.end();
  rmSync(left, { recursive: true });
});

it('works as a user without privileges', async () => {
  const project = makeProject({ copyPackages: isRoot });
  const user = isRoot ? NOBODY : undefined;
  if (user) {
    if (!canReach(user, process.execPath)) throw new Error(`Others may not run ${process.execPath}: test as them.`);
    for (const place of [project, ...(await files(project))]) chownSync(place, user.uid, user.gid);
  }
  const { urls } = await launchServices(project, { ...user, env: { HOME: '/nonexistent' } });
  const cluster = await clusterOf(urls.DATABASE_ADMIN_URL);
  expect(cluster).toBe(path.join(project, '.data/pg-18'));
  expect(statSync(cluster).uid).toBe(user?.uid ?? process.getuid?.());
});

asRoot('says whose data it finds when they are closed to the user it must run as', async () => {
  const project = makeProject();
  await (await launchServices(project)).end();
  const closed = path.join(project, '.data');
  mkdirSync(closed, { recursive: true });
  chmodSync(closed, 0o700);
  await expect(launchServices(project)).rejects.toThrow(`can no longer reach ${closed}`);
});

async function files(folder: string): Promise<string[]> {
  const { readdir } = await import('node:fs/promises');
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => path.join(folder, name))
    .filter((name) => !statSync(name, { throwIfNoEntry: false })?.isSymbolicLink() && existsSync(name));
}
