import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { birthOf, isAlive } from '../../tools/embedded/identity.js';
import { ownDirectory } from '../../tools/embedded/ownership.js';
import { onFreePort } from '../../tools/embedded/ports.js';
import { backOff } from '../../tools/embedded/supervisor.js';
import { withProc } from './support/condition.js';
import { launchServices } from './support/launched.js';
import { makeFolder, makeProject } from './support/project.js';
import { ask } from './support/servers.js';
import { until } from './support/until.js';

it('tries another port when someone takes the free one first', async () => {
  const tried: number[] = [];
  await onFreePort(async (port) => {
    tried.push(port);
    if (tried.length < 3) throw new Error('could not bind IPv4 address "127.0.0.1": Address already in use');
  });
  expect(tried).toHaveLength(3);
});

it('does not repeat a start that failed for another reason', async () => {
  let tries = 0;
  const start = onFreePort(async () => {
    tries++;
    throw new Error('no space left on device');
  });
  await expect(start).rejects.toThrow('no space left');
  expect(tries).toBe(1);
});

withProc('takes a zombie for the dead process it is', async () => {
  const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], { stdio: 'pipe' });
  try {
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = Number(line.toString());
    const place = path.join(makeFolder(), 'pg');
    writeFileSync(`${place}.owner`, `${zombie} ${birthOf(zombie)}`);
    await until('its end', () => !isAlive(zombie));
    expect(process.kill(zombie, 0)).toBe(true);
    expect(() => ownDirectory(place)()).not.toThrow();
  } finally {
    parent.kill('SIGKILL');
  }
});

it('lets the second of two starts on one directory know, and leaves the first its servers', async () => {
  const project = makeProject();
  const first = await launchServices(project);
  await expect(launchServices(project)).rejects.toThrow(`in use by process ${first.pid}`);
  expect(await ask(first.urls.DATABASE_URL, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(await first.end()).toBe(0);
});

it('waits longer from death to death, half a minute at most, and starts afresh after a minute of health', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].reduce<number[]>((all) => [...all, backOff(all.at(-1), 0)], []);
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(backOff(30_000, 60_000)).toBe(500);
});
