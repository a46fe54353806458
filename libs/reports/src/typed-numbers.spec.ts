import { typedNumbersIn } from './typed-numbers.js';

const numbers = (line: string, language: 'ru' | 'en' = 'ru') =>
  typedNumbersIn(line, language).map(({ number }) => number);

it('finds the numbers that somebody typed, each in its sentence', () => {
  expect(typedNumbersIn('Работали 34 наблюдателя. Посещено 1 200 участков, или 12,5 %.', 'ru')).toEqual([
    { number: '34', value: '34', sentence: 'Работали 34 наблюдателя.' },
    { number: '1 200', value: '1200', sentence: 'Посещено 1 200 участков, или 12,5 %.' },
    { number: '12,5', value: '12.5', sentence: 'Посещено 1 200 участков, или 12,5 %.' },
  ]);
});

it('passes over days, hours, years and the numbers of documents and articles', () => {
  for (const line of [
    'Голосование 20 ноября 2022 года, в 20:00 (UTC+6).',
    'С 17–21 ноября; 20.11.2022; 2022-11-20.',
    'Постановление № 12-34, статья 15, ст. 7, пункта 3.',
    'В 2021–2022 годах.',
  ])
    expect([line, numbers(line)]).toEqual([line, []]);
  for (const line of ['On 20 November 2022 at 20:00.', 'November 20, 2022; Article 15; No. 12.', 'Since 2019.'])
    expect([line, numbers(line, 'en')]).toEqual([line, []]);
});

it('passes over no number beside them', () => {
  expect(numbers('20 ноября работали 34 наблюдателя на 20 участках')).toEqual(['34', '20']);
  expect(numbers('In 2022, 2 of 31 stations', 'en')).toEqual(['2', '31']);
});
