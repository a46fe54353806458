import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTemplate, hasTemplate, inDatabase, TEMPLATE } from '../../../tools/testing/databases.js';
import { markDemonstration, withClient } from '../../../tools/demonstration/memory.js';
import { readWorld, type World } from './world.js';

/** Whatever the prepared world could depend on. */
const SOURCES = ['migrations', 'libs', 'apps/api', 'apps/worker', 'reference', 'tools', 'test/support', 'package-lock.json']; // prettier-ignore
/** Its sessions end after eight hours without use. */
const GOOD_FOR_MS = 4 * 3_600_000;

export type Services = { DATABASE_URL: string; DATABASE_ADMIN_URL: string; REDIS_URL: string };

/**
 * The prepared world as a template database, and beside it a file of who is signed in there. Played anew through the
 * real services when a source has changed since; otherwise the one of an earlier run is good.
 */
export async function prepareWorld(services: Services, file: string): Promise<World> {
  const digest = digestOf(SOURCES);
  const known = readWorld(file);
  const good = known?.digest === digest && Date.now() - known.madeAt < GOOD_FOR_MS;
  if (known && good && (await hasTemplate(services.DATABASE_ADMIN_URL))) return known;
  rmSync(file, { force: true });
  await createTemplate(services);
  const SECRET_KEYS = `test:${randomBytes(32).toString('base64')}`;
  const world = { digest, madeAt: Date.now(), SECRET_KEYS, ...(await play(services, SECRET_KEYS)) };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(world));
  return world;
}

async function play({ DATABASE_URL, DATABASE_ADMIN_URL, REDIS_URL }: Services, SECRET_KEYS: string) {
  const before = { ...process.env };
  const adminUrl = inDatabase(DATABASE_ADMIN_URL, TEMPLATE);
  Object.assign(process.env, { DATABASE_URL: inDatabase(DATABASE_URL, TEMPLATE), DATABASE_ADMIN_URL: adminUrl });
  Object.assign(process.env, { REDIS_URL, SECRET_KEYS });
  await markDemonstration(adminUrl, 'loaded');
  // Loaded here, since most runs find the world of an earlier one.
  const [{ openStage, stageSecretary }, { playWorld }] = await Promise.all([
    import('../stage.js'),
    import('./recipe.js'),
  ]);
  const stage = await openStage();
  try {
    const { secretary, cast } = await stageSecretary(stage, 'secretary.0@desk.example');
    const world = await playWorld(secretary, cast);
    await sendNothing(adminUrl);
    return world;
  } finally {
    await stage.close();
    process.env = before;
  }
}

/** What the company was told on its way is not mailed once more in each test that has a worker. */
const sendNothing = (adminUrl: string) =>
  withClient(adminUrl, async (owner) => {
    await owner.query(`SELECT set_config('desk.everyone', 'on', false)`);
    await owner.query(`UPDATE notice SET mail = 'none' WHERE mail = 'waiting'`);
    await owner.query(`UPDATE outbox SET done_at = clock_timestamp() WHERE job = 'send-notice' AND done_at IS NULL`);
  });

function digestOf(places: readonly string[]): string {
  const digest = createHash('sha256');
  for (const place of places.flatMap(filesIn)) digest.update(place).update(readFileSync(place));
  return digest.digest('hex');
}

const filesIn = (place: string): string[] =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
        .map(({ parentPath, name }) => path.join(parentPath, name))
        .toSorted()
    : [place];
