import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** The usual handler: whatever breaks is an internal error, and nothing has a limit of time. */
export async function openUsualApi(databaseUrl: string) {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  pool.on('error', () => {}); // else this process, which is the test's, would end
  await pool.query('CREATE TABLE IF NOT EXISTS usual_mission (number text)');
  const server = createServer(
    (_, response) =>
      void pool.query(`INSERT INTO usual_mission VALUES ('one')`).then(
        () => response.writeHead(201).end(),
        () => response.writeHead(500).end(),
      ),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    /** The status, or undefined if none came in time. */
    create: (patience = 30_000): Promise<number | undefined> =>
      fetch(url, { method: 'POST', signal: AbortSignal.timeout(patience) }).then(
        ({ status }) => status,
        () => undefined,
      ),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
