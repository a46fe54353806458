import { PASSWORD } from '../../tools/demonstration/cast.js';
import { aBrowser, known, signIn, sql, type Member } from '../support/accounts.js';
import { Browser, bodyOf, problemIn, type Answer } from '../support/browser.js';
import { aMember, anOfficer } from '../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../support/house.js';

let house: TestInstallation;
let member: Member;
beforeAll(async () => {
  process.env.TRUST_PROXY = 'true';
  house = await openInstallation();
}, 60_000);
beforeEach(async () => {
  member = await known(await aMember(house, 'RUS'));
});
afterAll(() => {
  delete process.env.TRUST_PROXY;
  return house.close();
});

const me = async (browser: Browser) => (await browser.send('GET', '/api/session')).status;
const guess = (browser: Browser, email = member.email) => signIn(browser, email, 'not-the-password');
const spray = () => guess(aBrowser(house, '198.51.100.99'), newEmail('nobody'));
const age = (column: 'last_seen_at' | 'started_at', minutes: number) =>
  sql(`UPDATE session SET ${column} = ${column} - $2 * interval '1 minute' WHERE account_id = $1`, [
    member.accountId,
    minutes,
  ]);
const setCookies = (answer: Answer) => answer.headers['set-cookie'] ?? [];

async function signedIn(agent = 'Test') {
  const browser = aBrowser(house);
  const json = { email: member.email, password: PASSWORD };
  const answer = await browser.send('POST', '/api/session', { json, headers: { 'user-agent': agent } });
  expect(answer.status).toBe(201);
  return { browser, answer };
}

describe('Sessions', () => {
  it('are listed to their owner, who can end any of them', async () => {
    const { browser: here } = await signedIn('Here');
    const { browser: there } = await signedIn('There');
    const list = async () =>
      (
        bodyOf(await here.send('GET', '/api/sessions')) as {
          items: { id: string; userAgent: string; current: boolean }[];
        }
      ).items;
    const other = (await list()).find(({ userAgent }) => userAgent === 'There')!;
    expect(other.current).toBe(false);
    expect((await list()).filter(({ current }) => current).map(({ userAgent }) => userAgent)).toEqual(['Here']);
    expect((await here.send('DELETE', `/api/sessions/${other.id}`)).status).toBe(204);
    expect([await me(here), await me(there)]).toEqual([200, 401]);
    expect((await list()).map(({ id }) => id)).not.toContain(other.id);
  });

  it('are not ended by anybody else', async () => {
    const { browser } = await signedIn();
    const [session] = await sql<{ id: string }>(
      'SELECT id FROM session WHERE account_id = $1 AND ended_at IS NULL ORDER BY started_at DESC LIMIT 1',
      [member.accountId],
    );
    await house.secretary.call.endSession({ params: { id: session!.id } });
    expect(await me(browser)).toBe(200);
  });

  it('end with signing out: the token is of no use to who kept it', async () => {
    const { browser } = await signedIn();
    const kept = new Map(browser.cookies);
    const answer = await browser.send('DELETE', '/api/session');
    expect(answer.status).toBe(204);
    expect(setCookies(answer)[0]).toMatch(/^session=;.*Expires=Thu, 01 Jan 1970/);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await me(browser)).toBe(401);
  });

  it('end after eight hours without a request, and not before', async () => {
    const { browser } = await signedIn();
    await age('last_seen_at', 479);
    // This request is a sign of life: the eight hours begin anew.
    expect(await me(browser)).toBe(200);
    await age('last_seen_at', 479);
    expect(await me(browser)).toBe(200);
    await age('last_seen_at', 481);
    expect(await me(browser)).toBe(401);
  });

  it('end three days after signing in, however busy they are', async () => {
    const { browser } = await signedIn();
    await age('started_at', 71 * 60);
    expect(await me(browser)).toBe(200);
    await age('started_at', 2 * 60);
    expect(await me(browser)).toBe(401);
  });

  it('end in a browser when somebody signs in there anew, whoever it is', async () => {
    const { browser } = await signedIn();
    const kept = new Map(browser.cookies);
    const other = await known(await aMember(house, 'RUS'));
    expect((await signIn(browser, other.email)).status).toBe(201);
    const left = aBrowser(house);
    for (const [name, value] of kept) left.cookies.set(name, value);
    expect([await me(browser), await me(left)]).toEqual([200, 401]);
  });

  it('begin with a token of their own each time, never with one that was brought along', async () => {
    const browser = aBrowser(house);
    browser.cookies.set('session', 'x'.repeat(43));
    await signIn(browser, member.email);
    const first = browser.cookies.get('session')!;
    await signIn(browser, member.email);
    const second = browser.cookies.get('session')!;
    expect(new Set(['x'.repeat(43), first, second]).size).toBe(3);
    expect(first).toMatch(/^[\w-]{43}$/);
  });
});

