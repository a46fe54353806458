import ICAL from 'ical.js';
import { outcome } from '../../support/asking.js';
import { aFormingMission, aMember, aRepresentative, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, TIMES, type Participants } from '../../support/ready.js';
import { Browser, problemIn } from '../../support/browser.js';
import { sql } from '../../support/accounts.js';
import type { Person } from '../../../tools/demonstration/cast.js';

let house: TestInstallation;
let company: Participants;
let stranger: Browser;
beforeAll(async () => {
  house = await openInstallation();
  company = await participantsOf(house, 0);
  stranger = new Browser(house.url);
}, 60_000);
afterAll(() => house.close());
beforeEach(() => house.setClock(TIMES.nominating));

const linkOf = async ({ desk }: Pick<Person, 'desk'>) => new URL((await desk.call.makeCalendar({})).url).pathname;
const fetched = (link: string) => stranger.send('GET', link, { bare: true });

/** What another program understands of it, by mission and date. */
async function read(link: string, missionId: string) {
  const { text } = await fetched(link);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((vevent) => {
    const event = new ICAL.Event(vevent);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      day: event.startDate.isDate,
      at: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
      status: vevent.getFirstPropertyValue('status'),
    };
  });
  const ours = events.filter(({ uid }) => uid.includes(missionId));
  return Object.fromEntries(ours.map((event) => [event.uid.split('.')[0]!, event]));
}

it('shows the dates of a mission to any calendar program, as instants in UTC and as days', async () => {
  const { officer, coordinator, representative } = company;
  const id = await aFormingMission(house, officer, coordinator);
  const link = await linkOf(representative);
  const answer = await fetched(link);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const dates = await read(link, id);
  expect(dates.cutoff).toMatchObject({ at: '2026-03-14T15:00:00.000Z', day: false, sequence: 0, status: 'CONFIRMED' });
  expect(dates.cutoff!.summary).toBe('Срок представления документов на аккредитацию: Проверка');
  expect(dates.arrival).toMatchObject({ at: '2026-03-17', day: true });
  expect(dates['polls-close']).toMatchObject({ at: '2026-03-20T17:00:00.000Z' });
  // What the timeline has, and the end of the mission and of the vote.
  await sql(`UPDATE electoral_event SET early_voting_days = '{2026-03-18}' WHERE mission_id = $1`, [id]);
  const all = await read(link, id);
  const { items } = await officer.desk.call.missionTimeline({ params: { id } });
  const keys = items.filter(({ at }) => at !== null).map(({ key }) => (key === 'nomination' ? 'nominations' : key));
  expect(Object.keys(all).toSorted()).toEqual([...keys, 'departure', 'polls-close'].toSorted());
  expect(all['earlyVoting:2026-03-18']).toMatchObject({ at: '2026-03-18', day: true });
  expect(all.report).toMatchObject({ day: true, summary: 'Отчёт миссии: Проверка' });
});

it('shows an observer the days on which observers act, and not what others prepare', async () => {
  const { officer, coordinator } = company;
  const id = await aFormingMission(house, officer, coordinator);
  const dates = await read(await linkOf(await aMember(house, 'KAZ')), id);
  expect(Object.keys(dates).toSorted()).toEqual(['arrival', 'departure', 'polls-close', 'voting:2026-03-20']);
});

