import { NOTICE_TEXTS } from '#libs/regulation';
import { PASSWORD } from '../../tools/demonstration/cast.js';
import { aBrowser, aNewcomer, known, signIn, sql } from '../support/accounts.js';
import { bodyOf, problemIn, type Answer } from '../support/browser.js';
import { aMember, anOfficer } from '../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../support/house.js';
import type { Person } from '../../tools/demonstration/cast.js';

let house: TestInstallation;
let officer: Person;
beforeAll(async () => {
  process.env.TRUST_PROXY = 'true';
  house = await openInstallation();
  officer = await anOfficer(house);
}, 60_000);
afterAll(() => {
  delete process.env.TRUST_PROXY;
  return house.close();
});

const tokenOf = (url: string) => url.split('#')[1]!;
const useLink = (token: string, password = PASSWORD) =>
  aBrowser(house).send('POST', '/api/session/link', { json: { token, password } });
const plain = ({ status, text, headers }: Answer) => ({ status, text, names: Object.keys(headers).toSorted() });
const change = (browser: ReturnType<typeof aBrowser>, current: string, next: string) =>
  browser.send('PUT', '/api/session/password', { json: { current, next } });
const ask = (email: string) => aBrowser(house).send('POST', '/api/session/reset', { json: { email } });
const codeOf = (answer: Answer) => [answer.status, problemIn(answer).code];

