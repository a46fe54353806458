import { countIncidents, countVisits, type CountedVisit } from '#libs/regulation';
import { observer, snapshotOf } from './compose.fixtures.js';
import type { SnapshotContent } from './snapshot-content.js';

const visit = (station: string, more: Partial<CountedVisit> = {}): CountedVisit => ({
  station,
  region: 'Север',
  country: 'BLR',
  abroad: false,
  stage: 'opening',
  day: '2026-03-18',
  team: '1',
  form: 'opening',
  formVersion: 1,
  answers: { 'on-time': { value: 'yes' }, 'opened-at': { value: '07:58' }, complaints: { value: 2 } },
  ...more,
});
export const fact = {
  source: 'Условная комиссия / Synthetic commission',
  name: null,
  place: null,
  count: null,
  share: null,
  means: null,
  stage: null,
  about: null,
  link: null,
  language: null,
};
const seen = { category: 'secrecy' as const, knownFrom: 'first-hand' as const };
/** A mission of which everything is known that a snapshot can tell. */
export const full: SnapshotContent = {
  ...snapshotOf([observer('One', 'KAZ', 'lower'), observer('Two', 'RUS', null), observer('Three', null, null)]),
  format: 5,
  absent: [observer('Four', 'KAZ', 'upper')],
  groups: [
    { name: { ru: 'Группа', en: 'Group' }, observers: 2 },
    { name: null, observers: 1 },
  ],
  genders: [{ gender: 'female', observers: 3 }],
  activity: [{ figure: 'working-groups', value: 7, source: 'SYNTHETIC' }],
  meetings: { counted: [{ counterpart: 'parliament', held: 4 }], total: 4, unsettled: 1, programme: [] },
  teams: { people: 2, teams: [{ number: 1, name: { ru: null, en: null }, region: null, people: 2 }] },
  visits: {
    ...countVisits([
      visit('A'),
      visit('A', { stage: 'counting', form: 'counting', answers: {} }),
      visit('B', { answers: { 'on-time': { silence: 'not-observed' } } }),
      visit('C', { abroad: true, country: 'KGZ', region: null, team: null, day: '2026-03-17' }),
    ]),
    unconfirmed: 5,
    besides: 6,
  },
  incidents: {
    counted: countIncidents([
      { ...seen, kind: 'incident', severity: 'put-right' },
      { ...seen, kind: 'incident', severity: 'put-right' },
      { ...seen, kind: 'positive-practice', severity: null },
    ]),
    open: 1,
    printed: [],
  },
  dayFacts: [
    { ...fact, kind: 'turnout', asOf: '2026-03-20T07:00:00.000Z', share: '10.50' },
    { ...fact, kind: 'turnout', asOf: '2026-03-20T11:00:00.000Z', share: '30.5' },
    { ...fact, kind: 'turnout', asOf: '2026-03-20T12:00:00.000Z', place: 'Минск', share: '40' },
    { ...fact, kind: 'remote-monitoring', asOf: '2026-03-20T11:00:00.000Z', count: 40, means: 'Broadcasts' },
  ],
};
