import { readReply, type Listed } from './reply-sheet.js';

const listed: Listed[] = [
  { line: 7, accreditationId: 'a', name: { ru: 'Условный', en: 'Uslovny' }, writings: [['Условный']] },
];
const read = (decision: string) => {
  const rows = [{ line: 2, cells: { '№': '7', Решение: decision } }];
  const sheet = { headers: ['№', 'Решение'], rows, charset: 'utf-8', separator: ';' };
  return readReply(sheet, listed).rows[0]!;
};
const actionOf = (decision: string) => read(decision).decision?.action ?? read(decision).reasons[0]?.code ?? 'waits';

it.each([
  ['accredit', ['Удовлетворено.', 'granted', 'accredited (yes)', 'Аккредитована', '+', 'плюс']],
  ['refuse', ['Отклонено', 'отклонить', 'declined', 'Отказано!', 'accredited (no)', '−', 'минус']],
  ['returnForDocs', ['на доработку', 'returned']],
  ['waits', ['', '-', '—', 'на рассмотрении']],
  ['reply.decision-unknown', ['может быть', '++']],
])('reads as %s', (meaning, words) => {
  expect(words.map(actionOf)).toEqual(words.map(() => meaning));
});
