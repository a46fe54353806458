import { sql } from '../support/accounts.js';
import { bodyOf, Browser, problemIn } from '../support/browser.js';
import { aDraft, aFormingMission, aMember, anOfficer } from '../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../support/house.js';
import type { Person } from '../../tools/demonstration/cast.js';

let house: TestInstallation;
let officer: Person;
let browser: Browser;
beforeAll(async () => {
  house = await openInstallation();
  officer = await anOfficer(house);
  browser = Browser.of(house.url, officer.desk);
}, 60_000);
afterAll(() => house.close());

const aPerson = (email = newEmail('person')) => ({
  familyName: 'Условный',
  givenName: 'Повторный',
  familyNameLatin: 'Uslovny',
  givenNameLatin: 'Povtorny',
  office: { ru: 'эксперт', en: 'expert' },
  citizenship: 'XXX',
  email,
  delegationId: null,
});
const enter = (who: Browser, json: object, key: string = crypto.randomUUID()) =>
  who.send('POST', '/api/people', { json, headers: { 'idempotency-key': key } });
const change = (path: string, json: object, ifMatch?: string) =>
  browser.send('PUT', path, { json, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } });
const rowsWith = async (email: string) => (await sql('SELECT FROM person WHERE email = $1', [email])).length;
const countOf = (answers: { status: number }[]) => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const idOf = (answer: { text: string }) => (bodyOf(answer as never) as { id: string }).id;

describe('A creation', () => {
  it('repeated under its key is answered with the first answer and happens once', async () => {
    const [key, person] = [crypto.randomUUID(), aPerson()];
    const first = await enter(browser, person, key);
    const again = await enter(browser, person, key);
    const shuffled = await enter(browser, Object.fromEntries(Object.entries(person).toReversed()), key.toUpperCase());
    expect([first.status, again.status, shuffled.status]).toEqual([201, 200, 200]);
    expect(JSON.parse(again.text)).toEqual(JSON.parse(first.text));
    expect(JSON.parse(shuffled.text)).toEqual(JSON.parse(first.text));
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(await rowsWith(person.email)).toBe(1);
    const logged = await sql(`SELECT FROM audit_entry WHERE what = 'person.created' AND subject_id = $1`, [
      idOf(first),
    ]);
    expect(logged).toHaveLength(1);
  });

  it('with another content under the same key is refused, and the first stays as it is', async () => {
    const [key, person] = [crypto.randomUUID(), aPerson()];
    const first = await enter(browser, person, key);
    const other = await enter(browser, { ...person, givenName: 'Другой' }, key);
    expect([other.status, problemIn(other).code]).toEqual([409, 'idempotency.other-content']);
    expect(problemIn(other).params.stored).not.toBe(problemIn(other).params.sent);
    expect((await officer.desk.call.getPerson({ params: { id: idOf(first) } })).givenName).toBe('Повторный');
  });

  it('at another address under the same key is refused too', async () => {
    const key = crypto.randomUUID();
    await enter(browser, aPerson(), key);
    const json = { number: 'T-OTHER', host: 'BLR', title: { ru: 'Проверка', en: 'Trial' } };
    const answer = await browser.send('POST', '/api/missions', { json, headers: { 'idempotency-key': key } });
    expect([answer.status, problemIn(answer).code]).toEqual([409, 'idempotency.other-content']);
  });

  it('knows nothing of the keys of others', async () => {
    const [key, mine, yours] = [crypto.randomUUID(), aPerson(), aPerson()];
    const other = Browser.of(house.url, (await anOfficer(house)).desk);
    const [first, second] = [await enter(browser, mine, key), await enter(other, yours, key)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(idOf(second)).not.toBe(idOf(first));
  });

  const KEYLESS: Record<string, string>[] = [{}, { 'idempotency-key': '' }, { 'idempotency-key': 'not-a-uuid' }];
  it.each(KEYLESS)('needs a key of its own: %j', async (headers) => {
    const person = aPerson();
    const sent = { json: person, bare: true, headers: { ...headers, 'x-requested-with': 'test' } };
    const answer = await browser.send('POST', '/api/people', sent);
    expect([answer.status, problemIn(answer).code]).toEqual([400, 'idempotency.missing']);
    expect(await rowsWith(person.email)).toBe(0);
  });

  it('sent twenty times at once happens once', async () => {
    const [key, person] = [crypto.randomUUID(), aPerson()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter(browser, person, key)));
    expect(countOf(answers)).toEqual({ 200: 19, 201: 1 });
    expect(new Set(answers.map(idOf)).size).toBe(1);
    expect(await rowsWith(person.email)).toBe(1);
  });

  it('that was refused leaves its key free for the corrected one', async () => {
    const [key, taken] = [crypto.randomUUID(), aPerson()];
    await enter(browser, taken);
    expect((await enter(browser, taken, key)).status).toBe(409);
    expect((await enter(browser, aPerson(), key)).status).toBe(201);
  });
});

async function expectVersioned(path: string, json: object, current: number) {
  const codes = [];
  for (const seen of [undefined, '*', 'one', `"${current + 1}"`, `"${current - 1}"`]) {
    const answer = await change(path, json, seen);
    codes.push([answer.status, problemIn(answer).code]);
  }
  expect(codes).toEqual([
    [428, 'version.missing'],
    [428, 'version.missing'],
    [428, 'version.missing'],
    [412, 'version.stale'],
    [412, 'version.stale'],
  ]);
}

