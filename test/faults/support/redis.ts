import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../../tools/embedded/ports.js';
import { whenEnded, stopChild } from '../../../tools/embedded/processes.js';
import { chooseServer } from '../../../tools/embedded/redis-server.js';
import { inRedis } from '../../embedded/support/servers.js';
import { until } from '../../embedded/support/until.js';

/** A Redis that nobody brings back but the test itself: always at the same address. */
export async function openRedis() {
  const program = chooseServer();
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'faults-redis-'));
  const password = randomBytes(18).toString('hex');
  const port = await freePort();
  const url = `redis://:${password}@127.0.0.1:${port}`;
  let server: ChildProcess | undefined;

  const start = async () => {
    if (server && server.exitCode === null && server.signalCode === null) return;
    server = program.spawn({ port, password, dataDirectory, durable: true });
    server.stdout?.resume();
    server.stderr?.resume();
    await until('Redis to answer', () => inRedis(url, (client) => client.ping()).catch(() => undefined));
  };
  const kill = async () => {
    if (!server) return;
    server.kill('SIGKILL');
    await whenEnded(server);
  };
  await start();
  return {
    url,
    start,
    kill,
    empty: () => inRedis(url, (client) => client.flushall()),
    close: async () => {
      if (server) await stopChild(server, 'SIGTERM');
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

export type Redis = Awaited<ReturnType<typeof openRedis>>;
