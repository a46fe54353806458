import { DataSource } from 'typeorm';
import { refusal, until } from '../../support/asking.js';
import { PASSWORD, type Person } from '../../../tools/demonstration/cast.js';
import { aFormingMission, aRepresentative } from '../../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../../support/house.js';
import { forgetItWasAway, mailServer } from '../../support/mail-server.js';
import { toldTo } from '../../support/notices.js';
import { participantsOf, type Participants } from '../../support/ready.js';
import { aBrowser, aNewcomer, sql } from '../../support/accounts.js';

const postOffice = mailServer();
const { received, open: openServer, close: closeServer } = postOffice;

let house: TestInstallation;
let company: Participants;
/** Two who let themselves be told; their own links were handed over, before there was a mail server. */
let readers: Person[];
beforeAll(async () => {
  await openServer();
  process.env.SMTP_URL = postOffice.url;
  process.env.MAIL_FROM = 'Mission Desk <desk@desk.example>';
  house = await openInstallation({ worker: true });
  company = await participantsOf(house, 0);
  const url = process.env.SMTP_URL;
  delete process.env.SMTP_URL;
  readers = [await aRepresentative(house, 'KGZ'), await aRepresentative(house, 'KGZ')];
  await until(
    'what they were told meanwhile lies in the mailbox',
    async () => (await sql(`SELECT FROM notice WHERE mail = 'waiting'`)).length === 0,
  );
  process.env.SMTP_URL = url;
}, 60_000);
afterAll(async () => {
  await house.close();
  await closeServer();
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});

const emailOf = async ({ desk }: Pick<TestInstallation['secretary'] extends infer D ? { desk: D } : never, 'desk'>) =>
  (await desk.call.me()).email;
const receivedBy = (email: string) => received.filter(({ to }) => to === email);
/** How often a notice went out. */
const copiesOf = (notice: { id: string }) =>
  received.filter(({ raw }) => raw.includes(`Message-ID: <notice-${notice.id}@`));
const mailOf = async (id: string) =>
  (await sql<{ mail: string }>('SELECT mail FROM notice WHERE id = $1', [id]))[0]!.mail;

it('is sent over SMTP, once, with a number of its own', async () => {
  const { officer, coordinator, representative } = company;
  const id = await aFormingMission(house, officer, coordinator);
  const notice = (await toldTo(representative, id)).find(({ kind }) => kind === 'call-for-nominations');
  await until('the mail is marked as sent', async () => (await mailOf(notice!.id)) === 'sent');
  const [mail, ...more] = copiesOf(notice!);
  expect(more).toEqual([]);
  expect(mail!.to).toBe(await emailOf(representative));
  expect(mail!.raw).toContain('Auto-Submitted: auto-generated');
  expect(mail!.raw).toMatch(/^From: Mission Desk <desk@desk\.example>/m);
  const body = Buffer.from(mail!.raw.split('\r\n\r\n').slice(1).join('').replace(/\s/g, ''), 'base64').toString('utf8');
  expect(body).toContain(`/missions/${id}`);
  // Rung for again, by whatever forgot that it was done.
  const key = `send-notice-${notice!.id}`;
  await house.app
    .get(DataSource)
    .query('UPDATE outbox SET done_at = NULL, alive_at = NULL, due_at = clock_timestamp() WHERE key = $1', [key]);
  await until(
    'it was taken up again',
    async () => (await sql('SELECT FROM outbox WHERE key = $1 AND done_at IS NOT NULL', [key])).length > 0,
  );
  expect(copiesOf(notice!)).toHaveLength(1);
  expect(await refusal(house.secretary.call.mailbox({ query: {} }))).toMatchObject({ code: 'mailbox.closed' });
});

