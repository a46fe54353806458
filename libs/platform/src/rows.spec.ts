import { column, countChanged, isThere, readAll, readChanged, readFirst, readOne, type Queryable } from './rows.js';

/** A driver that answers what it is told. */
const answering = (result: unknown): Queryable => ({ query: () => Promise.resolve(result) });
const MISSION = {
  number: column.text,
  state: column.oneOf(['DRAFT', 'CLOSED']),
  places: column.int,
  endsOn: column.orNull(column.day),
};

it('hands on rows that are what their columns say', async () => {
  const found = [{ number: 'EM-1', state: 'DRAFT', places: 3, endsOn: null }];
  expect(await readAll(answering(found), 'SELECT', [], MISSION)).toBe(found);
  expect((await readFirst(answering(found), 'SELECT', [], MISSION))?.state).toBe('DRAFT');
  expect(await readFirst(answering([]), 'SELECT', [], MISSION)).toBeUndefined();
});

it.each([
  ['a column that is missing', { places: undefined }, '“places” is undefined, not a whole number'],
  ['a count that came as text', { places: '3' }, '“places” is string, not a whole number'],
  ['a state nobody knows', { state: 'GONE' }, '“state” is string, not one of DRAFT, CLOSED'],
  ['a day that the driver made an instant', { endsOn: new Date(0) }, '“endsOn” is an instant, not a day or nothing'],
  ['nothing where there is something', { number: null }, '“number” is null, not text'],
])('refuses %s, and says nothing of the value', async (_, wrong, sentence) => {
  const found = [{ number: 'EM-1', state: 'DRAFT', places: 3, endsOn: '2026-01-31', ...wrong }];
  await expect(readAll(answering(found), 'SELECT  number\n FROM m', [], MISSION)).rejects.toThrow(
    `${sentence}: SELECT number FROM m`,
  );
});

it.each([
  [column.digits, '9007199254740993', 7],
  [column.bool, false, 0],
  [column.instant, new Date(0), '1970-01-01T00:00:00Z'],
  [column.utc, '2026-01-31T00:00:00.000Z', '2026-01-31 00:00:00+00'],
  [column.day, '2026-01-31', '2026-01-31T00:00'],
  [column.json(), { ru: 'Да' }, null],
  [column.json(), [], 'text'],
  [column.texts, ['a'], [1]],
  [column.someOf(['a', 'b']), ['b', 'a'], ['c']],
])('knows what a column is: %#', (kind, right, wrong) => {
  expect([kind.is(right), kind.is(wrong), column.orNull<unknown>(kind).is(null)]).toEqual([true, false, true]);
});

it('reads what a change answers', async () => {
  expect(await readChanged(answering([[{ n: 1 }], 1]), 'UPDATE', [], { n: column.int })).toEqual([{ n: 1 }]);
  expect(await countChanged(answering([[], 4]), 'DELETE', [])).toBe(4);
  await expect(countChanged(answering([{ n: 1 }]), 'SELECT', [])).rejects.toThrow('No change: SELECT');
});

it('tells nothing from something', async () => {
  expect([await isThere(answering([{}]), 'SELECT', []), await isThere(answering([]), 'SELECT', [])]).toEqual([
    true,
    false,
  ]);
  await expect(readOne(answering([]), 'SELECT count(*)', [], { n: column.int })).rejects.toThrow(
    'No row where there is always one',
  );
});
