import { randomUUID } from 'node:crypto';
import { MESSAGE_LIMITS, type MessageGroup } from '#libs/regulation';
import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { refusal, until } from '../../support/asking.js';
import { Browser } from '../../support/browser.js';
import { aFormingMission, aMember, aRepresentative, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { forgetItWasAway, mailServer } from '../../support/mail-server.js';
import { toldTo } from '../../support/notices.js';
import { accredit, aSentMission, listed, participantsOf, TIMES, type Participants } from '../../support/ready.js';

const postOffice = mailServer();
const { received, open: openServer, close: closeServer } = postOffice;

const ANSWERS = 'answers@desk.example';
let house: TestInstallation;
let company: Participants;
/** Entered before there is a mail server: their links are handed over. */
let closed: Person;
let stranger: Person;
let other: Person;
beforeAll(async () => {
  house = await openInstallation({ worker: true, missions: true });
  company = await participantsOf(house, 2);
  closed = await aMember(house, 'KAZ');
  [stranger, other] = [await aMember(house, 'KGZ'), await aRepresentative(house, 'RUS')];
  await openServer();
  process.env.SMTP_URL = postOffice.url;
  process.env.MAIL_FROM = 'Mission Desk <desk@desk.example>';
  await house.secretary.call.changeSetting({
    body: { setting: 'answersTo', value: ANSWERS, source: 'SYNTHETIC' },
  });
}, 60_000);
afterAll(async () => {
  await house.close();
  await closeServer();
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});
beforeEach(() => void received.splice(0));

let messages = 0;
/** Words that stand in no other message. */
const words = () => {
  const number = ++messages;
  return {
    heading: { ru: `Сбор в холле ${number}`, en: `Meeting in the lobby ${number}` },
    text: {
      ru: `Собираемся в девять.\nПриходите, {mission} ${number}.`,
      en: `We meet at nine.\nCome, {mission} ${number}.`,
    },
  };
};
type To = { group: MessageGroup; delegationId?: string };
const receiversFor = ({ desk }: Pick<Person, 'desk'>, id: string, query: To) =>
  desk.call.messageReceivers({ params: { id }, query });
/** As the desk sends it: to whom it has shown. */
async function write(person: Pick<Person, 'desk'>, id: string, to: To, said = words()) {
  const { previewed } = await receiversFor(person, id, to);
  const sent = await person.desk.call.sendMessage({ params: { id }, body: { ...to, ...said, previewed } });
  return { ...sent, ...said };
}
const idsIn = async (person: Pick<Person, 'desk'>, id: string, to: To) =>
  (await receiversFor(person, id, to)).items.map(({ personId }) => personId).toSorted();
const idsOf = (...people: { id: string }[]) => people.map(({ id }) => id).toSorted();
const outcomesOf = async (person: Pick<Person, 'desk'>, id: string) => {
  const { receivers } = await person.desk.call.getMessage({ params: { id } });
  return Object.fromEntries(receivers.map(({ personId, outcome }) => [personId, outcome]));
};
const untilSent = (person: Pick<Person, 'desk'>, id: string) =>
  until('nothing of it waits any more', async () => {
    await sql(`UPDATE outbox SET due_at = clock_timestamp() WHERE done_at IS NULL AND failures > 0`);
    const outcomes = await outcomesOf(person, id);
    return !Object.values(outcomes).includes('waiting') && outcomes;
  });
const delegationOf = async (country: string) => (await house.cast.delegation(country)).id;

/** Without an account; with an address only if one is given. */
async function somebody(email?: string) {
  const { id: delegationId, chambers } = await house.cast.delegation('KAZ');
  const number = ++messages;
  const spelt = (letters: string) => String(number).replaceAll(/\d/g, (digit) => letters[Number(digit)]!);
  const { id } = await house.secretary.call.createPerson({
    body: {
      familyName: 'Безадресный',
      givenName: `Условное-${spelt('абвгдежзик')}`,
      familyNameLatin: 'Bezadresnyi',
      givenNameLatin: `Synthetic-${spelt('abcdefghij')}`,
      office: { ru: 'депутат', en: 'member' },
      citizenship: 'KAZ',
      delegationId,
      ...(email && { email }),
    },
  });
  const mandate = { chamberId: chambers[0]!.id, validFrom: '2022-03-17', source: 'SYNTHETIC' };
  await house.secretary.call.setMandate({ params: { id }, body: mandate });
  return { id };
}
const nominate = (id: string, personId: string) =>
  company.representative.desk.call.apply({ params: { id }, body: { personId, category: 'member' } });

function letterIn({ raw }: { raw: string }) {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const text = /^Content-Transfer-Encoding: base64/im.test(head) ? Buffer.from(body, 'base64').toString('utf8') : body;
  return { head, text: text.replaceAll('\r\n', '\n') };
}

/** The mails of the message with this number. */
const lettersOf = (number: number) =>
  received.map(letterIn).filter(({ text }) => text.includes(`Приходите, {mission} ${number}.`));

it('comes to each receiver once, in the language of theirs, and answers go to the address of the settings', async () => {
  const { officer, coordinator } = company;
  const [russian, english] = company.members as [Person, Person];
  await english.desk.call.setLanguage({ body: { language: 'en' } });
  const { id, of } = await aSentMission(house, company);
  for (const person of [russian, english]) await accredit(officer, of(person).accreditation);
  received.length = 0;
  const { items, byMail, replyTo } = await receiversFor(officer, id, { group: 'accredited' });
  const shown = items.map(({ personId, language, unreached }) => [personId, language, unreached]);
  expect(shown).toHaveLength(2);
  expect(shown).toEqual(
    expect.arrayContaining([
      [russian.id, 'ru', null],
      [english.id, 'en', null],
    ]),
  );
  expect([byMail, replyTo]).toEqual([true, ANSWERS]);

  const message = await write(officer, id, { group: 'accredited' });
  expect(message).toMatchObject({ receivers: 2, unreached: 0 });
  expect(await untilSent(officer, message.id)).toEqual({ [russian.id]: 'sent', [english.id]: 'sent' });
  const lettersTo = async (person: Person) => {
    const { email } = await person.desk.call.me();
    return received
      .filter(({ to }) => to === email)
      .map(letterIn)
      .filter(({ text }) => text.includes('{mission}'));
  };
  const [letter, ...more] = await lettersTo(english);
  expect(more).toEqual([]);
  expect(letter!.head).toMatch(new RegExp(`^Reply-To: ${ANSWERS}`, 'm'));
  expect(letter!.head).toMatch(new RegExp(`^Subject: ${message.heading.en}`, 'm'));
  expect(letter!.text).toContain(message.text.en);
  expect(letter!.text).toContain(`Answer this mail if you wish: answers go to ${ANSWERS}.`);
  expect(letter!.text).not.toMatch(/\p{Script=Cyrillic}/u);
  expect((await lettersTo(russian))[0]!.text).toContain(message.text.ru);
  expect(await lettersTo(coordinator)).toEqual([]);
  // And each reads it here, in whichever language.
  const notice = (await toldTo(russian, id)).find(({ kind }) => kind === 'group-message')!;
  expect(notice.subject).toEqual(message.heading);
  expect(notice.body.en).toContain(message.text.en);
});

it('is one line of the log: who, to which group, how many, and neither names nor words', async () => {
  const { coordinator, members } = company;
  const { id } = await aSentMission(house, company);
  const message = await write(coordinator, id, { group: 'applicants' });
  const lines = await sql<{ person_id: string; details: object; line: string }>(
    `SELECT person_id, details, e::text AS line FROM audit_entry e WHERE subject_type = 'message' AND mission_id = $1`,
    [id],
  );
  expect(lines).toMatchObject([
    { person_id: coordinator.id, details: { group: 'applicants', receivers: 3, unreached: 0 } },
  ]);
  for (const said of [...Object.values(message.heading), members[0]!.id, members[0]!.name.ru, 'девять'])
    expect(lines[0]!.line).not.toContain(said);
  const jobs = await sql<{ payload: object }>(`SELECT payload FROM outbox WHERE job = 'send-notice'`);
  for (const { payload } of jobs) expect(Object.keys(payload)).toEqual(['noticeId']);
  const { items } = await company.officer.desk.call.readLog({ query: { missionId: id, what: 'message.sent' } });
  expect(items[0]!.subjectName!.ru).toContain('заявка рассматривается');
});

it('lists whom it does not reach, before and after: no address, or an account that was closed', async () => {
  const { officer, representative } = company;
  const id = await aFormingMission(house, officer, company.coordinator);
  const [silent, written] = [await somebody(), await somebody(`written.${process.pid}@desk.example`)];
  for (const person of [silent, written]) await nominate(id, person.id);
  await listed(company, closed, id);
  const { accountId } = await closed.desk.call.me();
  await house.secretary.call.deactivateAccount({ params: { id: accountId } });
  const { items } = await receiversFor(officer, id, { group: 'applicants' });
  expect(Object.fromEntries(items.map(({ personId, unreached }) => [personId, unreached]))).toEqual({
    [silent.id]: 'no-address',
    [written.id]: null,
    [closed.id]: 'account-closed',
  });
  const message = await write(representative, id, { group: 'applicants', delegationId: await delegationOf('KAZ') });
  expect(message).toMatchObject({ receivers: 3, unreached: 2 });
  expect(await untilSent(representative, message.id)).toEqual({
    [silent.id]: 'no-address',
    [written.id]: 'sent',
    [closed.id]: 'account-closed',
  });
  const [listing] = (await representative.desk.call.listMessages({ params: { id }, query: {} })).items;
  expect(listing).toMatchObject({ group: 'applicants', counts: { sent: 1, 'no-address': 1, 'account-closed': 1 } });
  const nobody = await refusal(write(officer, id, { group: 'accredited' }));
  expect(nobody).toMatchObject({ code: 'message.nobody', status: 409 });
});

it('is lost with no server that is away, and sent twice by nobody who repeats it', async () => {
  const { officer } = company;
  const id = await aFormingMission(house, officer, company.coordinator);
  await closeServer();
  const { previewed } = await receiversFor(officer, id, { group: 'coordinators' });
  const json = { group: 'coordinators', ...words(), previewed };
  const headers = { 'idempotency-key': randomUUID() };
  const browser = Browser.of(house.url, officer.desk);
  const answers = [1, 2].map(() => browser.send('POST', `/api/missions/${id}/messages`, { json, headers }));
  const answered = await Promise.all(answers);
  expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200, 201]));
  expect(answered[0]!.text).toEqual(answered[1]!.text);
  const { items } = await officer.desk.call.listMessages({ params: { id }, query: {} });
  expect(items).toHaveLength(1);
  const messageId = items[0]!.id;
  await until('it was tried in vain', async () => {
    const tried = await sql(`SELECT FROM outbox WHERE job = 'send-notice' AND failures > 0 AND done_at IS NULL`);
    return tried.length > 0;
  });
  expect(Object.values(await outcomesOf(officer, messageId))).toEqual(['waiting']);
  await openServer();
  forgetItWasAway(house);
  await untilSent(officer, messageId);
  expect(lettersOf(messages)).toHaveLength(1);
  // Rung for again, by whatever forgot that it was done.
  const ring = `UPDATE outbox SET done_at = NULL, alive_at = NULL, due_at = clock_timestamp() WHERE key LIKE 'send-notice-%'
    AND payload->>'noticeId' IN (SELECT id::text FROM notice WHERE kind = 'group-message' AND mission_id = $1)`;
  await sql(ring, [id]);
  const open = `SELECT FROM outbox o JOIN notice n ON o.payload->>'noticeId' = n.id::text WHERE n.mission_id = $1 AND o.done_at IS NULL`;
  await until('it was taken up again', async () => (await sql(open, [id])).length === 0);
  expect(lettersOf(messages)).toHaveLength(1);
}, 60_000);