it('has the same bytes until a date is moved, which keeps its number and raises its sequence', async () => {
  const { officer, coordinator, representative } = company;
  const id = await aFormingMission(house, officer, coordinator);
  const link = await linkOf(representative);
  const before = await read(link, id);
  const first = await fetched(link);
  house.setClock('2026-03-02T11:00:00Z');
  const again = await fetched(link);
  expect(again.text).toBe(first.text);
  const unchanged = await stranger.send('GET', link, { headers: { 'if-none-match': first.headers.etag! } });
  expect(unchanged.status).toBe(304);
  const confirm = (local: string) =>
    officer.desk.call.confirmCutoff({ params: { id }, body: { local, source: 'SYNTHETIC' } });
  await confirm('2026-03-13T12:00');
  const moved = await read(link, id);
  expect(moved.cutoff).toMatchObject({ uid: before.cutoff!.uid, sequence: 1, at: '2026-03-13T09:00:00.000Z' });
  expect(moved.arrival).toEqual(before.arrival);
  // Whoever else fetches it afterwards, the sequence is the same for all.
  expect(await read(await linkOf(officer), id)).toMatchObject({ cutoff: { sequence: 1 } });
  await confirm('2026-03-14T18:00');
  expect((await read(link, id)).cutoff).toMatchObject({ ...before.cutoff, sequence: 2 });
  await move(officer, id, 'cancel', 'Withdrawn');
  expect((await read(link, id)).cutoff).toMatchObject({ sequence: 3, status: 'CANCELLED' });
});

it('writes lines of up to 75 octets, none of which ends within a character, and which another program puts together', async () => {
  const { officer, coordinator, representative } = company;
  const id = await aFormingMission(house, officer, coordinator);
  const title = `Выборы, референдум; «Ақмола» \\ Қызылорда 👩‍👩‍👧‍👦 ${'ж'.repeat(70)} конец: да`;
  await sql('UPDATE mission SET title_ru = $2 WHERE id = $1', [id, title]);
  const link = await linkOf(representative);
  const { text } = await fetched(link);
  expect(text.split('\r\n').filter((one) => Buffer.byteLength(one) > 75)).toEqual([]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect((await read(link, id)).cutoff!.summary).toBe(`Срок представления документов на аккредитацию: ${title}`);
  // No message of an organiser, and so no method (RFC 5546, 3.2.1).
  expect(text).not.toMatch(/^(METHOD|ORGANIZER)/m);
});

it('shows what its owner may see today, and nothing once the owner, the role or the link is gone', async () => {
  const { officer, coordinator } = company;
  const other = await aMember(house, 'KAZ');
  const [own, foreign] = [
    await aFormingMission(house, officer, coordinator),
    await aFormingMission(house, officer, other),
  ];
  const visitor = await aMember(house, 'KAZ');
  const link = await linkOf(visitor);
  expect(Object.keys(await read(link, own))).not.toEqual([]);
  // Without a seat there is only the office in one mission left.
  await sql(`UPDATE mandate SET valid_until = '2026-03-02' WHERE person_id = $1`, [visitor.id]);
  await house.secretary.call.giveGrant({ body: { personId: visitor.id, role: 'legalExpert', on: own } });
  expect(Object.keys(await read(link, own))).not.toEqual([]);
  expect(await read(link, foreign)).toEqual({});

  const revoked = await linkOf(visitor);
  expect((await fetched(link)).status).toBe(404);
  expect((await fetched(revoked)).status).toBe(200);
  expect(await outcome(visitor.desk.call.revokeCalendar({}))).toBe('granted');
  const gone = await fetched(revoked);
  expect([gone.status, problemIn(gone).code]).toEqual([404, 'calendar.not-found']);

  const leaver = await aRepresentative(house, 'KAZ');
  const last = await linkOf(leaver);
  const { accountId } = await leaver.desk.call.me();
  await house.secretary.call.deactivateAccount({ params: { id: accountId } });
  expect((await fetched(last)).status).toBe(404);
  for (const guess of ['/api/calendar/x.ics', `/api/calendar/${'a'.repeat(43)}.ics`, last.replace('.ics', '')])
    expect((await fetched(guess)).status).toBe(404);
});

it('keeps no link that could be used: only its hash', async () => {
  const link = await linkOf(company.officer);
  const token = /calendar\/(.*)\.ics/.exec(link)![1]!;
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const rows = await sql<{ line: string }>(
    `SELECT c::text AS line FROM calendar_link c UNION ALL SELECT e::text FROM audit_entry e WHERE e.what LIKE 'calendar.%'`,
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter(({ line }) => line.includes(token))).toEqual([]);
});
