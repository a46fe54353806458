import { Story } from '../../tools/demonstration/desk.js';
import { playKazakhstan } from '../../tools/demonstration/kazakhstan.js';
import { playRehearsal } from '../../tools/demonstration/rehearsal.js';
import { playSecond } from '../../tools/demonstration/second.js';
import { playTrial } from '../../tools/demonstration/trial.js';
import { openInstallation, type TestInstallation } from '../support/house.js';

let house: TestInstallation;
beforeAll(async () => {
  house = await openInstallation({ worker: true });
});
afterAll(() => house.close());

it('plays the missions of the demonstration to their ends, each refusal of the story with its reason', async () => {
  const { url, setClock, secretary } = house;
  const story = new Story({ url, setClock } as never, () => {});
  const played = await playKazakhstan(story, secretary);
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
  await playRehearsal(story, secretary, played, played.delegation);
  const begun = (await secretary.call.listMissions({})).items.find(({ number }) => number.startsWith('REH-'))!;
  // The next mission to that host begins with what was recommended to it, and what became of that.
  const { items: recommended } = await secretary.call.listRecommendations({ query: { host: begun.host } });
  expect(recommended.map(({ missionId, outcomes }) => [missionId, outcomes.map(({ outcome }) => outcome)])).toEqual([
    [second.missionId, ['partly']],
  ]);
});
