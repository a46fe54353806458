import { createHash } from 'node:crypto';
import pg from 'pg';

const NAME = 'mission_desk';

/** Known to whoever knows the owner's, not the other way round; so there is nothing more to keep. */
const runtimePassword = (adminPassword: string) =>
  createHash('sha256').update(`${NAME}:${adminPassword}`).digest('hex');

/** Two logins: one owns the tables and migrates, the other runs the product and may only what it was granted. */
export async function ensureDatabase(port: number, adminPassword: string) {
  const login = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const password = runtimePassword(adminPassword);
  const server = new pg.Client(login('postgres', adminPassword, 'postgres'));
  await server.connect();
  try {
    const { rows } = await server.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`,
      [NAME],
    );
    const there = rows[0]!;
    if (!there.role)
      await server.query(
        `CREATE ROLE ${NAME} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${password}'`,
      );
    if (!there.database) await server.query(`CREATE DATABASE ${NAME}`);
    await server.query(`REVOKE ALL ON DATABASE ${NAME} FROM PUBLIC; GRANT CONNECT ON DATABASE ${NAME} TO ${NAME}`);
  } finally {
    await server.end();
  }
  return { url: login(NAME, password, NAME), adminUrl: login('postgres', adminPassword, NAME) };
}
