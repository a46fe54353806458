import { Story } from '../../tools/demonstration/desk.js';
import { writeAndSign } from '../../tools/demonstration/documents.js';
import { list } from '../../tools/demonstration/applications.js';
import { enterPeople } from '../../tools/demonstration/kazakhstan-people.js';
import { playRehearsal } from '../../tools/demonstration/rehearsal.js';
import type { Person } from '../../tools/demonstration/cast.js';
import { move } from '../support/factories.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { accredit, onDuty } from '../support/ready.js';

const DAY = 86_400_000;
const SOURCE = 'SYNTHETIC';
/** So many days from now, as the rehearsal counts. */
const dayAt = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const at = (days: number, hour = '09:00') => `${dayAt(days)}T${hour}:00+03:00`;

let house: TestInstallation;
beforeAll(async () => {
  house = await openInstallation({ worker: true });
});
afterAll(() => house.close());

it('can be played to its end by those whom the demonstration brings, its coordinator first', async () => {
  const { secretary } = house;
  house.setClock(at(-30));
  const people = await enterPeople(house.cast);
  const { officer } = people;
  const [coordinator] = people.members.KGZ as [Person];
  const [member, ...others] = people.members.RUS as [Person, ...Person[]];
  const story = new Story({ url: house.url, setClock: house.setClock } as never, () => {});
  const tasks = await playRehearsal(
    story,
    secretary,
    { officer, people },
    { manager: people.representatives.RUS, member, others },
  );
  expect(tasks.map(({ email }) => email)).toContain('coordinator@desk.example');
  const { call } = officer.desk;
  const rehearsal = (await call.listMissions({})).items.find(({ number }) => number.startsWith('REH-'))!;
  const params = { id: rehearsal.id };

  const { items } = await call.listApplications({ params, query: { limit: 200 } });
  const endorsed = items.filter(({ state }) => state === 'ENDORSED');
  expect(endorsed.map(({ personId }) => personId)).toContain(coordinator.id);
  for (const { id } of endorsed) await list(officer, id);
  await coordinator.desk.call.approveList({ params });
  await move(officer, rehearsal.id, 'accredit');
  const { accreditations } = await call.sendBatch({ params, body: { sentOn: dayAt(-3) } });
  for (const { id } of accreditations) await accredit(officer, id, dayAt(-2));
  await move(officer, rehearsal.id, 'makeReady');

  house.setClock(at(29));
  await move(coordinator, rehearsal.id, 'observe');
  for (const { id } of accreditations) await onDuty(coordinator, id);
  house.setClock(at(30, '20:05'));
  await move(coordinator, rehearsal.id, 'closeObservation');
  const observers = [coordinator, ...others];
  await writeAndSign(
    story,
    { missionId: rehearsal.id, secretary, officer, coordinator, observers },
    {
      conclusion: [at(30, '20:10'), at(30, '20:20'), at(30, '20:30'), at(30, '20:40')],
      report: [at(40), at(41), at(42), at(43)],
      noted: at(50),
    },
  );
  await story.step(at(51), 'The results end every accreditation, and the mission is closed', async () => {
    await call.recordResults({ params, body: { resultsOn: dayAt(32), source: SOURCE } });
    await move(officer, rehearsal.id, 'close');
  });
  expect((await call.getMission({ params })).mission.state).toBe('CLOSED');
}, 120_000);
