import { assessAct } from './lifecycle.js';
import { authorityOf } from './roles.js';
import { stationActs, stationEvent, stationKey, type StationFacts } from './stations.js';

describe('the code of a polling station', () => {
  it.each([
    ['А 101', 'а101'],
    [' 007 ', '007'],
    ['Ａ１', 'a1'],
    ['5 \u00a0A', '5a'],
  ])('%j is known as %j', (code, key) => expect(stationKey(code)).toBe(key));

  it('is another with other zeros', () => expect(stationKey('07')).not.toBe(stationKey('7')));
});

describe('an entry of the register', () => {
  const sound: StationFacts = { missionOver: false, taken: false, zoneUnknown: false, alike: 0 };
  const keeper = authorityOf('coordinator');
  const codes = (facts: Partial<StationFacts>) =>
    assessAct(stationActs.enter, keeper, { ...sound, ...facts }).map(({ effect, code }) => [effect, code]);

  it('is refused with a code that another station has, in an unknown zone, and in a mission that is over', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ taken: true, zoneUnknown: true, missionOver: true })).toEqual([
      ['refuses', 'mission.over'],
      ['refuses', 'station.code-taken'],
      ['refuses', 'station.zone-unknown'],
    ]);
  });

  it('warns of stations that are called alike', () =>
    expect(codes({ alike: 2 })).toEqual([['warns', 'station.alike']]));

  it('is no parliamentarian’s to make', () =>
    expect(assessAct(stationActs.enter, authorityOf('parliamentarian'), sound)[0]?.code).toBe('permission.missing'));
});

it('the log tells a correction from a withdrawal and from its taking back', () => {
  const [stands, gone] = [{ withdrawn: false }, { withdrawn: true }];
  expect([stationEvent(stands, stands), stationEvent(stands, gone), stationEvent(gone, stands)]).toEqual([
    'station.corrected',
    'station.withdrawn',
    'station.restored',
  ]);
});