describe('A link', () => {
  it('sets the first password, once', async () => {
    const { id, email } = await aNewcomer(house);
    const { account, link } = await officer.desk.call.createAccount({ body: { personId: id, email } });
    expect(account).toMatchObject({ hasPassword: false, active: true, resetAsked: false });
    expect(codeOf(await signIn(aBrowser(house), email))).toEqual([401, 'session.wrong-credentials']);
    expect((await useLink(tokenOf(link.url))).status).toBe(201);
    expect((await signIn(aBrowser(house), email)).status).toBe(201);
    expect(codeOf(await useLink(tokenOf(link.url), 'quite-another-password'))).toEqual([409, 'link.invalid']);
    expect((await signIn(aBrowser(house), email)).status).toBe(201);
  });

  it('asks for a password of twelve characters', async () => {
    const { id, email } = await aNewcomer(house);
    const { link } = await officer.desk.call.createAccount({ body: { personId: id, email } });
    expect(codeOf(await useLink(tokenOf(link.url), 'elevenchars'))).toEqual([400, 'request.malformed']);
    expect((await useLink(tokenOf(link.url), 'twelve-chars')).status).toBe(201);
  });

  it('works for three days', async () => {
    const { id, email } = await aNewcomer(house);
    const { account, link } = await officer.desk.call.createAccount({ body: { personId: id, email } });
    expect(Date.parse(link.expiresAt) - Date.now()).toBeGreaterThan(71 * 3_600_000);
    expect(Date.parse(link.expiresAt) - Date.now()).toBeLessThanOrEqual(72 * 3_600_000);
    await sql(`UPDATE account_link SET expires_at = expires_at - interval '72 hours' WHERE account_id = $1`, [
      account.id,
    ]);
    expect(codeOf(await useLink(tokenOf(link.url)))).toEqual([409, 'link.invalid']);
  });

  it('made anew ends the one before, and its use ends the sessions that were open', async () => {
    const member = await known(await aMember(house, 'RUS'));
    const params = { id: member.accountId };
    const first = await officer.desk.call.makeLink({ params });
    const second = await officer.desk.call.makeLink({ params });
    expect(codeOf(await useLink(tokenOf(first.url)))).toEqual([409, 'link.invalid']);
    expect((await member.person.desk.call.me()).email).toBe(member.email);
    expect((await useLink(tokenOf(second.url))).status).toBe(201);
    await expect(member.person.desk.call.me()).rejects.toMatchObject({ problem: { status: 401 } });
  });

  it('that was not used ends with the account, and does not come back with it', async () => {
    const member = await known(await aMember(house, 'RUS'));
    const params = { id: member.accountId };
    const { url } = await officer.desk.call.makeLink({ params });
    await house.secretary.call.deactivateAccount({ params });
    await house.secretary.call.reactivateAccount({ params });
    expect(codeOf(await useLink(tokenOf(url)))).toEqual([409, 'link.invalid']);
  });

  it('that was used ends the calendar link of its owner, which may be known to who knew the password', async () => {
    const member = await known(await aMember(house, 'RUS'));
    const calendar = new URL((await member.person.desk.call.makeCalendar({})).url).pathname;
    expect((await aBrowser(house).send('GET', calendar)).status).toBe(200);
    const { url } = await officer.desk.call.makeLink({ params: { id: member.accountId } });
    expect((await useLink(tokenOf(url))).status).toBe(201);
    expect((await aBrowser(house).send('GET', calendar)).status).toBe(404);
  });

  it('is of no use in a browser that has held a session of who made it, and is to its owner in any other', async () => {
    const makers = aBrowser(house);
    await signIn(makers, (await officer.desk.call.me()).email);
    const { id, email } = await aNewcomer(house);
    const { account } = await officer.desk.call.createAccount({ body: { personId: id, email } });
    const made = bodyOf(await makers.send('POST', `/api/accounts/${account.id}/links`)) as { url: string };
    const json = { token: tokenOf(made.url), password: PASSWORD };
    const use = (browser: typeof makers) => browser.send('POST', '/api/session/link', { json });
    expect(codeOf(await use(makers))).toEqual([403, 'link.own-hands']);
    // Signed out it is the same browser still; and the link is not used up by it.
    await makers.send('DELETE', '/api/session');
    expect(codeOf(await use(makers))).toEqual([403, 'link.own-hands']);
    // The control: without the mark that the browser keeps nobody could tell.
    const { url } = await officer.desk.call.makeLink({ params: { id: account.id } });
    makers.cookies.delete('device');
    json.token = tokenOf(url);
    expect((await use(makers)).status).toBe(201);
  });

  it('for the own account is used where it was made', async () => {
    const member = await known(await anOfficer(house));
    const browser = aBrowser(house);
    await signIn(browser, member.email);
    const made = bodyOf(await browser.send('POST', `/api/accounts/${member.accountId}/links`)) as { url: string };
    const json = { token: tokenOf(made.url), password: 'another-synthetic-password' };
    expect((await browser.send('POST', '/api/session/link', { json })).status).toBe(201);
  });

  it('opens the account for the first time, which its owner is told and confirms', async () => {
    const { id, email } = await aNewcomer(house);
    const { account, link } = await officer.desk.call.createAccount({ body: { personId: id, email } });
    const owner = aBrowser(house);
    const json = { token: tokenOf(link.url), password: PASSWORD };
    await owner.send('POST', '/api/session/link', { json, headers: { 'user-agent': 'A browser of the test' } });
    type Told = {
      id: string;
      kind: string;
      confirms: boolean;
      body: { ru: string; en: string };
      missionId: string | null;
    };
    const told = async () => (bodyOf(await owner.send('GET', '/api/notices')) as { items: Told[] }).items;
    const first = (await told()).find(({ kind }) => kind === 'first-sign-in')!;
    expect(first).toMatchObject({ confirms: true, missionId: null });
    for (const said of Object.values(first.body)) expect(said).toContain('A browser of the test');
    const confirmed = () =>
      sql(`SELECT FROM audit_entry WHERE what = 'account.opening-confirmed' AND subject_id = $1`, [account.id]);
    expect(await confirmed()).toEqual([]);
    for (let times = 1; times <= 2; times++) await owner.send('POST', `/api/notices/${first.id}/read`);
    expect(await confirmed()).toHaveLength(1);
    // A new password is no first sign-in.
    const { url } = await officer.desk.call.makeLink({ params: { id: account.id } });
    json.token = tokenOf(url);
    await owner.send('POST', '/api/session/link', { json });
    expect((await told()).filter(({ kind }) => kind === 'first-sign-in')).toHaveLength(1);
  });

  it('leads to the configured address, whatever host the request names', async () => {
    const member = await known(await aMember(house, 'RUS'));
    const browser = aBrowser(house);
    await signIn(browser, (await officer.desk.call.me()).email);
    const headers = { host: 'elsewhere.example', 'x-forwarded-host': 'elsewhere.example' };
    const answer = await browser.send('POST', `/api/accounts/${member.accountId}/links`, { headers });
    expect(answer.status).toBe(201);
    const { url } = bodyOf(answer) as { url: string };
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/link#/);
  });
});

