import type pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { databaseOptions } from '#libs/platform';
import { openInstallation } from '../../support/house.js';
import { asOwner, urls } from '../../support/servers.js';

beforeAll(async () => {
  await (await openInstallation()).close();
});

it('gives nobody a connection that the server has ended, from the moment that somebody else is told', async () => {
  const source = await new DataSource({ ...databaseOptions(urls().runtime), poolSize: 1 }).initialize();
  try {
    const { master: pool } = source.driver as unknown as { master: pg.Pool };
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const next = client.query('SELECT pg_sleep(60)').catch(async (error: { code: string }) => {
      const { rowCount } = await pool.query('SELECT');
      return [error.code, rowCount];
    });
    // Nobody waits for an answer any more, so whoever has asked gives it up at once.
    client.release();
    await Promise.all([asOwner(`SELECT pg_terminate_backend(${rows[0]!.pid})`), next]);
    expect(await next).toEqual(['57P01', 1]);
  } finally {
    await source.destroy();
  }
});

it('goes on when the server ends whoever rests, whoever is between two questions, and whoever waits', async () => {
  const source = await new DataSource({ ...databaseOptions(urls().runtime), poolSize: 3 }).initialize();
  const runners = Array.from({ length: 3 }, () => source.createQueryRunner());
  const [resting, between, waiting] = runners as [QueryRunner, QueryRunner, QueryRunner];
  try {
    for (const runner of runners) await runner.query('SELECT');
    await resting.release();
    await between.startTransaction();
    const told = waiting.query('SELECT pg_sleep(60)').catch((error: { code: string }) => error.code);
    await asOwner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    expect(await told).toBe('57P01');
    await expect(between.query('SELECT')).rejects.toThrow();
    expect(await source.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  } finally {
    await source.destroy();
  }
});
