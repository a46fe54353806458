import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DossiersService } from '#libs/dossiers';
import { Actor, FilesService, Transactions } from '#libs/platform';
import { applyOneself } from '../../../tools/demonstration/applications.js';
import { sql } from '../../support/accounts.js';
import { outcome, refusal } from '../../support/asking.js';
import { Browser, problemIn } from '../../support/browser.js';
import { documentIn, handIn, lookAtDocument, readDocument } from '../../support/dossier.js';
import { aFormingMission, aMember, anOfficer, move } from '../../support/factories.js';
import { pdfOf, pictureOf } from '../../support/hostile-files.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { TIMES } from '../../support/ready.js';
import type { Person } from '../../../tools/demonstration/cast.js';

const CANARY = `canary${Date.now().toString(36)}`;
const SYSTEM = new Actor(null, null, [], 'test');
let house: TestInstallation;
let officer: Person;
beforeAll(async () => {
  house = await openInstallation();
  officer = await anOfficer(house);
});
afterAll(() => house.close());

const erase = (dryRun: 'true' | 'false', personId?: string) =>
  house.secretary.call.erase({ query: { dryRun }, body: { reason: 'R-60', personId } });

/** A person with a dossier full of canaries in a mission that takes nominations, and a document the mission generated. */
async function aDossier(person: Person, missionId: string) {
  const applicationId = await applyOneself(person, missionId);
  const params = { id: applicationId };
  const scan = await handIn(house, person, applicationId, 'passport', 'application/pdf', pdfOf(`/Title (${CANARY})`));
  const photo = await handIn(house, person, applicationId, 'photo', 'image/png', await pictureOf(600, 800).png());
  const body = { employer: `employer ${CANARY}`, passportNumber: CANARY };
  await person.desk.call.provideParticulars({ params, body, ifMatch: 0 });
  return { applicationId, params, documentId: documentIn(scan).id, photoId: documentIn(photo).id };
}

const generate = (missionId: string) =>
  house.app
    .get(Transactions, { strict: false })
    .asSystem('a test')
    .write(SYSTEM, ({ manager }) => {
      const bytes = Buffer.from(`%PDF- ${CANARY}`);
      const file = { name: 'list.pdf', mediaType: 'application/pdf', bytes };
      return house.app.get(FilesService, { strict: false }).storeVaulted(manager, 'document', { missionId }, file);
    });

const run = (...args: string[]) => promisify(execFile)('node', ['dist/tools/erase.js', ...args], { env: process.env });
const days = (count: number) => new Date(Date.parse(TIMES.nominating) + count * 86_400_000);
const logLines = () => sql<{ line: string }>('SELECT e::text AS line FROM audit_entry e ORDER BY id');

/** Every row of every table but those named as text, bytes in hexadecimal. */
async function everything(...but: string[]): Promise<string> {
  const tables = await sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const contents = await Promise.all(
    tables
      .filter(({ name }) => !but.includes(name))
      .map(({ name }) => sql<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)),
  );
  return contents
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

