import { list } from '../../tools/demonstration/applications.js';
import type { Person } from '../../tools/demonstration/cast.js';
import { Story } from '../../tools/demonstration/desk.js';
import { writeAndSign } from '../../tools/demonstration/documents.js';
import { playKazakhstan, type Played } from '../../tools/demonstration/kazakhstan.js';
import { playRehearsal } from '../../tools/demonstration/rehearsal.js';
import { playSecond } from '../../tools/demonstration/second.js';
import { playTrial } from '../../tools/demonstration/trial.js';
import { move } from '../support/factories.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { accredit, onDuty } from '../support/ready.js';

const DAY = 86_400_000;
const SOURCE = 'SYNTHETIC';
/** So many days from now, as the rehearsal counts. */
const dayAt = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const at = (days: number, hour = '09:00') => `${dayAt(days)}T${hour}:00+03:00`;

let house: TestInstallation;
let story: Story;
let played: Played;
let tasks: Awaited<ReturnType<typeof playRehearsal>>;
beforeAll(async () => {
  house = await openInstallation({ worker: true });
  story = new Story({ url: house.url, setClock: house.setClock } as never, () => {});
});
afterAll(() => house.close());

it('plays the missions of the demonstration to their ends, each refusal of the story with its reason', async () => {
  const { secretary } = house;
  played = await playKazakhstan(story, secretary);
  const trial = await playTrial(story, secretary, played.people);
  const second = await playSecond(story, secretary, played);
  const { items } = await secretary.call.listMissions({});
  expect(items.map(({ number, state }) => [number, state])).toEqual(
    expect.arrayContaining([
      ['KAZ-2022-11', 'CLOSED'],
      [trial.number, 'CANCELLED'],
      [second.number, 'CLOSED'],
    ]),
  );
  // Each finding rests on entries that stand in its mission, and the edition for its authors names them.
  for (const [document, kinds] of [
    [played.documents[0]!, ['incident', 'meeting', 'visit', 'visit']],
    [second.document, ['visit', 'visit']],
  ] as const) {
    const { id } = document.report;
    const { findings } = await secretary.call.listFindings({ params: { id } });
    expect(findings.map(({ basis }) => basis.map(({ kind }) => kind).toSorted())).toEqual([kinds]);
  }
  expect(second.document.files.map(({ kind, language }) => `${kind} ${language}`)).toEqual([
    'final-conclusion ru',
    'final-conclusion en',
    'final-conclusion-internal ru',
  ]);
  // By three of five, in spite of a dissent and an absence.
  const { signatories, adoptionMode } = second.document.report;
  const settled = signatories.map(({ signedAt, dissent, absentSince }) =>
    signedAt ? 'signed' : dissent ? 'dissents' : absentSince ? 'absent' : 'owes',
  );
  expect(signatories.flatMap(({ dissent }) => (dissent ? [dissent.ru!.split(':')[0]] : []))).toEqual(['УСЛОВНО']);
  expect([adoptionMode, ...settled.toSorted()]).toEqual([
    'majority',
    'absent',
    'dissents',
    'signed',
    'signed',
    'signed',
  ]);
  tasks = await playRehearsal(story, secretary, played, played.delegation);
  const begun = (await secretary.call.listMissions({})).items.find(({ number }) => number.startsWith('REH-'))!;
  // The next mission to that host begins with what was recommended to it, and what became of that.
  const { items: recommended } = await secretary.call.listRecommendations({ query: { host: begun.host } });
  expect(recommended.map(({ missionId, outcomes }) => [missionId, outcomes.map(({ outcome }) => outcome)])).toEqual([
    [second.missionId, ['partly']],
  ]);
});

it('ends in a rehearsal that can be played to its end by those whom it brings, its coordinator first', async () => {
  const { officer, people, delegation } = played;
  const [coordinator] = people.members.KGZ as [Person];
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
  const observers = [coordinator, ...delegation.others];
  await writeAndSign(
    story,
    { missionId: rehearsal.id, secretary: house.secretary, officer, coordinator, observers },
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
});