it('waits for a mail server that is away, and keeps its address out of the promise of work', async () => {
  const { officer, coordinator } = company;
  const reader = readers[0]!;
  const email = await emailOf(reader);
  await closeServer();
  const id = await aFormingMission(house, officer, coordinator);
  const [notice] = await toldTo(reader, id);
  const rowOf = async () =>
    (
      await sql<{ failures: number; error: string }>(
        `SELECT failures, last_error AS error FROM outbox WHERE key = $1 AND dead_at IS NULL`,
        [`send-notice-${notice!.id}`],
      )
    )[0];
  // More often than other work is tried before it is given up.
  const tried = await until(
    'it was tried in vain',
    async () => {
      await sql(`UPDATE outbox SET due_at = clock_timestamp() WHERE key = $1 AND failures > 0`, [
        `send-notice-${notice!.id}`,
      ]);
      const row = await rowOf();
      return row && row.failures > 5 && row;
    },
    40_000,
  );
  expect(tried.error).not.toContain(email);
  expect(copiesOf(notice!)).toEqual([]);
  await openServer();
  forgetItWasAway(house);
  await until(
    'it was sent after all',
    async () => {
      await sql(`UPDATE outbox SET due_at = clock_timestamp() WHERE key = $1 AND failures > 0`, [
        `send-notice-${notice!.id}`,
      ]);
      return copiesOf(notice!).length > 0;
    },
    40_000,
  );
  await until('it is marked', async () => (await mailOf(notice!.id)) === 'sent');
  expect(copiesOf(notice!)).toHaveLength(1);
}, 120_000);

it('is not tried again where the server knows no such receiver; the notice can be read here', async () => {
  const { officer, coordinator } = company;
  const reader = readers[1]!;
  postOffice.refused = await emailOf(reader);
  const id = await aFormingMission(house, officer, coordinator);
  const [notice] = await toldTo(reader, id);
  await until('the refusal is known', async () => (await mailOf(notice!.id)) === 'failed');
  expect((await toldTo(reader, id))[0]).toMatchObject({ kind: 'call-for-nominations', mail: 'failed' });
});

const textsTo = (email: string) =>
  receivedBy(email).map(({ raw }) =>
    Buffer.from(raw.split('\r\n\r\n').slice(1).join('').replace(/\s/g, ''), 'base64').toString('utf8'),
  );
const mailedTo = (email: string) =>
  until('the link has come by mail', async () => {
    const texts = textsTo(email);
    return texts.flatMap((text) => /\/link#([\w-]+)/.exec(text)?.[1] ?? []).at(-1);
  });
const use = (token: string) =>
  aBrowser(house).send('POST', '/api/session/link', { json: { token, password: PASSWORD } });

describe('A password link, where there is a mail server,', () => {
  it('goes to its owner and is shown to nobody else, whoever makes it and whoever asks for a new password', async () => {
    const { id, email } = await aNewcomer(house);
    const made = await company.officer.desk.call.createAccount({ body: { personId: id, email } });
    expect(made.link).toMatchObject({ url: '', mailedTo: email });
    const first = await mailedTo(email);
    expect(textsTo(email).join()).toMatch(/[а-я]/);
    // In the language chosen with the account.
    const other = await aNewcomer(house);
    await company.officer.desk.call.createAccount({
      body: { personId: other.id, email: other.email, language: 'en' },
    });
    const mail = await until('the mail has come', async () => receivedBy(other.email)[0]);
    expect(mail.raw).toMatch(/^Subject: [\w :,.-]+$/m);
    expect(await sql(`SELECT FROM outbox WHERE payload::text LIKE '%' || $1 || '%'`, [first])).toEqual([]);
    expect((await use(first)).status).toBe(201);
    received.length = 0;
    const ask = () => aBrowser(house).send('POST', '/api/session/reset', { json: { email } });
    const links = () =>
      sql(`SELECT FROM account_link l JOIN account a ON a.id = l.account_id WHERE a.email = $1`, [email]);
    // Who asks again gets no second mail, and the first link goes on working.
    for (let times = 1; times <= 2; times++) expect((await ask()).status).toBe(202);
    expect(await links()).toHaveLength(2);
    expect((await use(await mailedTo(email))).status).toBe(201);
    expect((await company.officer.desk.call.listAccounts({ query: { personId: id } })).items[0]!.resetAsked).toBe(
      false,
    );
  });

  it('is not made by who has written the address it goes to, but by somebody else', async () => {
    const { id, email } = await aNewcomer(house);
    const { account } = await company.officer.desk.call.createAccount({ body: { personId: id, email } });
    const params = { id: account.id };
    const elsewhere = newEmail('elsewhere');
    await company.officer.desk.call.changeEmail({ params, body: { email: elsewhere } });
    expect(await refusal(company.officer.desk.call.makeLink({ params }))).toMatchObject({
      code: 'link.after-own-change',
    });
    expect(await house.secretary.call.makeLink({ params })).toMatchObject({ url: '', mailedTo: elsewhere });
  });
});