it('erases a closed mission when its time has come: keys and content go, numbers and the log stay (R-60)', async () => {
  house.setClock(TIMES.nominating);
  const member = await aMember(house, 'KAZ');
  const coordinator = await aMember(house, 'KGZ');
  const missionId = await aFormingMission(house, officer, coordinator);
  const running = await aFormingMission(house, officer, coordinator);
  const { documentId, photoId, params } = await aDossier(member, missionId);
  const kept = await aDossier(member, running);
  const generated = await generate(missionId);
  await move(officer, missionId, 'cancel', 'SYNTHETIC');

  house.setClock(days(179));
  const ours = ({ missions }: Awaited<ReturnType<typeof erase>>) =>
    missions.filter((one) => one.missionId === missionId);
  expect(ours(await erase('true'))).toEqual([]);
  expect((await readDocument(house, officer, documentId)).text).toContain(CANARY);

  house.setClock(days(180));
  const foreseen = await erase('true');
  expect(ours(foreseen)).toMatchObject([{ keys: 2, files: 4, particulars: 1, closedAt: expect.any(String) }]);
  expect((await readDocument(house, officer, documentId)).status).toBe(200);
  const { status: portrait } = await lookAtDocument(house, officer, photoId);
  const before = await logLines();
  const done = await erase('false');
  expect(done).toEqual({ ...foreseen, dryRun: false });

  const after = await logLines();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length).filter(({ line }) => !line.includes('data.erased'))).toEqual([]);
  expect(after.at(-1)!.line).not.toContain(CANARY);
  const answer = await readDocument(house, officer, documentId);
  expect([answer.status, problemIn(answer).code]).toEqual([410, 'file.erased']);
  expect(portrait).toBe(200);
  expect((await lookAtDocument(house, officer, photoId)).status).toBe(410);
  expect((await refusal(officer.desk.call.getParticulars({ params }))).status).toBe(410);
  const { documents, gaps } = await officer.desk.call.getDossier({ params });
  expect(documents.map(({ erased }) => erased)).toEqual([true, true]);
  expect(gaps).toEqual([]);
  const [row] = await sql(`SELECT length(bytes) AS left, digest, size, name FROM stored_file WHERE id = $1`, [
    generated.id,
  ]);
  const digest = createHash('sha256').update(`%PDF- ${CANARY}`).digest('hex');
  expect(row).toEqual({ left: 0, digest, size: 6 + CANARY.length, name: 'list.pdf' });
  const [keys] = await sql<{ live: number }>(
    'SELECT count(*) FILTER (WHERE wrapped IS NOT NULL)::int AS live FROM data_key WHERE mission_id = $1',
    [missionId],
  );
  expect(keys!.live).toBe(0);

  // Another mission of the same person is not touched, and doing it again finds nothing.
  expect((await readDocument(house, officer, kept.documentId)).text).toContain(CANARY);
  expect(ours(await erase('false'))).toEqual([]);
});

it('erases what is said of observers outside of their dossiers too; system reasons and the log stay', async () => {
  house.setClock(TIMES.nominating);
  const member = await aMember(house, 'KAZ');
  const missionId = await aFormingMission(house, officer, await aMember(house, 'KGZ'));
  const { params, applicationId } = await aDossier(member, missionId);
  const words = `words-${CANARY}`;
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const raise = () =>
    Browser.of(house.url, officer.desk).send('POST', `/api/applications/${applicationId}/conflicts`, {
      json: { statement: words },
      headers,
    });
  expect((await raise()).status).toBe(201);
  const stay = { travel: null, phone: null, interpreter: words, note: null };
  const when = { arrivesAt: '2026-03-18T09:00:00Z', departsAt: '2026-03-22T09:00:00Z' };
  await member.desk.call.setStay({ params, body: { ...stay, ...when }, ifMatch: 0 });
  await sql(`UPDATE application SET other_missions = $2, replace_reason = $2 WHERE id = $1`, [applicationId, words]);
  await sql(`UPDATE conflict_review SET reasons = $2 WHERE application_id = $1`, [applicationId, words]);
  await sql(
    `WITH b AS (INSERT INTO batch (mission_id, number, channel, sent_on, reference)
       SELECT $1::uuid, n, 'foreign-ministry', '2026-03-02', 'S' FROM generate_series(1, 2) n RETURNING id, number)
     INSERT INTO accreditation (application_id, batch_id, line, mission_id, person_id, state, reason)
     SELECT $2, b.id, 1, $1, $3, 'EXPIRED', CASE b.number WHEN 1 THEN $4 ELSE '@results-official' END FROM b`,
    [missionId, applicationId, member.id, words],
  );
  await sql(
    `WITH n AS (INSERT INTO notice (kind, mission_id, person_id, entry_id, created_at, mail)
       SELECT 'x', $1::uuid, $2::uuid, max(id), now(), 'sent' FROM audit_entry RETURNING id)
     INSERT INTO mailbox_message (notice_id, person_id, recipient, language, subject, body)
     SELECT n.id, $2, $3, 'ru', $3, $3 FROM n`,
    [missionId, member.id, words],
  );
  await move(officer, missionId, 'cancel', 'SYNTHETIC');
  house.setClock(days(180));
  const state = async () => {
    const { items } = await officer.desk.call.missionTimeline({ params: { id: missionId } });
    return items.find(({ key }) => key === 'erasure')!.state;
  };
  // Half of it, as if only the keys had been destroyed: something is left, and so it is not done.
  await sql(`UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE mission_id = $1`, [missionId]);
  expect(await state()).not.toBe('done');
  expect((await everything('audit_entry')).split(words).length).toBeGreaterThan(8);
  const { missions } = await erase('false');
  const ours = missions.find((one) => one.missionId === missionId);
  expect(ours).toMatchObject({ keys: 0, stays: 1 });
  expect(ours!.texts).toBeGreaterThanOrEqual(4);
  expect((await everything('audit_entry')).includes(words)).toBe(false);
  expect(await state()).toBe('done');
  const kept = await sql(`SELECT reason FROM accreditation WHERE mission_id = $1 ORDER BY reason`, [missionId]);
  expect(kept).toEqual([{ reason: '@results-official' }, { reason: null }]);
  const emptied = await member.desk.call.getStay({ params });
  expect(emptied).toMatchObject({ arrivesAt: null, departsAt: null, interpreter: null });
  const repeated = await raise();
  expect([repeated.status, problemIn(repeated).code]).toEqual([410, 'idempotency.forgotten']);
  // What the first command did not come to is emptied by the next.
  const [left] = await sql<{ files: number }>(
    `SELECT count(*)::int AS files FROM stored_file f JOIN data_key k ON k.id = f.data_key_id
     WHERE k.destroyed_at IS NOT NULL AND length(f.bytes) > 0`,
  );
  expect(left!.files).toBe(0);
});