it('finds each group by what is so at that moment', async () => {
  const { officer, representative, coordinator } = company;
  const [first, second] = company.members as [Person, Person];
  const { id, of } = await aSentMission(house, company);
  await accredit(officer, of(first).accreditation);
  const kazakhstan = await delegationOf('KAZ');
  expect(await idsIn(officer, id, { group: 'not-accepted' })).toEqual([]);
  expect(await idsIn(officer, id, { group: 'applicants' })).toEqual(idsOf(coordinator, first, second));
  for (const group of ['accredited', 'observers'] as const)
    expect(await idsIn(officer, id, { group })).toEqual([first.id]);
  expect(await idsIn(officer, id, { group: 'on-duty' })).toEqual([]);
  expect(await idsIn(officer, id, { group: 'coordinators' })).toEqual([coordinator.id]);
  expect(await idsIn(officer, id, { group: 'representatives' })).toContain(representative.id);
  const delegation = await idsIn(officer, id, { group: 'delegation', delegationId: kazakhstan });
  expect(delegation).toEqual(expect.arrayContaining(idsOf(first, second, representative)));
  const russia = await delegationOf('RUS');
  expect(await idsIn(officer, id, { group: 'applicants', delegationId: russia })).toEqual([]);
  const nominated = await somebody('nominated@desk.example');
  await nominate(id, nominated.id);
  expect(await idsIn(officer, id, { group: 'not-accepted' })).toEqual([nominated.id]);
});

