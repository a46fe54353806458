import { inOrder } from './name-order.js';
import { meansNone, nameFault, nameKey, numberFault, oneLine, sameName, visible } from './names.js';
import { implausible } from './dossier.js';

it.each([
  ['?уатова', 'lost'],
  ['Куатова\ufffd', 'lost'],
  ['Иванов2', 'digit'],
  ['Иванов&amp;', 'entity'],
  ['<b>Иванов', 'entity'],
  ['Cергеев', 'mixed'],
  ['Иванoв', 'mixed'],
  ['-', 'letterless'],
  ['Иванов; Пётр', 'sign'],
  ['👩‍🚀', 'letterless'],
] as const)('%j is no name: %s', (name, fault) => expect(nameFault(visible(name))).toBe(fault));

it.each([
  "О'Условный",
  'Д’Арк',
  'Қазбекұлы',
  'Ўзорны',
  'Պողոսենց',
  'Müller-O’Šea',
  'Иванов-Smith',
  'Дж. Р.',
  'Анна (Мария)',
])('%s is a name', (name) => expect(nameFault(visible(name))).toBeUndefined());

it('asks of Latin fields that they are Latin, and of a passport a number', () => {
  expect(nameFault('Сергеев', 'latin')).toBe('latin');
  expect(nameFault('Müller', 'latin')).toBeUndefined();
  expect(numberFault('АВ 123456', 'latin')).toBe('latin');
  expect(numberFault('AВ 123456', 'latin')).toBe('mixed');
  expect(numberFault('SYNTHETIC', 'latin')).toBe('digitless');
  expect(numberFault('N 123_456', 'latin')).toBe('numberSign');
  for (const number of ['MP1234567', 'XX 0000001', '45 09 123456', 'SYNTHETIC-77'])
    expect(numberFault(number, 'latin')).toBeUndefined();
  for (const number of ['№ 12-р', '123/б', 'SYNTHETIC / УСЛОВНО']) expect(numberFault(number)).toBeUndefined();
  expect(numberFault('12-?')).toBe('lost');
});

it('takes out what nobody sees, line breaks and marks of direction', () => {
  expect(visible(' Усло\u00adв\u200bный\u202e\u00a0 Иван\u2028ов ')).toBe('Условный Иван ов');
  expect(oneLine('a\r\nNEXT:\u202eLINE\u2029\u0085b 👩‍🚀')).toBe('a NEXT:LINE b 👩‍🚀');
});

it('takes capitals, ё, hyphens and signs for the same name, and words for none as none', () => {
  expect(nameKey('ӨМҮРБЕКОВА-Ёлкина')).toBe(nameKey('Өмүрбекова елкина'));
  expect(sameName('Рублёв', 'РУБЛЕВ')).toBe(true);
  expect(sameName('Рублёв', 'Рубцов')).toBe(false);
  for (const none of ['-', '—', 'нет', 'Н/Д', 'н.д.', 'б/о', 'б. о.', ''])
    expect([none, meansNone(none)]).toEqual([none, true]);
  for (const some of ['?', 'Нетович']) expect([some, meansNone(some)]).toEqual([some, false]);
});

const faultOf = (birthDate: string | null, passportIssuedOn: string | null, passportExpiresOn: string | null) =>
  implausible({ birthDate, passportIssuedOn, passportExpiresOn }, '2026-03-02');

it('refuses days that cannot be those of one person and one passport', () => {
  expect(faultOf('1971-02-03', '2020-01-01', '2030-01-01')).toBeUndefined();
  expect(faultOf(null, null, '2019-01-01')).toBeUndefined();
  expect(faultOf('2026-03-02', null, null)).toBe('particulars.born-in-future');
  expect(faultOf(null, '2026-03-03', null)).toBe('particulars.issued-in-future');
  expect(faultOf('1971-02-03', '1970-01-01', null)).toBe('particulars.issued-before-birth');
  expect(faultOf('1971-02-03', '2020-01-01', '2020-01-01')).toBe('particulars.expires-before-issue');
  expect(faultOf('1971-02-03', null, '1960-01-01')).toBe('particulars.expires-before-issue');
});

it('lists names with numbers in them by what those count', () => {
  const names = ['Условнов-10', 'Условнов-9', 'Яковлев', 'Ёлкин'];
  expect(inOrder('ru', names, (name) => [name])).toEqual(['Ёлкин', 'Условнов-9', 'Условнов-10', 'Яковлев']);
});
