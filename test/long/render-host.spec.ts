import { existsSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { drawBadges, BADGE_RENDERER, type DrawnBadges } from '#libs/badges';
import { renderDocument, RenderHost } from '#libs/typesetting';
import { sampleReport } from '../../tools/bench/render-corpus.js';
import { documentOf, table } from '../render/documents.js';

const small = documentOf([{ kind: 'heading', level: 1, text: 'Коротко' }, table([['1', 'а', 'б']])]);
const long = sampleReport(7, 1000);
/** The smallest picture there is. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let host: RenderHost;
beforeEach(() => {
  host = new RenderHost();
});
afterEach(() => host.close());

it('makes the bytes that this process makes, and reports its pages', async () => {
  const seen: number[] = [];
  let planned = 0;
  const there = await host.render(long, {
    onProgress: (done, of) => {
      seen.push(done);
      planned = of;
    },
  });
  const here = await renderDocument(long);
  expect(digest(there.bytes)).toBe(digest(here.bytes));
  expect(there.pages).toBe(here.pages);
  expect([planned, seen.at(-1)]).toEqual([here.pages, here.pages]);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

it('makes the badges that this process makes, whatever it drew before, and reports them', async () => {
  const wording = { ru: 'Условный', en: 'Synthetic' };
  const badge = {
    name: wording,
    function: wording,
    delegation: wording,
    mission: { number: 'BLR-2026-1', title: wording },
    validFrom: '2026-03-02',
    validUntil: '2026-03-21',
    certificate: 'C-1',
    address: 'https://desk.example/check#statement',
  };
  const photo = Buffer.from(PIXEL, 'base64');
  const badges: DrawnBadges = {
    organisation: wording,
    demonstration: true,
    language: 'ru',
    size: 'card',
    sheet: true,
    emblem: null,
    rules: null,
    telephone: null,
    createdAt: new Date('2026-03-02T09:00:00Z'),
    badges: Array.from({ length: 11 }, (_, at) => ({ ...badge, photo: at === 0 ? photo : null })),
  };
  const pid = host.pid;
  await host.render(long);
  const seen: number[] = [];
  const there = await host.draw(BADGE_RENDERER, badges, { onProgress: (done) => seen.push(done) });
  const here = await drawBadges(badges);
  expect(digest(there.bytes)).toBe(digest(here.bytes));
  expect([there.pages, seen, host.pid]).toEqual([here.pages, [1, 2], pid]);
  const without = await host.draw(BADGE_RENDERER, { ...badges, badges: badges.badges.slice(1) });
  expect(digest(without.bytes)).not.toBe(digest(there.bytes));
});

it('draws 1,200 pages in no more memory than 170 MB, in a process that has just begun', async () => {
  const { pages, bytes } = await host.render(sampleReport(7, 21_000, 3));
  expect(pages).toBeGreaterThan(1_100);
  expect(bytes.length).toBeLessThan(6e6);
  const status = readFileSync(`/proc/${host.pid}/status`, 'utf8');
  expect(Number(/VmHWM:\s+(\d+)/.exec(status)![1]) / 1000).toBeLessThan(170);
});

it('makes the same bytes in another process', async () => {
  const first = await host.render(small);
  await host.close();
  host = new RenderHost();
  await host.render(long);
  expect(digest((await host.render(small)).bytes)).toBe(digest(first.bytes));
});

it('renders one document after the other in one process', async () => {
  const pid = host.pid;
  const order: string[] = [];
  await Promise.all([
    host.render(long).then(() => order.push('long')),
    host.render(small).then(() => order.push('small')),
  ]);
  expect(order).toEqual(['long', 'small']);
  expect(host.pid).toBe(pid);
});

it('survives the death of its process: that document fails, the next is rendered by another', async () => {
  const pid = host.pid!;
  const killed = host.render(long, { onProgress: (done) => done === 3 && process.kill(pid, 'SIGKILL') });
  const next = host.render(small);
  await expect(killed).rejects.toThrow('The render process ended before the document did (SIGKILL)');
  expect((await next).pages).toBe(3);
  expect(host.pid).not.toBe(pid);
});

it('tells why a document cannot be rendered, and goes on', async () => {
  await expect(host.render({ ...small, createdAt: 'never' })).rejects.toThrow('createdAt is not an instant: never');
  expect((await host.render(small)).pages).toBe(3);
});

it('refuses what is not plain data, and goes on', async () => {
  const title = (() => 'computed') as unknown as string;
  await expect(host.render({ ...small, title })).rejects.toThrow('could not be cloned');
  expect((await host.render(small)).pages).toBe(3);
});

it('gives a document up when asked to', async () => {
  const asked = new AbortController();
  const given = host.render(long, { signal: asked.signal, onProgress: () => asked.abort(new Error('cancelled')) });
  await expect(given).rejects.toThrow('cancelled');
  await expect(host.render(small, { signal: asked.signal })).rejects.toThrow('cancelled');
  expect((await host.render(small)).pages).toBe(3);
});

it('loses patience with a process that is stuck', async () => {
  const impatient = new RenderHost({ patienceMs: 6000 });
  const pid = impatient.pid!;
  await impatient.render(small);
  const stuck = impatient.render(long, { onProgress: (done) => done === 2 && process.kill(pid, 'SIGSTOP') });
  await expect(stuck).rejects.toThrow('The render process made no progress for 6000 ms');
  await impatient.close();
});

it('gives a document up that wants more memory or more time than one may have, and draws the next', async () => {
  const narrow = new RenderHost({ heapMb: 64 });
  await expect(narrow.render(sampleReport(7, 60_000, 3))).rejects.toMatchObject({ why: 'too-large' });
  expect((await narrow.render(small)).pages).toBe(3);
  await narrow.close();
  const brief = new RenderHost({ wholeMs: 4000 });
  const pid = brief.pid!;
  await brief.render(small);
  const stuck = brief.render(long, { onProgress: (done) => done === 2 && process.kill(pid, 'SIGSTOP') });
  await expect(stuck).rejects.toMatchObject({ why: 'too-long' });
  expect((await brief.render(small)).pages).toBe(3);
  await brief.close();
});

it('takes its process along when it is closed', async () => {
  const pid = host.pid!;
  const given = host.render(long, { onProgress: (done) => done === 2 && void host.close() });
  await expect(given).rejects.toThrow('The render process ended before the document did');
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  await expect(host.render(small)).rejects.toThrow('The render host is closed');
});

it('ends its process when the one that began it is gone', async () => {
  const script = new URL('../../dist/libs/typesetting/src/render-host.js', import.meta.url).href;
  const source = `const { RenderHost } = await import('${script}'); console.log(new RenderHost().pid)`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
  parent.kill('SIGKILL');
  const deadline = Date.now() + 45_000;
  while (alive(Number(pid))) {
    if (Date.now() > deadline) throw new Error('The render process outlived its parent');
    await delay(20);
  }
});

/** One that has ended and that nobody has asked about yet is still in the list of processes. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc') || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