it('is for the mission’s own coordinator, and for representatives among their own people only', async () => {
  const { officer, representative, coordinator } = company;
  const { id } = await aSentMission(house, company);
  const elsewhere = await aFormingMission({ ...house, take: () => undefined }, officer, stranger);
  const [kazakhstan, russia] = [await delegationOf('KAZ'), await delegationOf('RUS')];
  const refused = (person: Person, to: To, mission = id) => refusal(receiversFor(person, mission, to));
  for (const to of [
    { group: 'applicants' },
    { group: 'coordinators' },
    { group: 'applicants', delegationId: russia },
  ] as To[])
    expect(await refused(representative, to)).toMatchObject({ code: 'permission.missing' });
  expect(await refused(stranger, { group: 'applicants' })).toMatchObject({ code: 'permission.missing' });
  expect(await refused(coordinator, { group: 'coordinators' }, elsewhere)).toMatchObject({
    code: 'permission.missing',
  });
  const said = { ...words(), previewed: '0'.repeat(64) };
  const body = { group: 'applicants' as const, delegationId: russia, ...said };
  expect(await refusal(representative.desk.call.sendMessage({ params: { id }, body }))).toMatchObject({
    code: 'permission.missing',
  });
  const own = await write(representative, id, { group: 'delegation', delegationId: kazakhstan });
  const common = await write(coordinator, id, { group: 'applicants' });
  const listing = async ({ desk }: Pick<Person, 'desk'>) =>
    (await desk.call.listMessages({ params: { id }, query: {} })).items.map((item) => item.id);
  expect(await listing(representative)).toEqual([own.id]);
  expect(await listing(coordinator)).toEqual([common.id]);
  expect(await listing(officer)).toEqual([common.id, own.id]);
  for (const person of [other, stranger]) expect(await listing(person)).toEqual([]);
  for (const [person, message] of [
    [coordinator, own],
    [representative, common],
    [other, own],
    [stranger, common],
  ] as const)
    expect(await refusal(person.desk.call.getMessage({ params: { id: message.id } }))).toMatchObject({
      code: 'message.not-found',
    });
});

