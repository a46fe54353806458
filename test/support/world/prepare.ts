import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  copyTemplate,
  createTemplate,
  dropCopies,
  hasTemplates,
  inDatabase,
  POOL,
  TEMPLATE,
} from '../../../tools/testing/databases.js';
import { keepRows } from '../../../tools/testing/kept-rows.js';
import { markDemonstration, withClient } from '../../../tools/demonstration/memory.js';
import { personAt, readWorld, type World } from './world.js';

/** Whatever the prepared world could depend on. */
const SOURCES = ['migrations', 'libs', 'apps/api', 'apps/worker', 'reference', 'tools', 'test/support', 'package-lock.json']; // prettier-ignore
/** Its sessions end after eight hours without use. */
const GOOD_FOR_MS = 4 * 3_600_000;

export type Services = { DATABASE_URL: string; DATABASE_ADMIN_URL: string; REDIS_URL: string };

/**
 * The prepared world as a template database, another one with a pool of missions in it, and beside them a file of who is
 * signed in there and which missions there are. Played anew through the
 * real services when a source has changed since; otherwise the one of an earlier run is good.
 */
export async function prepareWorld(services: Services, file: string): Promise<World> {
  const digest = digestOf(SOURCES);
  const known = readWorld(file);
  const good = known?.digest === digest && Date.now() - known.madeAt < GOOD_FOR_MS;
  if (known && good && (await hasTemplates(services.DATABASE_ADMIN_URL))) return known;
  rmSync(file, { force: true });
  await dropCopies(services.DATABASE_ADMIN_URL);
  await createTemplate(services);
  const SECRET_KEYS = `test:${randomBytes(32).toString('base64')}`;
  const people = await play({ ...services, SECRET_KEYS }, TEMPLATE, async (url, { stageSecretary }) => {
    const { playWorld } = await import('./recipe.js');
    const { secretary, cast } = await stageSecretary({ url }, 'secretary.0@desk.example');
    return playWorld(secretary, cast);
  });
  await keepRows(inDatabase(services.DATABASE_ADMIN_URL, TEMPLATE), 'world');
  await copyTemplate(services.DATABASE_ADMIN_URL, POOL, TEMPLATE);
  const pool = await play({ ...services, SECRET_KEYS }, POOL, async (url, { setClock }) => {
    const { playPool } = await import('./pool.js');
    return playPool(url, { secretary: personAt(url, people.secretary).desk, setClock }, people.company);
  });
  await keepRows(inDatabase(services.DATABASE_ADMIN_URL, POOL), 'pool');
  const world = { digest, madeAt: Date.now(), SECRET_KEYS, ...people, pool };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(world));
  return world;
}

/** On a stage that is open as long as it takes. */
async function play<T>(
  services: Services & { SECRET_KEYS: string },
  database: string,
  story: (url: string, stage: typeof import('../stage.js')) => Promise<T>,
): Promise<T> {
  const before = { ...process.env };
  const DATABASE_ADMIN_URL = inDatabase(services.DATABASE_ADMIN_URL, database);
  const DATABASE_URL = inDatabase(services.DATABASE_URL, database);
  Object.assign(process.env, { ...services, DATABASE_URL, DATABASE_ADMIN_URL });
  await markDemonstration(DATABASE_ADMIN_URL, 'loaded');
  // Loaded here, since most runs find the world of an earlier one.
  const stage = await import('../stage.js');
  const { url, close } = await stage.openStage();
  try {
    const told = await story(url, stage);
    await promiseNothing(DATABASE_ADMIN_URL);
    return told;
  } finally {
    await close();
    process.env = before;
  }
}

/** What was promised on the way is not mailed and drawn once more in each test that has a worker. */
const promiseNothing = (adminUrl: string) =>
  withClient(adminUrl, async (owner) => {
    await owner.query(`SELECT set_config('desk.everyone', 'on', false)`);
    await owner.query(`UPDATE notice SET mail = 'none' WHERE mail = 'waiting'`);
    await owner.query(`UPDATE outbox SET done_at = clock_timestamp() WHERE done_at IS NULL`);
  });

function digestOf(places: readonly string[]): string {
  const digest = createHash('sha256');
  for (const place of places.flatMap(filesIn)) digest.update(place).update(readFileSync(place));
  return digest.digest('hex');
}

const filesIn = (place: string): string[] =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(spec|fixtures)\.ts$/.test(entry.name))
        .map(({ parentPath, name }) => path.join(parentPath, name))
        .toSorted()
    : [place];
