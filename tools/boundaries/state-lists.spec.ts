import { plainStates } from './plain-states.js';
import { sourceOf, sourcesIn } from './sources.js';
import { stateLists } from './state-lists.js';
import { wordedKeys } from './worded-keys.js';

/** What stays, and why. */
const STAYS: Record<string, string> = {};

const sources = sourcesIn('libs', 'apps').filter(({ file }) => !file.startsWith('libs/regulation/'));
const found = stateLists(sources);
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

it('draws no state as bare words: its tone and its icon stand beside them', () => {
  expect(plainStates(sources)).toEqual([]);
});

const drawn = (text: string) => plainStates([sourceOf('apps/web/src/planted.tsx', text)]).length;
it.each([
  ["const a = <Text>{label(language, 'missionStates', state)}</Text>", 1],
  ["const a = <strong>{open && label(language, 'reportStates', state)}</strong>", 1],
  ["const a = <>{t('word.is', { state: label(language, 'visitStates', state) })}</>", 1],
  ['const a = <StateShown of="visitStates" is={state}>{label(language, \'visitStates\', state)}</StateShown>', 0],
  ["const a = <Text title={label(language, 'missionStates', state)}>{name}</Text>", 0],
  ["const a = <Text>{label(language, 'roles', role)}</Text>", 0],
])('sees whether %s shows its tone', (text, count) => {
  expect(drawn(text)).toBe(count);
});

it('tells what is drawn apart by no words: they come late, and change with the language', () => {
  expect(wordedKeys(sources)).toEqual([]);
});

it.each([
  ["const a = <Button key={t('act.correct')} />", 1],
  ["const a = <Button key={label(language, 'missionActions', action)} />", 1],
  ['const a = <Button key={each.label} />', 1],
  ['const a = <Link key={to + said} />', 1],
  ['const a = <Text key={`${column?.[language]}`} />', 1],
  ['const a = <Button key={action} label={said} />', 0],
  ['const a = <Text key={sentence.en} />', 0],
])('sees whether %s has a key of words', (text, count) => {
  expect(wordedKeys([sourceOf('apps/web/src/planted.tsx', text)]).length).toBe(count);
});