it('is refused with markup, for another group than was shown, for a wrong one, too often, and once the mission is over', async () => {
  const { officer } = company;
  const { id } = await aSentMission(house, company);
  const to = { group: 'applicants' } as const;
  const { text, heading } = words();
  const marked = { heading, text: { ...text, en: '<b>Come</b>' } };
  expect(await refusal(write(officer, id, to, marked))).toMatchObject({ code: 'message.markup' });
  const { previewed } = await receiversFor(officer, id, to);
  await nominate(id, (await somebody('late@desk.example')).id);
  const late = officer.desk.call.sendMessage({ params: { id }, body: { ...to, ...words(), previewed } });
  expect(await refusal(late)).toMatchObject({ code: 'message.group-changed' });
  for (const wrong of [
    { group: 'delegation' },
    { group: 'coordinators', delegationId: await delegationOf('KAZ') },
  ] as To[])
    expect(await refusal(receiversFor(officer, id, wrong))).toMatchObject({ code: 'message.group-wrong' });
  expect((await officer.desk.call.listMessages({ params: { id }, query: {} })).items).toEqual([]);
  for (let times = 0; times < MESSAGE_LIMITS.perHour; times++) await write(officer, id, { group: 'coordinators' });
  expect(await refusal(write(officer, id, to))).toMatchObject({ code: 'message.too-often', status: 429 });
  house.setClock('2026-03-02T10:00:01Z');
  await write(officer, id, to);
  await move(officer, id, 'cancel', 'SYNTHETIC');
  expect(await refusal(write(officer, id, to))).toMatchObject({ code: 'mission.over' });
  house.setClock(TIMES.nominating);
});

it('loses its words with an erasure, and keeps to whom it went (R-60)', async () => {
  const { officer } = company;
  const { id } = await aSentMission(house, company);
  const message = await write(officer, id, { group: 'applicants' });
  await move(officer, id, 'cancel', 'SYNTHETIC');
  house.setClock(new Date(Date.parse(TIMES.nominating) + 181 * 86_400_000));
  await house.secretary.call.erase({ query: { dryRun: 'false' }, body: { reason: 'R-60' } });
  const file = await officer.desk.call.getMessage({ params: { id: message.id } });
  expect(file).toMatchObject({ heading: { ru: '', en: '' }, text: { ru: '', en: '' } });
  expect(file.receivers).toHaveLength(3);
  await expect(sql(`UPDATE group_message SET text_ru = 'other' WHERE id = $1`, [message.id])).rejects.toThrow('frozen');
  house.setClock(TIMES.nominating);
});
