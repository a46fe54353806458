import { AttemptsService } from '#libs/identity';
import type { LogEntryView } from '#libs/contracts';
import type { Person } from '../../tools/demonstration/cast.js';
import { aBrowser, known, signIn, sql, type Member } from '../support/accounts.js';
import { Browser } from '../support/browser.js';
import { aMember } from '../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../support/house.js';

let house: TestInstallation;
let member: Member;
let auditor: Person;
beforeAll(async () => {
  process.env.TRUST_PROXY = 'true';
  house = await openInstallation();
  auditor = await house.cast.officer(newEmail('auditor'), { ru: 'аудитор', en: 'auditor' }, 'auditor');
}, 60_000);
beforeEach(async () => {
  member = await known(await aMember(house, 'RUS'));
});
afterAll(() => {
  delete process.env.TRUST_PROXY;
  return house.close();
});

let street = 0;
const newAddress = () => `198.51.100.${++street}`;
/** What the auditor reads of tries that came from there. */
const linesFrom = async (address: string, what?: LogEntryView['what']) =>
  (await auditor.desk.call.readLog({ query: { text: address, ...(what && { what }) } })).items;

describe('What was refused stands in the log, and the auditor reads', () => {
  it('whose account was tried, whence and how often, but not by which password', async () => {
    const address = newAddress();
    for (let tries = 1; tries <= 7; tries++) await signIn(aBrowser(house, address), member.email, 'not-the-password');
    const [refused, ...others] = await linesFrom(address, 'attempt.sign-in-refused');
    expect(others).toEqual([]);
    expect(refused).toMatchObject({
      personId: null,
      subjectType: 'account',
      subjectId: member.accountId,
      attempt: { address, times: 5 },
    });
    expect(refused!.subjectName!.en).toContain(member.person.name.en);
    expect(await linesFrom(address, 'attempt.throttled')).toMatchObject([{ attempt: { times: 2 } }]);
    expect(JSON.stringify(refused)).not.toContain('not-the-password');
  });

  it('that somebody unknown tried, without what was typed', async () => {
    const address = newAddress();
    const typed = newEmail('a-password-in-the-wrong-field');
    await signIn(aBrowser(house, address), typed);
    const lines = await linesFrom(address);
    expect(lines).toMatchObject([{ subjectType: 'log', subjectId: 'signIn', attempt: { times: 1 } }]);
    expect(JSON.stringify(lines)).not.toContain(typed);
  });

  it('who lacked which permission for what was asked, without the body of it', async () => {
    const address = newAddress();
    const browser = new Browser(house.url, member.person.desk.cookies, { 'x-forwarded-for': address });
    const json = { setting: 'totalCap', value: 1, source: 'not for the log' };
    for (let tries = 1; tries <= 3; tries++)
      expect((await browser.send('POST', '/api/settings', { json })).status).toBe(403);
    const lines = await linesFrom(address);
    expect(lines).toMatchObject([
      {
        what: 'attempt.permission-refused',
        personId: member.person.id,
        details: { code: 'permission.missing', endpoint: 'changeSetting', permission: 'settings:change' },
        attempt: { times: 3 },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('not for the log');
  });
});

it('a refusal is told to nobody who may not read the log', async () => {
  await expect(member.person.desk.call.readLog({})).rejects.toMatchObject({ problem: { status: 403 } });
});

it('the same in the next quarter of an hour is a line of its own', async () => {
  const address = newAddress();
  const guess = () => signIn(aBrowser(house, address), member.email, 'not-the-password');
  await guess();
  await sql(`UPDATE attempt SET since = since - interval '15 minutes' WHERE address = $1`, [address]);
  await guess();
  expect(await linesFrom(address)).toHaveLength(2);
});

it('many at once are one line, with all of them counted', async () => {
  const address = newAddress();
  const browser = new Browser(house.url, member.person.desk.cookies, { 'x-forwarded-for': address });
  await Promise.all(Array.from({ length: 12 }, () => browser.send('GET', '/api/log')));
  expect(await linesFrom(address)).toMatchObject([{ attempt: { times: 12 } }]);
});

it('strangers from ever new addresses fill no log: from the two hundredth line on they are one', async () => {
  // As many as there may be, and their lines.
  await sql(
    `WITH lines AS (INSERT INTO audit_entry (domain_time, request_id, what, subject_type, subject_id)
       SELECT now(), 'test', 'attempt.sign-in-refused', 'log', 'signIn' FROM generate_series(1, 200) RETURNING id)
     INSERT INTO attempt (key, since, entry_id, address)
     SELECT 'key ' || id, date_bin('15 minutes', clock_timestamp(), '2000-01-01Z'), id, 'somewhere' FROM lines`,
  );
  const addresses = Array.from({ length: 4 }, newAddress);
  for (const address of addresses) await signIn(aBrowser(house, address), newEmail('nobody'));
  for (const address of addresses) expect(await linesFrom(address)).toEqual([]);
  const more = await sql<{ times: number }>(
    `SELECT t.times FROM attempt t JOIN audit_entry e ON e.id = t.entry_id WHERE e.details->>'more' = 'true'`,
  );
  expect(more).toEqual([{ times: 4 }]);
  // Who is signed in has lines of the own.
  const address = newAddress();
  const browser = new Browser(house.url, member.person.desk.cookies, { 'x-forwarded-for': address });
  await browser.send('GET', '/api/log');
  expect(await linesFrom(address)).toHaveLength(1);
});

it('R-60: whence it came is forgotten after the days of the setting, not before, and the line stays', async () => {
  const [old, young] = [newAddress(), newAddress()];
  const browser = (address: string) =>
    new Browser(house.url, member.person.desk.cookies, { 'x-forwarded-for': address });
  for (const address of [old, young]) await browser(address).send('GET', '/api/log');
  const [line] = await linesFrom(old);
  await sql(`UPDATE attempt SET last_at = last_at - interval '31 days' WHERE address = $1`, [old]);
  await sql(`UPDATE attempt SET last_at = last_at - interval '29 days' WHERE address = $1`, [young]);
  const forget = () => house.app.get(AttemptsService, { strict: false }).forgetAddresses();
  await forget();
  expect(await linesFrom(old)).toEqual([]);
  expect(await linesFrom(young)).toHaveLength(1);
  const kept = (await auditor.desk.call.readLog({ query: { personId: member.person.id, limit: 200 } })).items;
  expect(kept.find(({ id }) => id === line!.id)).toMatchObject({ what: line!.what, attempt: { address: null } });
  await house.secretary.call.changeSetting({
    body: { setting: 'attemptAddressDays', value: 7, source: 'SYNTHETIC / УСЛОВНО' },
  });
  await forget();
  expect(await linesFrom(young)).toEqual([]);
});
