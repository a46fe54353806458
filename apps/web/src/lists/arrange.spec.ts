import { arrange, orderOf, rangeOf, tableOf, turned, type Column } from './arrange.js';

type Row = { name: string; age: string };
const columns: Column<Row>[] = [
  { key: 'name', head: 'Имя', text: ({ name }) => name },
  { key: 'age', head: 'Возраст', text: ({ age }) => age },
  { key: 'open', head: 'Открыть', acts: () => null },
];
const rows = [
  { name: 'Ёлкина', age: '9' },
  { name: 'Ельцова', age: '10' },
  { name: 'Жукова', age: '2' },
];
const namesOf = (found: readonly Row[]) => found.map(({ name }) => name);

it('finds every word in any column, whatever the case and the dots of ё', () => {
  expect(namesOf(arrange(rows, columns, 'ЕЛКИНА 9', undefined, 'ru'))).toEqual(['Ёлкина']);
  expect(namesOf(arrange(rows, columns, 'елкина 10', undefined, 'ru'))).toEqual([]);
});

it('sorts numbers by what they are worth, and the other way round when the head is pressed again', () => {
  const up = turned(undefined, 'age');
  expect(namesOf(arrange(rows, columns, '', orderOf(up), 'ru'))).toEqual(['Жукова', 'Ёлкина', 'Ельцова']);
  const down = turned(orderOf(up), 'age');
  expect(namesOf(arrange(rows, columns, '', orderOf(down), 'ru'))).toEqual(['Ельцова', 'Ёлкина', 'Жукова']);
});

it('sorts by what a column is worth, and finds by words that are not shown; the table says what is shown', () => {
  const worth: Column<Row>[] = [
    { key: 'name', head: 'Имя', text: ({ name }) => name, also: ({ age }) => `лет ${age}` },
    { key: 'age', head: 'Возраст', text: ({ age }) => `${age} лет`, order: ({ age }) => String(100 - Number(age)) },
  ];
  expect(namesOf(arrange(rows, worth, '', orderOf('age'), 'ru'))).toEqual(['Ельцова', 'Ёлкина', 'Жукова']);
  expect(namesOf(arrange(rows, worth, '', orderOf('-age'), 'ru'))).toEqual(['Жукова', 'Ёлкина', 'Ельцова']);
  expect(namesOf(arrange(rows, worth.slice(0, 1), 'лет 10', undefined, 'ru'))).toEqual(['Ельцова']);
  expect(tableOf(rows.slice(0, 1), worth)).toContain('"Ёлкина";"9 лет"');
});

it('takes what lies between the last box and this one, in either direction, and this one alone where the last is gone', () => {
  const ids = ['a', 'b', 'c', 'd'];
  expect(rangeOf(ids, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(rangeOf(ids, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(rangeOf(ids, 'gone', 'b')).toEqual(['b']);
  expect(rangeOf(ids, undefined, 'b')).toEqual(['b']);
});

it('writes what is shown as a table that runs no formula', () => {
  const row = { name: '=1+1', age: 'сказано "девять"; и всё' };
  expect(tableOf([row], columns)).toBe('\ufeff"Имя";"Возраст"\r\n"\'=1+1";"сказано ""девять""; и всё"\r\n');
});