it('erases one person’s dossiers at that person’s request, in every mission, and leaves the others’', async () => {
  house.setClock(TIMES.nominating);
  const [leaving, staying] = [await aMember(house, 'KAZ'), await aMember(house, 'KAZ', 1)];
  const coordinator = await aMember(house, 'KGZ');
  const missionId = await aFormingMission(house, officer, coordinator);
  const [theirs, others] = [await aDossier(leaving, missionId), await aDossier(staying, missionId)];
  const { missions } = await erase('false', leaving.id);
  expect(missions).toMatchObject([{ missionId, keys: 1, files: 3, particulars: 1, closedAt: null }]);
  expect((await readDocument(house, officer, theirs.documentId)).status).toBe(410);
  expect((await readDocument(house, officer, others.documentId)).status).toBe(200);
  const photo = (applicationId: string) =>
    house.app
      .get(Transactions, { strict: false })
      .asSystem('a test')
      .write(SYSTEM, (unit) => house.app.get(DossiersService, { strict: false }).photoOf(unit, applicationId));
  expect(await photo(theirs.applicationId)).toBeNull();
  expect(await photo(others.applicationId)).not.toBeNull();
  // Who goes on taking part may hand in anew, under another key.
  const anew = await handIn(house, leaving, theirs.applicationId, 'passport', 'application/pdf', pdfOf('/Lang (ru)'));
  expect((await readDocument(house, officer, documentIn(anew).id)).status).toBe(200);
  const dossier = await leaving.desk.call.getDossier({ params: theirs.params });
  expect(dossier.particulars.filled).toEqual([]);
  const body = { employer: 'УСЛОВНО' };
  const ifMatch = dossier.particulars.version;
  await leaving.desk.call.provideParticulars({ params: theirs.params, body, ifMatch });
  const { particulars } = await leaving.desk.call.getParticulars({ params: theirs.params });
  expect(particulars).toMatchObject({ employer: 'УСЛОВНО', passportNumber: null });
});

it('keeps what was in a dossier nowhere else: no table says it, before or after (R-60)', async () => {
  const all = await everything();
  expect(all.length).toBeGreaterThan(10_000);
  for (const secret of [CANARY, Buffer.from(CANARY).toString('hex')]) expect(all.includes(secret)).toBe(false);
});

it('is the Executive Secretary’s command, and a dry run unless it is said otherwise', async () => {
  const call = officer.desk.call.erase({ query: { dryRun: 'false' }, body: { reason: 'x' } });
  expect(await outcome(call)).toBe('permission.missing');
  expect((await house.secretary.call.erase({ body: { reason: 'x' } })).dryRun).toBe(true);
});

it('can be commanded on the server, where a dry run changes nothing and says what is due', async () => {
  house.setClock(TIMES.nominating);
  const member = await aMember(house, 'KAZ');
  const missionId = await aFormingMission(house, officer, await aMember(house, 'KGZ'));
  const { documentId } = await aDossier(member, missionId);
  await expect(run()).rejects.toThrow('--dry-run | --confirm');
  const person = ['--person', member.id];
  expect((await run('--dry-run', ...person)).stdout).toMatch(/1 keys, 3 files .*\nNothing was changed/);
  expect((await readDocument(house, officer, documentId)).status).toBe(200);
  expect((await run('--confirm', '--reason', 'SYNTHETIC', ...person)).stdout).toMatch(/Erased\./);
  expect((await readDocument(house, officer, documentId)).status).toBe(410);
}, 180_000);
