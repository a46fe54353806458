import { found, grouped, type Arrival } from './arriving.js';

const who = (id: string, ru: string, en: string, delegationId: string | null): Arrival => ({
  id,
  name: { ru, en },
  delegationId,
  arrivedAt: null,
});
const PEOPLE = [
  who('1', 'Ясенева Ольга', 'Yaseneva Olga', 'b'),
  who('2', 'Ёлкин Пётр', 'Yolkin Petr', 'b'),
  who('3', 'Зубов Иван', 'Zubov Ivan', 'a'),
  who('4', 'Гостев Марк', 'Gostev Mark', null),
];
const ids = (words: string) => found(PEOPLE, words, 'ru').map(({ id }) => id);
const DELEGATIONS = new Map([
  ['a', 'Альфия'],
  ['b', 'Бетания'],
]);

describe('The list by which arrivals are ticked off', () => {
  it('goes delegation by delegation, and by family name as the language sorts', () => {
    const groups = grouped(PEOPLE, (id) => (id === null ? 'Вне делегаций' : (DELEGATIONS.get(id) ?? id)), 'ru');
    expect(groups.map(({ name, people }) => [name, people.map(({ id }) => id)])).toEqual([
      ['Альфия', ['3']],
      ['Бетания', ['2', '1']],
      ['Вне делегаций', ['4']],
    ]);
  });

  it('keeps two delegations apart whose names have not come yet', () => {
    expect(grouped(PEOPLE, () => '…', 'ru').map(({ delegationId }) => delegationId)).toEqual(['b', 'a', null]);
  });

  it('is searched in both languages, by parts of words in any order', () => {
    expect(ids('ива зуб')).toEqual(['3']);
    expect(ids('yolk')).toEqual(['2']);
    expect(ids('  ')).toHaveLength(4);
    expect(ids('никто')).toEqual([]);
  });
});
