import { RemindersService } from '#libs/notices';
import { until } from '../../support/asking.js';
import { aFormingMission, aMember, anOfficer, aRepresentative, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { kindsTold, mailFor, toldTo } from '../../support/notices.js';
import { forgetEverything } from '../../support/queue.js';
import { participantsOf, listed, TIMES, type Participants } from '../../support/ready.js';
import { sql } from '../../support/accounts.js';
import type { Person } from '../../../tools/demonstration/cast.js';

let house: TestInstallation;
let company: Participants;
let officer: Person;
beforeAll(async () => {
  house = await openInstallation();
  company = await participantsOf(house);
  officer = company.officer;
}, 60_000);
afterAll(() => house.close());
beforeEach(() => house.setClock(TIMES.nominating));

/** Looks as a worker does every few seconds, at an instant of Minsk (UTC+3); the cut-off is on 14 March, 18:00 there. */
const lookAt = async (local: string) => {
  house.setClock(`${local}:00+03:00`);
  await house.app.get(RemindersService).look();
};
const remindersOf = async (person: Pick<Person, 'desk'>, id: string) =>
  (await toldTo(person, id)).filter(({ kind }) => kind === 'cutoff-reminder').map(({ body }) => body.en);
const given = async (id: string) =>
  (
    await sql<{ reminder: string }>(
      `SELECT details->>'reminder' AS reminder FROM audit_entry
       WHERE what = 'mission.cutoff-reminded' AND mission_id = $1 ORDER BY id`,
      [id],
    )
  ).map(({ reminder }) => reminder);

// First: a worker sends whatever the other stories leave to be mailed before it comes to this.
it('are sent by a worker of its own accord, by the domain clock', async () => {
  const id = await aFormingMission(house, officer, company.coordinator);
  const working = await openInstallation({ worker: true });
  try {
    working.setClock('2026-03-13T18:00:00+03:00');
    const mail = await until('the reminder is in the mailbox', async () => {
      const messages = await mailFor(working, company.representative);
      return messages.find(({ body, subject }) => body.includes(id) && subject.includes('24'));
    });
    expect(mail.subject).toBe('Остаётся не более 24 часов: аккредитация, Проверка');
    expect(await given(id)).toEqual(['24h']);
  } finally {
    await working.close();
  }
});

it('come ten, five and two days and 24 hours before the cut-off, each once, and none after it (R-25)', async () => {
  const id = await aFormingMission(house, officer, company.coordinator);
  const seen: string[][] = [];
  for (const at of [
    '2026-03-04T17:59',
    '2026-03-04T18:00',
    '2026-03-09T17:59',
    '2026-03-09T18:00',
    '2026-03-12T18:00',
    '2026-03-13T17:59',
    '2026-03-13T18:00',
    '2026-03-14T17:59',
    '2026-03-14T18:00',
    '2026-03-15T18:00',
  ]) {
    await lookAt(at);
    await forgetEverything();
    await Promise.all([lookAt(at), lookAt(at)]);
    seen.push(await given(id));
  }
  expect(seen.map((reminders) => reminders.length)).toEqual([0, 1, 1, 2, 3, 3, 4, 4, 4, 4]);
  expect(seen.at(-1)).toEqual(['10d', '5d', '2d', '24h']);
  for (const person of [officer, company.representative]) {
    const reminders = await remindersOf(person, id);
    expect(reminders.map((body) => /At most (.*?) left/.exec(body)![1])).toEqual([
      '10 days',
      '5 days',
      '2 days',
      '24 hours',
    ]);
    expect(reminders[0]).toContain('14.03.2026 18:00 (UTC+3), 14.03.2026 15:00 UTC');
  }
});

it('are not made up for: of those that were missed the most urgent comes, and none after the cut-off (R-25)', async () => {
  const id = await aFormingMission(house, officer, company.coordinator);
  await lookAt('2026-03-12T20:00');
  await lookAt('2026-03-12T20:01');
  expect(await given(id)).toEqual(['2d']);
  const late = await aFormingMission(house, officer, company.coordinator);
  await lookAt('2026-03-14T18:00');
  expect(await given(late)).toEqual([]);
});

it('begin anew for a cut-off that was moved', async () => {
  const id = await aFormingMission(house, officer, company.coordinator);
  await lookAt('2026-03-04T18:00');
  await officer.desk.call.confirmCutoff({ params: { id }, body: { local: '2026-03-16T12:00', source: 'SYNTHETIC' } });
  expect(await kindsTold(company.representative, id)).toContain('cutoff-set');
  await lookAt('2026-03-04T18:01');
  expect(await given(id)).toEqual(['10d']);
  await lookAt('2026-03-06T12:00');
  expect(await given(id)).toEqual(['10d', '10d']);
});

it('wait while the mission is postponed', async () => {
  const id = await aFormingMission(house, officer, company.coordinator);
  await move(officer, id, 'postpone', 'The vote may be moved');
  await lookAt('2026-03-09T18:00');
  expect(await given(id)).toEqual([]);
  await move(officer, id, 'resume', 'It is not moved');
  await lookAt('2026-03-09T18:01');
  expect(await given(id)).toEqual([]);
  // Only once the cut-off is confirmed anew.
  await officer.desk.call.confirmCutoff({ params: { id }, body: { local: '2026-03-14T18:00', source: 'SYNTHETIC' } });
  await lookAt('2026-03-09T18:02');
  expect(await given(id)).toEqual(['5d']);
});

it('spare who has nothing left to do, and the officers who have nothing to do with the mission', async () => {
  const id = await aFormingMission(house, officer, company.coordinator);
  const [done, idle, late] = [
    company.representative,
    await aRepresentative(house, 'RUS'),
    await aMember(house, 'RUS'),
  ] as const;
  const stranger = await anOfficer(house);
  await listed(company, company.members[0]!, id);
  await late.desk.call.apply({ params: { id }, body: { personId: late.id, category: 'member' } });
  await lookAt('2026-03-04T18:00');
  expect(await remindersOf(done, id)).toEqual([]);
  expect(await remindersOf(stranger, id)).toEqual([]);
  for (const person of [idle, late, officer]) expect(await remindersOf(person, id)).toHaveLength(1);
});
