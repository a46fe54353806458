import { Story } from '../../tools/demonstration/desk.js';
import { playKazakhstan } from '../../tools/demonstration/kazakhstan.js';
import { playTrial } from '../../tools/demonstration/trial.js';
import { openInstallation, type TestInstallation } from '../support/house.js';

let house: TestInstallation;
beforeAll(async () => {
  house = await openInstallation({ worker: true });
});
afterAll(() => house.close());

it('plays both missions of the demonstration to their end, each refusal of the story with its reason', async () => {
  const { url, setClock, secretary } = house;
  const story = new Story({ url, setClock } as never, () => {});
  const played = await playKazakhstan(story, secretary);
  const trial = await playTrial(story, secretary, played.people);
  const { items } = await secretary.call.listMissions({});
  expect(items.map(({ number, state }) => [number, state])).toEqual(
    expect.arrayContaining([
      ['KAZ-2022-11', 'CLOSED'],
      [trial.number, 'CANCELLED'],
    ]),
  );
});
