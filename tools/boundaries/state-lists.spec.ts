import { sourceOf, sourcesIn } from './sources.js';
import { stateLists } from './state-lists.js';

/** What stays, and why. */
const STAYS: Record<string, string> = {};

const found = stateLists(sourcesIn('libs', 'apps').filter(({ file }) => !file.startsWith('libs/regulation/')));
const unplaced = (place: string) => place.replace(/:\d+/, '');

it('lists the states of a lifecycle nowhere but in the regulation', () => {
  expect(found.filter((place) => !(unplaced(place) in STAYS))).toEqual([]);
});

it('keeps no exception that nothing needs', () => {
  expect(Object.keys(STAYS).filter((place) => !found.map(unplaced).includes(place))).toEqual([]);
});

const planted = (text: string) =>
  stateLists([sourceOf('libs/missions/src/planted.ts', text)]).map((place) => place.replace(/^\S+ /, ''));

it.each([
  ["query(`SELECT 1 FROM mission WHERE state = 'CLOSED'`)", 'says CLOSED in SQL'],
  ["where('m.state\\n  <>  \\'CLOSED\\'')", 'says CLOSED in SQL'],
  ["const states = `('CLOSED', 'DECLINED')`", 'says CLOSED, DECLINED in SQL'],
  ["query(`m.state = ANY('{CLOSED,DECLINED}')`)", 'says CLOSED, DECLINED in SQL'],
  ["query('m.state IN (' + `'CLOSED'` + ')')", 'says CLOSED in SQL'],
  ["query(`m.state NOT IN ('${ENDS.join(\"', '\")}')`)", 'fills states into SQL'],
  ['query(`m."state" = \'${end}\'`)', 'fills states into SQL'],
  ["const OVER = ['CLOSED', 'DECLINED']", 'lists CLOSED, DECLINED'],
  ["const over = state === 'CLOSED' || state === 'DECLINED'", 'lists CLOSED, DECLINED'],
  ["const open = state !== 'CLOSED' && (state !== 'DECLINED')", 'lists CLOSED, DECLINED'],
])('finds %s', (text, what) => {
  expect(planted(text)).toEqual([what]);
});

it.each([
  "if (state === 'CLOSED' || over) stop();",
  "const a = state === 'CLOSED' || other === 'DECLINED'",
  'query(`SELECT 1 FROM mission m WHERE m.state ${among(MISSION_ENDS)}`)',
  'query(`SELECT 1 FROM mission m WHERE m.state = ANY ($1)`, [MISSION_ENDS])',
  "const kinds = ['closed', 'CLOSED']",
])('leaves alone %s', (text) => {
  expect(planted(text)).toEqual([]);
});