describe('Cookies', () => {
  it('are for this host alone and out of reach of scripts', async () => {
    const { answer } = await signedIn();
    const [session, device] = setCookies(answer);
    expect(session).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(device).toMatch(/^device=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('are bound to the host and to https where the desk is reached by https', async () => {
    const before = process.env.PUBLIC_URL;
    process.env.PUBLIC_URL = 'https://desk.example';
    try {
      const { answer, browser } = await signedIn();
      const [session, device] = setCookies(answer);
      expect(session).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(device).toMatch(/^__Host-device=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(await me(browser)).toBe(200);
    } finally {
      if (before === undefined) delete process.env.PUBLIC_URL;
      else process.env.PUBLIC_URL = before;
    }
  });
});

describe('Guessing', () => {
  it('makes the address it comes from wait, with the right password too', async () => {
    const guesser = aBrowser(house);
    for (let tries = 1; tries <= 5; tries++) expect((await guess(guesser)).status).toBe(401);
    for (const answer of [await guess(guesser), await signIn(guesser, member.email)]) {
      expect([answer.status, problemIn(answer).code]).toEqual([429, 'session.too-many-tries']);
      const wait = Number(answer.headers['retry-after']);
      expect(wait).toBeGreaterThanOrEqual(1);
      expect(wait).toBeLessThanOrEqual(900);
    }
  });

  it('many times at once counts like one after the other', async () => {
    const guesser = aBrowser(house);
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess(guesser)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect((await signIn(guesser, member.email)).status).toBe(429);
  });

  it('is waited for and then allowed again', async () => {
    const guesser = aBrowser(house);
    for (let tries = 1; tries <= 5; tries++) await guess(guesser);
    expect((await signIn(guesser, member.email)).status).toBe(429);
    await sql(`UPDATE failed_sign_in SET at = at - interval '20 seconds'`);
    expect((await signIn(guesser, member.email)).status).toBe(201);
  });

  it('does not keep the owner out, neither on a known device nor at another address', async () => {
    const { browser: owner } = await signedIn();
    const street = '198.51.100.7';
    for (let tries = 1; tries <= 6; tries++) await guess(aBrowser(house, street));
    expect((await signIn(aBrowser(house, street), member.email)).status).toBe(429);
    expect((await signIn(aBrowser(house), member.email)).status).toBe(201);
    const sameStreet = aBrowser(house, street);
    sameStreet.cookies.set('device', owner.cookies.get('device')!);
    expect((await signIn(sameStreet, member.email)).status).toBe(201);
  });

  it('from many addresses at once slows strangers down, and never the owner’s own device', async () => {
    const { browser: owner } = await signedIn();
    await sql(
      `INSERT INTO failed_sign_in (email_hash, address_hash)
       SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex'), 'address ' || n FROM generate_series(1, 100) n`,
      [member.email],
    );
    expect((await guess(aBrowser(house))).status).toBe(429);
    expect((await signIn(owner, member.email)).status).toBe(201);
  });

  it('of many accounts from one address makes that address wait for any account', async () => {
    const [address] = await sql<{ hash: string }>(`SELECT encode(sha256('198.51.100.99'), 'hex') AS hash`);
    await sql(
      `INSERT INTO failed_sign_in (email_hash, address_hash) SELECT 'account ' || n, $1 FROM generate_series(1, 50) n`,
      [address!.hash],
    );
    expect((await spray()).status).toBe(429);
    await sql(`UPDATE failed_sign_in SET at = at - interval '10 seconds'`);
    expect((await spray()).status).toBe(429);
    await sql(`UPDATE failed_sign_in SET at = at - interval '10 seconds'`);
    expect((await spray()).status).toBe(401);
  });

  it('is answered alike for an unknown e-mail, a wrong password and a deactivated account', async () => {
    const off = await known(await aMember(house, 'RUS'));
    await house.secretary.call.deactivateAccount({ params: { id: off.accountId } });
    const answers = [
      await guess(aBrowser(house), newEmail('nobody')),
      await guess(aBrowser(house)),
      await signIn(aBrowser(house), off.email),
    ];
    const alike = answers.map((answer) => {
      const { requestId: _, ...said } = problemIn(answer);
      return { status: answer.status, said, names: Object.keys(answer.headers).toSorted() };
    });
    expect(alike[0]).toMatchObject({ status: 401, said: { code: 'session.wrong-credentials' } });
    expect(alike[1]).toEqual(alike[0]);
    expect(alike[2]).toEqual(alike[0]);
  });
});

it.each([
  ['upload', '/api/files?name=a.pdf'],
  ['drawing', `/api/reports/${crypto.randomUUID()}/renderings`],
] as const)('whoever has sent or asked for very much (%s) has to wait, and nobody else', async (kind, path) => {
  const [busy, other] = [await anOfficer(house), await anOfficer(house)];
  const { accountId } = await busy.desk.call.me();
  await sql(`INSERT INTO asked_work (account_id, kind) SELECT $1, $2 FROM generate_series(1, 300)`, [accountId, kind]);
  const send = ({ desk }: typeof busy) => Browser.of(house.url, desk).send('POST', path, { json: { language: 'ru' } });
  const refused = await send(busy);
  expect([refused.status, problemIn(refused).code]).toEqual([429, 'work.too-many']);
  expect((await send(other)).status).not.toBe(429);
});
