import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { AddressInfo } from 'node:net';
import { createServer } from '../../apps/api/src/server.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { createAdministrator } from '../../tools/administrators.js';
import { Cast, PASSWORD } from '../../tools/demonstration/cast.js';
import { Desk } from '../../tools/demonstration/desk.js';
import { markDemonstration } from '../../tools/demonstration/theatre.js';

let houses = 0;

/**
 * The whole API on a port of its own, with an Executive Secretary signed in and a domain clock to set; with `worker`
 * also a worker in this process. Several houses of one test file share its database, as several API processes would.
 */
export async function openHouse({ worker = false } = {}) {
  const clock = path.join(mkdtempSync(path.join(tmpdir(), 'house-clock-')), 'now');
  const setClock = (at: string | Date) => {
    writeFileSync(`${clock}.next`, new Date(at).toISOString());
    renameSync(`${clock}.next`, clock);
  };
  setClock('2026-03-02T09:00:00Z');
  const adminUrl = process.env.DATABASE_ADMIN_URL!;
  await markDemonstration(adminUrl, 'loaded');
  process.env.DOMAIN_CLOCK_FILE = clock;
  const app = await createServer();
  const hands = worker ? await NestFactory.createApplicationContext(WorkerModule, { logger: false }) : undefined;
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const email = `secretary.${process.pid}.${Date.now()}.${++houses}@desk.example`;
  const token = await createAdministrator(adminUrl, {
    email,
    role: 'executiveSecretary' as const,
    citizenship: 'XXX',
    validFrom: '2022-03-17',
    name: {
      family: {
        ru: 'Нулевин',
        en: 'Nulevin',
      },
      given: {
        ru: 'Условное-Имя',
        en: 'Synthetic-Name',
      },
    },
    office: {
      ru: 'Ответственный секретарь (условно)',
      en: 'Executive Secretary (synthetic)',
    },
  });
  const secretary = await new Desk(url).useLink(`#${token}`, PASSWORD);
  const close = async () => {
    await app.close();
    await hands?.close();
  };
  return { app, url, secretary, cast: new Cast({ url }, secretary), setClock, close };
}

export type House = Awaited<ReturnType<typeof openHouse>>;

let people = 0;
/** An e-mail that nobody has yet. */
export const newEmail = (who: string) => `${who}.${process.pid}.${Date.now()}.${++people}@desk.example`;