describe('A forgotten password', () => {
  it('is answered alike for those who have an account and those who have none', async () => {
    const { email } = await known(await aMember(house, 'RUS'));
    const [ours, nobodys] = [await ask(email), await ask(newEmail('nobody'))];
    expect([ours.status, ours.text]).toEqual([202, '']);
    expect(plain(nobodys)).toEqual(plain(ours));
  });

  it('is seen by the officer, who makes a link and by that has dealt with it', async () => {
    const { email, accountId: id } = await known(await aMember(house, 'RUS'));
    const asked = async () =>
      (await officer.desk.call.listAccounts({ query: { limit: 200 } })).items.find((account) => account.id === id)
        ?.resetAsked;
    expect(await asked()).toBe(false);
    await ask(email.toUpperCase());
    expect(await asked()).toBe(true);
    const told = async () =>
      (await officer.desk.call.listNotices({ query: { limit: 20 } })).items.find(
        ({ kind }) => kind === 'password-asked',
      )!;
    expect((await told()).body.en).toContain(NOTICE_TEXTS.en.notices['password-asked'].todo);
    // Nobody makes a link for a closed account.
    await officer.desk.call.deactivateAccount({ params: { id } });
    expect((await told()).body.en).toContain(NOTICE_TEXTS.en.settled);
    await officer.desk.call.reactivateAccount({ params: { id } });
    expect((await signIn(aBrowser(house), email)).status).toBe(201);
    const { url } = await officer.desk.call.makeLink({ params: { id } });
    expect(await asked()).toBe(false);
    expect((await told()).body.en).toContain(NOTICE_TEXTS.en.settled);
    expect((await useLink(tokenOf(url), 'a-new-password')).status).toBe(201);
    expect(codeOf(await signIn(aBrowser(house), email))).toEqual([401, 'session.wrong-credentials']);
    expect((await signIn(aBrowser(house), email, 'a-new-password')).status).toBe(201);
  });
});

const took = async (asked: string) => {
  const from = performance.now();
  expect((await ask(asked)).status).toBe(202);
  return performance.now() - from;
};

const weak = (email: string) => [
  'password1234',
  'qwertyuiop123',
  'aaaaaaaaaaaa',
  'abcabcabcabcabc',
  '123456789012',
  'ПарольПароль',
  email,
  `${email.split('@')[0]}1`,
  email.toUpperCase(),
];

describe('Asking for a new password', () => {
  it('takes as long whether anyone has that e-mail or not', async () => {
    const { email } = await known(await aMember(house, 'RUS'));
    for (const asked of [email, newEmail('nobody')]) expect(await took(asked)).toBeGreaterThanOrEqual(249);
  });

  it('again and again from one place has to wait, known or not', async () => {
    const { email } = await known(await aMember(house, 'RUS'));
    for (const asked of [email, newEmail('nobody')]) {
      const browser = aBrowser(house);
      const again = () => browser.send('POST', '/api/session/reset', { json: { email: asked } });
      const answers = await Promise.all(Array.from({ length: 8 }, again));
      expect([202, 429].map((wanted) => answers.filter(({ status }) => status === wanted).length)).toEqual([5, 3]);
    }
  });
});

