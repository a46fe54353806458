import {
  bigint,
  bool,
  changedCount,
  changedRows,
  day,
  instant,
  int,
  isThere,
  json,
  nullable,
  oneOf,
  row,
  rows,
  text,
  textsOf,
  theRow,
  utcText,
  type Queryable,
} from './rows.js';

/** A driver that answers what it is told. */
const answering = (result: unknown): Queryable => ({ query: () => Promise.resolve(result) });
const MISSION = { number: text, state: oneOf(['DRAFT', 'CLOSED']), places: int, endsOn: nullable(day) };

it('hands on rows that are what their columns say', async () => {
  const found = [{ number: 'EM-1', state: 'DRAFT', places: 3, endsOn: null }];
  expect(await rows(answering(found), 'SELECT', [], MISSION)).toBe(found);
  expect((await row(answering(found), 'SELECT', [], MISSION))?.state).toBe('DRAFT');
  expect(await row(answering([]), 'SELECT', [], MISSION)).toBeUndefined();
});

it.each([
  ['a column that is missing', { places: undefined }, '“places” is undefined, not a whole number'],
  ['a count that came as text', { places: '3' }, '“places” is string, not a whole number'],
  ['a state nobody knows', { state: 'GONE' }, '“state” is string, not one of DRAFT, CLOSED'],
  ['a day that the driver made an instant', { endsOn: new Date(0) }, '“endsOn” is an instant, not a day or nothing'],
  ['nothing where there is something', { number: null }, '“number” is null, not text'],
])('refuses %s, and says nothing of the value', async (_, wrong, sentence) => {
  const found = [{ number: 'EM-1', state: 'DRAFT', places: 3, endsOn: '2026-01-31', ...wrong }];
  await expect(rows(answering(found), 'SELECT  number\n FROM m', [], MISSION)).rejects.toThrow(
    `${sentence}: SELECT number FROM m`,
  );
});

it.each([
  [bigint, '9007199254740993', 7],
  [bool, false, 0],
  [instant, new Date(0), '1970-01-01T00:00:00Z'],
  [utcText, '2026-01-31T00:00:00.000Z', '2026-01-31 00:00:00+00'],
  [day, '2026-01-31', '2026-01-31T00:00'],
  [json(), { ru: 'Да' }, null],
  [json(), [], 'text'],
  [textsOf(), ['a'], [1]],
  [textsOf(['a', 'b']), ['b', 'a'], ['c']],
])('knows $what', (kind, right, wrong) => {
  expect([kind.is(right), kind.is(wrong), nullable<unknown>(kind).is(null)]).toEqual([true, false, true]);
});

it('reads what a change answers', async () => {
  expect(await changedRows(answering([[{ n: 1 }], 1]), 'UPDATE', [], { n: int })).toEqual([{ n: 1 }]);
  expect(await changedCount(answering([[], 4]), 'DELETE', [])).toBe(4);
  await expect(changedCount(answering([{ n: 1 }]), 'SELECT', [])).rejects.toThrow('No change: SELECT');
});

it('tells nothing from something', async () => {
  expect([await isThere(answering([{}]), 'SELECT', []), await isThere(answering([]), 'SELECT', [])]).toEqual([
    true,
    false,
  ]);
  await expect(theRow(answering([]), 'SELECT count(*)', [], { n: int })).rejects.toThrow(
    'No row where there is always one',
  );
});
