import { migrate } from '../../migrations/migrate.js';
import { playKazakhstan } from './kazakhstan.js';
import { playRehearsal } from './rehearsal.js';
import { playSecond } from './second.js';
import { demonstrationState, markDemonstration, recall, withClient, type Demonstration, type Task } from './memory.js';
import { onStage } from './theatre.js';

type Options = {
  services: { DATABASE_URL: string; DATABASE_ADMIN_URL: string; REDIS_URL: string };
  secretKeys: string;
  log: (line: string) => void;
  publicUrl?: string;
};

/**
 * Plays two closed missions and the rehearsal into a database, once; afterwards only tells of them. Loading that was
 * broken off is begun anew: what it left is half a demonstration and nothing else.
 */
export async function loadDemonstration(options: Options): Promise<Demonstration> {
  const { DATABASE_ADMIN_URL: adminUrl, DATABASE_URL: runtimeUrl } = options.services;
  const state = await demonstrationState(adminUrl);
  if (state === 'loaded') return recall(adminUrl);
  if (state === 'loading') {
    options.log('The demonstration was not finished last time; beginning it anew …');
    await withClient(adminUrl, (client) => client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'));
    await migrate({ adminUrl, runtimeUrl });
  } else if (await holdsData(adminUrl)) return { signIns: [], firstReport: '' };
  options.log('Playing the demonstration missions, once …');
  const quiet = { ...options, log: () => {} };
  await onStage(quiet, async (story, secretary) => {
    const played = await playKazakhstan(story, secretary);
    await playSecond(story, secretary, played);
    const { manager, member, others } = played.delegation;
    await remember(adminUrl, await playRehearsal(story, secretary, played, { manager, member, others }));
  });
  await settleIn(adminUrl);
  await markDemonstration(adminUrl, 'loaded');
  return recall(adminUrl);
}

/** Real people's data are never mixed with a demonstration. */
const holdsData = (adminUrl: string) =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query('SELECT FROM account LIMIT 1');
    return rows.length > 0;
  });

/** Whoever is looked in upon has been at the desk for long: what they were told of their way in was read then. */
const settleIn = (adminUrl: string) =>
  withClient(adminUrl, async (client) => {
    await client.query(`SELECT set_config('desk.everyone', 'on', false)`);
    await client.query('UPDATE notice SET read_at = created_at WHERE mission_id IS NULL');
  });

/** What waits for whom is kept beside the data, for the next start to tell. */
const remember = (adminUrl: string, tasks: Task[]) =>
  withClient(adminUrl, async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS demonstration_task (position int, email text, who text, task text)');
    for (const [index, { email, who, task }] of tasks.entries())
      await client.query('INSERT INTO demonstration_task VALUES ($1, $2, $3, $4)', [index, email, who, task]);
  });