describe('A change that would overwrite', () => {
  it('of a person names the version it has seen', async () => {
    const { delegationId: _, ...person } = aPerson();
    const created = await enter(browser, { ...person, delegationId: null });
    expect(created.headers.etag).toBe('"1"');
    const path = `/api/people/${idOf(created)}`;
    await expectVersioned(path, person, 1);
    const changed = await change(path, { ...person, givenName: 'Новый' }, created.headers.etag);
    expect([changed.status, changed.headers.etag]).toEqual([200, '"2"']);
    expect((await browser.send('GET', path)).headers.etag).toBe('"2"');
    expect((await change(path, { ...person, givenName: 'Прежний' }, '"1"')).status).toBe(412);
    expect((await officer.desk.call.getPerson({ params: { id: idOf(created) } })).givenName).toBe('Новый');
  });

  it('of a mission’s dates does so too', async () => {
    const { id, version } = await aDraft(officer);
    const path = `/api/missions/${id}/dates`;
    const dates = { startsOn: '2026-03-17', endsOn: '2026-03-22' };
    await expectVersioned(path, dates, version);
    const changed = await change(path, dates, `"${version}"`);
    expect([changed.status, changed.headers.etag]).toEqual([200, `"${version + 1}"`]);
    expect((await browser.send('GET', `/api/missions/${id}`)).headers.etag).toBe(`"${version + 1}"`);
  });

  it('is made by one of twenty who saw the same version', async () => {
    const { delegationId: _, ...person } = aPerson();
    const path = `/api/people/${idOf(await enter(browser, { ...person, delegationId: null }))}`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_unused, n) =>
        change(path, { ...person, givenName: `Имя ${'аб'.repeat(n + 1)}` }, '"1"'),
      ),
    );
    expect(countOf(answers)).toEqual({ 200: 1, 412: 19 });
  });

  it('of a text in a report names the writing it started from', async () => {
    const coordinator = await aMember(house, 'KGZ');
    const mission = await aFormingMission(house, officer, coordinator);
    // Only what concerns the writing is looked at here, so the mission is put where reports are opened.
    await sql(`UPDATE mission SET state = 'READY' WHERE id = $1`, [mission]);
    const { report } = await officer.desk.call.openReport({
      params: { id: mission },
      body: { kind: 'final-conclusion' },
    });
    const section = report.sections.find(({ text }) => text === 'mandatory')!.id;
    const path = `/api/reports/${report.id}/texts/ru/${section}`;
    const codes = [];
    for (const seen of [undefined, '"1"']) codes.push((await change(path, { body: 'Текст' }, seen)).status);
    codes.push((await change(path, { body: 'Первый' }, '"0"')).status);
    codes.push((await change(path, { body: 'Забывший' }, '"0"')).status);
    codes.push((await change(path, { body: 'Второй' }, '"1"')).status);
    expect(codes).toEqual([428, 412, 200, 412, 200]);
    const { texts } = await officer.desk.call.getReport({ params: { id: report.id } });
    expect(texts.map(({ body, version }) => [body, version])).toEqual([['Второй', 2]]);
  });
});

describe('A list page by page', () => {
  type Page = { items: { id: string }[]; next: string | null };
  const page = async (cursor: string | null) =>
    bodyOf(await browser.send('GET', `/api/people?limit=3${cursor ? `&cursor=${cursor}` : ''}`)) as Page;

  it('shows every row once, while others are being added', async () => {
    for (let n = 0; n < 10; n++) await enter(browser, aPerson());
    const before = (await sql<{ id: string }>('SELECT id FROM person ORDER BY seq DESC')).map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { items, next }: Page = await page(cursor);
      seen.push(...items.map(({ id }) => id));
      await enter(browser, aPerson());
      cursor = next;
    } while (cursor);
    expect(seen).toEqual(before);
  });

  it('takes no cursor but one it gave out for this very list', async () => {
    const { next } = await page(null);
    const [seq, signature] = next!.split('.') as [string, string];
    const forged = [
      `${Number(seq) + 1}.${signature}`,
      `${seq}.${'A'.repeat(22)}`,
      seq,
      `${seq}.`,
      `${next}x`,
      '1 OR 1=1',
      '.',
    ];
    for (const cursor of forged) {
      const answer = await browser.send('GET', `/api/people?cursor=${encodeURIComponent(cursor)}`);
      expect({ cursor, got: [answer.status, problemIn(answer).code] }).toEqual({
        cursor,
        got: [400, 'request.cursor-broken'],
      });
    }
    expect((await browser.send('GET', `/api/accounts?cursor=${next}`)).status).toBe(400);
  });

  it.each(['0', '-1', '201', '1e9', 'all', '1;DROP TABLE person', ''])('is never %s rows long', async (limit) => {
    const answer = await browser.send('GET', `/api/people?limit=${encodeURIComponent(limit)}`);
    expect([answer.status, problemIn(answer).code]).toEqual([400, 'request.malformed']);
  });
});
