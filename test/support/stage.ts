import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from '../../apps/api/src/server.js';
import { createAdministrator } from '../../tools/administrators.js';
import { Cast, PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { Desk } from '../../tools/demonstration/desk.js';
import { slowDown } from './slow-line.js';

const clock = path.join(mkdtempSync(path.join(tmpdir(), 'house-clock-')), 'now');
/** What the domain clock of every stage of this process shows from now on. */
export function setClock(at: string | Date) {
  writeFileSync(`${clock}.next`, new Date(at).toISOString());
  renameSync(`${clock}.next`, clock);
}

export const OPENING = '2026-03-02T09:00:00Z';

/** The whole API on a port of its own, on the database that the environment names, with a clock to set. */
export async function openStage() {
  setClock(OPENING);
  process.env.DOMAIN_CLOCK_FILE = clock;
  const app = await createServer();
  slowDown(app.getHttpAdapter().getInstance());
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return { app, url, close: () => app.close() };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

let people = 0;
/** An e-mail that nobody has yet. */
export const newEmail = (who: string) => `${who}.${process.pid}.${Date.now()}.${++people}@desk.example`;

/** The Executive Secretary, signed in, who enters everyone else. */
export async function stageSecretary({ url }: Pick<Stage, 'url'>, email: string) {
  const name = {
    family: { ru: 'Нулевин', en: 'Nulevin' },
    given: { ru: 'Условное-Имя', en: 'Synthetic-Name' },
  };
  const token = await createAdministrator(process.env.DATABASE_ADMIN_URL!, {
    email,
    role: 'executiveSecretary',
    citizenship: 'XXX',
    validFrom: '2022-03-17',
    name,
    office: { ru: 'Ответственный секретарь (условно)', en: 'Executive Secretary (synthetic)' },
  });
  const desk = await new Desk(url).useLink(`#${token}`, PASSWORD);
  // One person enters everybody here; what awaits a second one has tests of its own, which turn this on.
  const body = { setting: 'secondPerson', value: false, source: 'SYNTHETIC' } as const;
  await desk.call.changeSetting({ body });
  const { personId: id } = await desk.call.me();
  const secretary: Person = { id, desk, name: name.family };
  return { secretary, cast: new Cast({ url }, desk) };
}
