import { assessAct } from './lifecycle.js';
import { authorityOf, type Role } from './roles.js';
import { stationActs, stationEvent, stationKey } from './stations.js';

describe('the code of a polling station', () => {
  it.each([
    ['А 101', 'а101'],
    [' 007 ', '007'],
    ['Ａ１', 'a1'],
    ['5 \u00a0A', '5a'],
  ])('%j is known as %j', (code, key) => expect(stationKey(code)).toBe(key));

  it('is another with other zeros', () => expect(stationKey('07')).not.toBe(stationKey('7')));
});

const codes = (role: Role, missionOver: boolean) =>
  assessAct(stationActs.enter, authorityOf(role), { missionOver }).map(({ code }) => code);

describe('an entry of the register', () => {
  it('is made as long as the mission lasts', () => {
    expect(codes('coordinator', false)).toEqual([]);
    expect(codes('coordinator', true)).toEqual(['mission.over']);
  });

  it('is no parliamentarian’s to make', () => expect(codes('parliamentarian', false)).toEqual(['permission.missing']));
});

it('the log tells a correction from a withdrawal and from its taking back', () => {
  const [stands, gone] = [{ withdrawn: false }, { withdrawn: true }];
  expect([stationEvent(stands, stands), stationEvent(stands, gone), stationEvent(gone, stands)]).toEqual([
    'station.corrected',
    'station.withdrawn',
    'station.restored',
  ]);
});
