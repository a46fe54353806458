import path from 'node:path';
import { isCurrent } from '../../migrations/current.js';
import { demonstrationState, hasAccounts, isDemonstrable, recall } from '../demonstration/memory.js';
import { startServices, type Services } from '../embedded/index.js';
import { Trouble } from '../embedded/trouble.js';
import { PERSON_USAGE, type Said } from '../person-options.js';
import { addressFromEnvironment, assertFree, type Address } from './address.js';
import { startApps } from './apps.js';
import { claimFolder } from './folder.js';
import { isNamed, isToBePlayed } from './first-start.js';
import { greeting, type Begun } from './greeting.js';
import { secretKeys } from './keys.js';
import { awaitStopRequest, Stopped } from './stop-request.js';

type Options = { root: string; demonstrate: boolean; said: Said };

const log = (line: string) => console.log(line);

/** From nothing to a running desk and back; resolves when it was asked to stop and everything has. */
export async function runDesk({ root, demonstrate, said }: Options): Promise<void> {
  const { stopped, unlessStopped } = awaitStopRequest();
  const directory = path.join(root, '.data');
  const address = await addressFromEnvironment();
  const undo: (() => void | Promise<void>)[] = [claimFolder(directory, address.PUBLIC_URL)];
  try {
    await assertFree(address);
    const keys = secretKeys(directory);
    const starting = startServices({ directory, durable: true, log });
    const prepared = starting.then((services) =>
      prepareData(services, keys, address.PUBLIC_URL, { demonstrate, said }),
    );
    const given = Promise.all([starting, prepared]).then(([services]) => environment(address, services, keys));
    undo.unshift(() => starting.then(({ stop }) => stop()).catch(() => {}));
    const apps = startApps({ root, env: inherited(), given, local: address.local, log });
    undo.unshift(apps.stop);
    await starting;
    const [services, begun] = await unlessStopped(Promise.all([starting, prepared]));
    await unlessStopped(apps.ready());
    log(greeting(address, services.notes, begun));
    await stopped;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    log(error.message);
  } finally {
    for (const step of undo) await step();
  }
}

/** What migrates and plays takes longer to load than the desk to start: only a first start, and one after an upgrade, does. */
async function prepareData(
  services: Services,
  keys: string,
  publicUrl: string,
  { demonstrate, said }: Omit<Options, 'root'>,
) {
  const { DATABASE_URL: runtimeUrl, DATABASE_ADMIN_URL: adminUrl } = services;
  const database = { adminUrl, runtimeUrl, referenceFile: process.env.REFERENCE_FILE };
  if (!(await isCurrent(database))) await (await import('../../migrations/migrate.js')).migrate(database);
  const state = await demonstrationState(adminUrl);
  if (state === 'loaded') return recall(adminUrl);
  const ours = !process.env.DATABASE_URL;
  if (!isToBePlayed({ ours, demonstrate, said }) || !(await isDemonstrable(adminUrl))) return firstLink(adminUrl, said);
  const { loadDemonstration } = await import('../demonstration/index.js');
  return loadDemonstration({ services, secretKeys: keys, log, publicUrl });
}

/**
 * Where nothing is played, whoever begins gets the first link: as named on the command line, or asked on the terminal.
 * Nobody is made up: without either it is said how to name somebody.
 */
async function firstLink(adminUrl: string, said: Said): Promise<Begun | undefined> {
  if (await hasAccounts(adminUrl)) return undefined;
  const { askPerson, personSaid } = await import('../first-person.js');
  if (!isNamed(said) && !(process.stdin.isTTY && process.stdout.isTTY))
    return { nobody: `npm start -- ${PERSON_USAGE}` };
  const person = isNamed(said) ? personSaid(said) : await askPerson({ input: process.stdin, output: process.stdout });
  if ('faults' in person) throw new Trouble(person.faults.join('\n'));
  const { createAdministrator } = await import('../administrators.js');
  const validFrom = new Date().toISOString().slice(0, 10);
  const token = await createAdministrator(adminUrl, { ...person, role: 'executiveSecretary', validFrom });
  return { firstLink: `/link#${token}`, email: person.email };
}

/** The apps run with the lesser login only. */
function inherited(): NodeJS.ProcessEnv {
  const { DATABASE_ADMIN_URL: _, ...env } = process.env;
  return env;
}

function environment({ HOST, PORT, PUBLIC_URL }: Address, services: Services, keys: string): NodeJS.ProcessEnv {
  const { DATABASE_URL, REDIS_URL } = services;
  return { HOST, PORT, PUBLIC_URL, DATABASE_URL, REDIS_URL, SECRET_KEYS: keys };
}
