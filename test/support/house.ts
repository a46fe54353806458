import { NestFactory } from '@nestjs/core';
import { Documents } from '#libs/documents';
import { RenderHost } from '#libs/typesetting';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { Cast } from '../../tools/demonstration/cast.js';
import { inEachFile, inTheEnd } from '../../tools/testing/each-file.js';
import { markDemonstration } from '../../tools/demonstration/memory.js';
import { begin, beginAs } from '../../tools/testing/databases.js';
import { newEmail, OPENING, openStage, setClock, stageSecretary, type Stage } from './stage.js';
import { ENTERED } from './world/recipe.js';
import { participantsAt, personAt, readWorld, takeFrom, type Pooled, type Wanted } from './world/world.js';

export { newEmail } from './stage.js';

let running: Promise<Stage> | undefined;
/**
 * One API for all the files of this process: what differs between them is its database. It looks at the environment when it
 * is asked, but for PUBLIC_URL: a test of another one opens a stage of its own.
 */
const theStage = () => (running ??= openStage());

inTheEnd(async () => (await running)?.close());

/** A worker ends what draws for it; this one goes on for the next file, since its first pages cost more than all others. */
class KeptRenderHost extends RenderHost {
  override async close() {}
}
let drawing: KeptRenderHost | undefined;
inTheEnd(() => drawing && RenderHost.prototype.close.call(drawing));

/** A worker in this process, on the database of this file. */
async function startWorker() {
  const worker = await NestFactory.createApplicationContext(WorkerModule, { logger: false });
  worker.get(Documents, { strict: false })['renderHost'] = drawing ??= new KeptRenderHost();
  return worker;
}

const world = readWorld(process.env.WORLD!)!;
let begun = false;
let met = false;
let pool: Pooled[] = [];
inEachFile('beforeAll', () => {
  begun = false;
  met = false;
  pool = [];
});

/** A mission of the pool, unless a story has had it since the database was as it began. */
const take = (...wanted: Wanted) => takeFrom(pool, ...wanted);

/** The database of this file as it began, with every mission of the pool; whatever was recorded in it is gone. */
async function beginWithPool() {
  await beginHere('pool');
  pool = [...world.pool];
}
async function beginHere(which: 'world' | 'pool') {
  await beginAs(process.env.DATABASE_ADMIN_URL!, which);
  begun = true;
}
const nameIn = (url: string) => new URL(url).pathname.slice(1);

/**
 * The whole API with the prepared world in its database, its Executive Secretary and a domain clock to set; with `worker`
 * also a worker in this process. Several houses of one test file share all of it.
 * With `missions` the factories take what they can from its pool, which `beginWithPool` fills again.
 * With `reference` there is nothing in it but the assembly of that file.
 */
export async function openInstallation({
  worker = false,
  missions = false,
  reference,
}: { worker?: boolean; missions?: boolean; reference?: string } = {}) {
  if (missions) await beginWithPool();
  else if (!begun) await beginHere('world');
  const { app, url } = await theStage();
  setClock(OPENING);
  const own = reference && (await beginAnew(url, reference));
  const hands = worker ? await startWorker() : undefined;
  const secretary = own ? own.secretary.desk : personAt(url, world.secretary).desk;
  /** The company of the prepared world, unless a story of this file has had it. */
  const strangers = () => {
    if (met) return undefined;
    met = true;
    return participantsAt(url, world.company);
  };
  return {
    app,
    url,
    secretary,
    cast: own ? own.cast : new Cast({ url }, secretary, ENTERED),
    setClock,
    strangers,
    take,
    beginWithPool,
    worker: hands,
    /** The process that draws for the worker of this file. */
    drawingPid: () => drawing?.pid,
    close: async () => hands?.close(),
  };
}

/** In the database of this test file, in the place of the prepared world. */
async function beginAnew(url: string, reference: string) {
  const { DATABASE_URL, DATABASE_ADMIN_URL } = process.env as Record<'DATABASE_URL' | 'DATABASE_ADMIN_URL', string>;
  await begin({ DATABASE_URL, DATABASE_ADMIN_URL }, nameIn(DATABASE_ADMIN_URL), reference);
  await markDemonstration(DATABASE_ADMIN_URL, 'loaded');
  return stageSecretary({ url }, newEmail('secretary'));
}

export type TestInstallation = Awaited<ReturnType<typeof openInstallation>>;
/** What a mission is made on. */
export type Ground = Pick<TestInstallation, 'secretary' | 'setClock' | 'take'>;
