import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { Cast } from '../../tools/demonstration/cast.js';
import { inEachFile, inTheEnd } from '../../tools/testing/each-file.js';
import { OPENING, openStage, setClock, type Stage } from './stage.js';
import { ENTERED } from './world/recipe.js';
import { participantsAt, personAt, readWorld } from './world/world.js';

/** What an API process reads when it starts: with other variables another one is started. */
const STARTED_WITH = ['TRUST_PROXY', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM'] as const;
const settings = () => JSON.stringify(STARTED_WITH.map((name) => process.env[name] ?? null));

let running: { stage: Stage; settings: string } | undefined;
/** One API for all the files of this process: what differs between them is its database. */
async function theStage(): Promise<Stage> {
  if (running && running.settings !== settings()) {
    await running.stage.close();
    running = undefined;
  }
  running ??= { stage: await openStage(), settings: settings() };
  return running.stage;
}

inTheEnd(() => running?.stage.close());

const world = readWorld(process.env.WORLD!)!;
let met = false;
inEachFile('beforeAll', () => {
  met = false;
});

/**
 * The whole API with the prepared world in its database, its Executive Secretary and a domain clock to set; with `worker`
 * also a worker in this process. Several houses of one test file share all of it.
 */
export async function openInstallation({ worker = false } = {}) {
  const { app, url } = await theStage();
  setClock(OPENING);
  const hands = worker ? await NestFactory.createApplicationContext(WorkerModule, { logger: false }) : undefined;
  const secretary = personAt(url, world.secretary).desk;
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
    cast: new Cast({ url }, secretary, ENTERED),
    setClock,
    strangers,
    close: async () => hands?.close(),
  };
}

export type TestInstallation = Awaited<ReturnType<typeof openInstallation>>;

let people = 0;
/** An e-mail that nobody has yet. */
export const newEmail = (who: string) => `${who}.${process.pid}.${Date.now()}.${++people}@desk.example`;