describe('A password', () => {
  it('that is common, repeats itself or is the e-mail address is not taken, by a link or by a change', async () => {
    const person = await aNewcomer(house);
    const email = `anyone.synthetic.${Date.now() % 100_000}@desk.example`;
    const { link } = await officer.desk.call.createAccount({ body: { personId: person.id, email } });
    for (const password of weak(email))
      expect({ password, told: codeOf(await useLink(tokenOf(link.url), password)) }).toEqual({
        password,
        told: [400, 'password.weak'],
      });
    // The link is as good as before.
    expect((await useLink(tokenOf(link.url))).status).toBe(201);
    const browser = aBrowser(house);
    await signIn(browser, email);
    expect(codeOf(await change(browser, PASSWORD, 'password1234'))).toEqual([400, 'password.weak']);
    expect((await change(browser, PASSWORD, 'four-unlike-words-here')).status).toBe(204);
  });
});

describe('A changed password', () => {
  it('is guessed at as slowly as at the door', async () => {
    const { email } = await known(await aMember(house, 'RUS'));
    const browser = aBrowser(house);
    await signIn(browser, email);
    for (let tries = 1; tries <= 5; tries++)
      expect((await change(browser, 'not-the-password', 'a-better-password')).status).toBe(401);
    expect((await change(browser, PASSWORD, 'a-better-password')).status).toBe(429);
  });

  it('ends the other sessions and keeps the own', async () => {
    const { email } = await known(await aMember(house, 'RUS'));
    const [here, there] = [aBrowser(house), aBrowser(house)];
    await signIn(here, email);
    await signIn(there, email);
    expect((await change(here, PASSWORD, 'a-better-password')).status).toBe(204);
    expect((await here.send('GET', '/api/session')).status).toBe(200);
    expect((await there.send('GET', '/api/session')).status).toBe(401);
    expect((await signIn(there, email)).status).toBe(401);
    expect((await signIn(there, email, 'a-better-password')).status).toBe(201);
  });

  it('needs the present one, and must differ from it', async () => {
    const { email } = await known(await aMember(house, 'RUS'));
    const browser = aBrowser(house);
    await signIn(browser, email);
    expect(codeOf(await change(browser, 'not-the-password', 'a-better-password'))[0]).toBeGreaterThanOrEqual(400);
    expect(codeOf(await change(browser, PASSWORD, PASSWORD))).toEqual([409, 'password.same']);
    expect((await signIn(aBrowser(house), email)).status).toBe(201);
  });
});

it('keeps no password, link, session or device in clear', async () => {
  const { id, email } = await aNewcomer(house);
  const { account, link } = await officer.desk.call.createAccount({ body: { personId: id, email } });
  const browser = aBrowser(house);
  await browser.send('POST', '/api/session/link', { json: { token: tokenOf(link.url), password: PASSWORD } });
  const secrets = [...browser.cookies.values(), tokenOf(link.url), PASSWORD];
  expect(secrets).toHaveLength(4);
  const tables = [
    'account',
    'account_link',
    'session',
    'known_device',
    'audit_entry',
    'failed_sign_in',
    'idempotent_reply',
  ];
  for (const table of tables) {
    const rows = await sql<{ row: string }>(`SELECT ${table}::text AS row FROM ${table}`);
    const clear = rows.filter(({ row }) => secrets.some((secret) => row.includes(secret)));
    expect({ table, clear }).toEqual({ table, clear: [] });
  }
  const [stored] = await sql<{ password_hash: string }>('SELECT password_hash FROM account WHERE id = $1', [
    account.id,
  ]);
  // What real ones cost is the setting's usual value: see its own test.
  expect(stored!.password_hash).toMatch(/^\$argon2id\$v=19\$m=1024,t=3,p=1\$/);
});
