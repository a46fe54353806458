import { gzipSync } from 'node:zlib';
import { applyOneself } from '../../../tools/demonstration/applications.js';
import { aFormingMission, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation();
  company = await participantsOf(house, 2);
});
afterAll(() => house.close());

it('brings all of the missions that go on; of those that are over the last, if nothing else is left', async () => {
  const { officer, coordinator, members } = company;
  const [member] = members;
  const ids = [];
  for (let mission = 0; mission < 3; mission++) {
    const id = await aFormingMission(house, officer, coordinator);
    await applyOneself(member!, id);
    ids.push(id);
  }
  const [first, second, last] = ids as [string, string, string];
  const brought = async () => {
    const { documents, applications, service } = await member!.desk.call.observerHome({});
    expect(service.missions.map(({ missionId }) => missionId)).toEqual([last, second, first]);
    expect(applications).toHaveLength(documents.length);
    return documents.map(({ missionId }) => missionId);
  };
  expect(await brought()).toEqual([last, second, first]);
  await move(officer, last, 'cancel', 'the invitation was withdrawn');
  expect(await brought()).toEqual([second, first]);
  for (const id of [first, second]) await move(officer, id, 'cancel', 'the invitation was withdrawn');
  expect(await brought()).toEqual([last]);
});

it('packs what it answers for whoever can unpack it, and unpacks nothing', async () => {
  const { members } = company;
  const cookie = Array.from(members[0]!.desk.cookies, (pair) => pair.join('=')).join('; ');
  const ask = (encodings: string) =>
    fetch(new URL('/api/home', house.url), { headers: { cookie, 'accept-encoding': encodings } });
  const answers = await Promise.all(['br, gzip', 'gzip', 'identity'].map(ask));
  expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'gzip', null]);
  const [packed, gzipped, plain] = await Promise.all(answers.map((answer) => answer.text()));
  expect([packed, gzipped]).toEqual([plain, plain]);
  const sentPacked = await fetch(new URL('/api/session', house.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', 'x-requested-with': 'desk' },
    body: gzipSync(JSON.stringify({ email: 'nobody@desk.example', password: 'SYNTHETIC' })),
  });
  expect(sentPacked.status).toBe(400);
});
