import { createServer } from '../../apps/api/src/server.js';
import { markDemonstration, withClient } from '../../tools/demonstration/theatre.js';

const { env } = process;

/** Starts the API with other variables, and puts everything back; what it answers is why it would not start. */
export async function refusalToStart(variables: Record<string, string | undefined>): Promise<string> {
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, env[name]]));
  set(variables);
  const app = await createServer();
  try {
    await app.init();
    return '';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await app.close().catch(() => {});
    set(before);
  }
}

function set(variables: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(variables))
    if (value === undefined) delete env[name];
    else env[name] = value;
}

export const urls = () => ({ admin: env.DATABASE_ADMIN_URL!, runtime: env.DATABASE_URL!, keys: env.SECRET_KEYS! });

/** As the owner of the database, who alone may do such things. */
export const asOwner = (sql: string) => withClient(urls().admin, (client) => client.query(sql));

/** A database of real people, for as long as `work` lasts. */
export async function withoutDemonstration<T>(work: () => Promise<T>): Promise<T> {
  await asOwner(`UPDATE installation SET demonstration = 'absent'`);
  try {
    return await work();
  } finally {
    await markDemonstration(urls().admin, 'loaded');
  }
}
