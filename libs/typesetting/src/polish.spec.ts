import fc from 'fast-check';
import type { DocumentLanguage, DocumentModel } from './model.js';
import { polished, polishedModel } from './polish.js';

/** `~` is a space that does not end a line, `_` a thin one. */
const shown = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

const CASES: [DocumentLanguage, string, string][] = [
  ['ru', 'Указ "О выборах"', 'Указ «О~выборах»'],
  ['ru', 'Газета "Вести "Запада"" вышла', 'Газета «Вести „Запада“» вышла'],
  ['ru', '«Газета "Запад"»', '«Газета „Запад“»'],
  ['ru', 'Экран 15" и всё', 'Экран 15" и~всё'],
  ['ru', 'Казахстан - государство', 'Казахстан~– государство'],
  ['ru', 'слово — слово', 'слово~– слово'],
  ['ru', 'знаки – — и -', 'знаки – — и~-'],
  ['ru', 'военно-политический', 'военно-политический'],
  ['ru', '17-21 ноября 2022 года', '17–21~ноября~2022~года'],
  ['ru', 'в 2021-2022 гг. и 2022 г.', 'в~2021–2022~гг. и~2022~г.'],
  ['ru', '17.11.2022 и 2022-11-17', '17.11.2022 и~2022-11-17'],
  ['ru', 'Подписано: 20 ноября 2022 года, 21:40 (UTC+6)', 'Подписано: 20~ноября~2022~года, 21:40~(UTC+6)'],
  ['en', 'Signed: 20 November 2022, 21:40 (UTC+6)', 'Signed: 20~November~2022, 21:40~(UTC+6)'],
  ['ru', 'телефон 8-7172-55-12-34', 'телефон 8-7172-55-12-34'],
  ['ru', 'приказ № 12-34/5-П', 'приказ №~12-34/5-П'],
  ['ru', 'протокол № 12345 принят', 'протокол №~12345 принят'],
  ['ru', '№ ИСХ-2026/0001 от 30 ноября 2026 года', '№~ИСХ-2026/0001~от~30~ноября~2026~года'],
  ['ru', 'решением от 30 ноября 2026 года № 7', 'решением от 30~ноября~2026~года~№~7'],
  ['ru', 'И. И. Иванов и Петров П. П.', 'И.~И.~Иванов и~Петров~П.~П.'],
  ['ru', 'Петров П. П., Абаев-Исаев А.Б. и Б. В. Ким', 'Петров~П.~П., Абаев-Исаев~А.Б. и~Б.~В.~Ким'],
  ['ru', 'Депутат П. П. Петров', 'Депутат П.~П.~Петров'],
  ['ru', 'всего 12 345 678 избирателей, из них 1 234', 'всего 12_345_678 избирателей, из них 1_234'],
  ['ru', 'участки 101 102 и 123 456 789', 'участки 101~102 и~123~456~789'],
  ['ru', 'телефон 712 345 и 8 800 000 00 00, +7 700 000 00 00', 'телефон 712 345 и~8 800 000 00 00, +7 700 000 00 00'],
  ['ru', '№ 12 345, паспорт 45 123 456, 2022 125 лиц', '№~12 345, паспорт 45 123 456, 2022 125 лиц'],
  ['ru', 'номера 101 102 103 104 105 106', 'номера 101 102 103 104 105 106'],
  ['ru', '10 тыс. руб. и 5 млн евро', '10~тыс.~руб. и~5~млн~евро'],
  ['ru', 'т. е. так и т. д., и т. п., до н. э.', 'т.~е. так и~т.~д., и~т.~п., до н.~э.'],
  ['ru', 'на 5-7 участках, 10-15 % и 2-3 раза', 'на 5–7 участках, 10–15~% и~2–3 раза'],
  ['ru', '10000-20000 избирателей, 1000-1500 чел.', '10_000–20_000 избирателей, 1000–1500~чел.'],
  ['ru', '10 000-20 000 человек и 9 000–12 000 голосов', '10_000–20_000 человек и~9_000–12_000 голосов'],
  ['ru', 'приказ 12-15 от мая, № 5-7, ст. 5-7, кв. 12-15', 'приказ 12-15 от мая, №~5-7, ст.~5-7, кв. 12-15'],
  ['ru', 'счёт 2-1, 7-5 голосов, 55-12-34 раза, 5-7', 'счёт 2-1, 7-5 голосов, 55-12-34 раза, 5-7'],
  ['ru', 'с 7-30 часов, в 10-30 часов', 'с~7-30 часов, в~10-30 часов'],
  ['ru', 'пункта 3-5 раздела, 12-15 участковой комиссии', 'пункта 3-5 раздела, 12-15 участковой комиссии'],
  [
    'ru',
    'Телефон: 712345 и, Паспорт 12345678 выдан, ГОСТ 12345 принят',
    'Телефон: 712345 и, Паспорт 12345678 выдан, ГОСТ 12345 принят',
  ],
  ['ru', 'явка 54.3-56.7 %', 'явка 54,3-56,7~%'],
  ['ru', 'кабинет 5-7 часов, № 5-7 участков', 'кабинет 5-7 часов, №~5-7 участков'],
  ['en', 'at 5-7 stations for 10-15 minutes, 5-7%', 'at 5–7 stations for 10–15 minutes, 5–7%'],
  ['en', 'form 5-7, a score of 2-3, ZIP 12345-67890', 'form 5-7, a~score of 2-3, ZIP 12345-67890'],
  ['en', '10000-20000 voters of 1 234 567', '10_000–20_000 voters of 1_234_567'],
  ['ru', 'работали 12345 наблюдателей на 9876 участках', 'работали 12_345 наблюдателей на 9876 участках'],
  ['ru', 'явка 69.43 %', 'явка 69,43~%'],
  ['ru', 'статья 2.5 закона', 'статья 2.5 закона'],
  ['ru', 'п. 3 ст. 5', 'п.~3 ст.~5'],
  ['ru', 'и так далее...', 'и~так далее…'],
  ['ru', 'Я и он в Астане', 'Я~и~он в~Астане'],
  ['ru', 'так на 27 из 31 участка', 'так на 27~из~31 участка'],
  ['en', 'so at 27 of 31 stations, one of them', 'so at 27~of~31 stations, one of them'],
  ['en', 'the "Law on "Elections""', 'the “Law on ‘Elections’”'],
  ['en', '17-21 November 2022', '17–21~November~2022'],
  ['en', 'Ref. No. 12-34/5', 'Ref. No.~12-34/5'],
  ['en', "the state's law; O'Connor, D'Arc", "the state’s law; O'Connor, D'Arc"],
  ['en', '12345 observers, number 12345', '12_345 observers, number 12345'],
  ['ru', 'по паспорту 12345678', 'по паспорту 12345678'],
  ['ru', 'телефон 712345', 'телефон 712345'],
  ['ru', 'индекс 220004 и другие', 'индекс 220004 и~другие'],
  ['ru', 'AB 1234567 выдан', 'AB 1234567 выдан'],
  ['ru', 'а 12345 избирателей', 'а~12_345 избирателей'],
  ['en', 'passport 12345678', 'passport 12345678'],
  ['en', 'Mr Smith saw a vote - once', 'Mr~Smith saw a~vote~– once'],
];

it.each(CASES)('sets in %s %s as %s', (language, written, printed) => {
  expect(shown(polished(written, language))).toBe(printed);
});

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

const PIECE = fc.oneof(
  fc.constantFrom(
    ...CASES.map(([, written]) => written),
    '"',
    ' - ',
    ' – - ',
    '...',
    '№ ',
    ' г. ',
    '12345 ',
    '1.5 %',
    "'",
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

it('changes nothing a second time, nor any letter or figure but the decimal point', () => {
  fc.assert(
    fc.property(
      fc.array(PIECE, { maxLength: 6 }),
      fc.constantFrom('ru' as const, 'en' as const),
      (pieces, language) => {
        const once = polished(pieces.join(''), language);
        expect(polished(once, language)).toBe(once);
        expect(bare(once)).toBe(bare(pieces.join('')));
      },
    ),
    { numRuns: 100 },
  );
});

const EMPTY: DocumentModel = {
  language: 'ru',
  organisation: '',
  kind: '',
  title: '',
  coverLines: [],
  status: '',
  footer: { number: '', version: '1', digest: '' },
  runningHeader: '',
  wording: { contents: '', page: '', continued: '', version: '', digest: '' },
  createdAt: '2026-03-20T18:00:00Z',
  blocks: [],
};

it('keeps in a cell a day with its month and a part with its whole, and changes nothing else there', () => {
  const cells = [
    '13–14 февраля 2027 года; досрочно: 10 февраля 2027 года',
    'early voting: 10 February',
    '№ 5 "A"',
    'да: 27 из 31',
    '2 of 3, so',
    'Доля, %',
  ];
  const columns = cells.map(() => ({ title: '', share: 1 }));
  const { blocks } = polishedModel({ ...EMPTY, blocks: [{ kind: 'table', columns, rows: [cells] }] });
  const [table] = blocks;
  expect(table?.kind === 'table' && table.rows[0]!.map(shown)).toEqual([
    '13–14~февраля 2027 года; досрочно: 10~февраля 2027 года',
    'early voting: 10~February',
    '№ 5 "A"',
    'да: 27~из~31',
    '2~of~3, so',
    'Доля,~%',
  ]);
});

/** Of a paragraph whose parts are set by turns in bold. */
const partsOf = (parts: string[], language: DocumentLanguage) => {
  const spans = parts.map((text, i) => ({ text, ...(i % 2 > 0 && { style: 'strong' as const }) }));
  const [set] = polishedModel({
    ...EMPTY,
    language,
    blocks: [{ kind: 'paragraph', text: parts.join(''), spans }],
  }).blocks;
  return set?.kind === 'paragraph' ? set.spans!.map(({ text }) => text) : [];
};

it('sets a text in several parts as it would set the whole', () => {
  expect(partsOf(['протокол № ', '12345', ' принят на 5-7 ', 'участках'], 'ru').map(shown)).toEqual([
    'протокол №~',
    '12345',
    ' принят на 5–7 ',
    'участках',
  ]);
  fc.assert(
    fc.property(
      fc.array(PIECE, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('ru' as const, 'en' as const),
      (parts, language) => {
        const set = partsOf(parts, language);
        expect(set.join('')).toBe(polished(parts.join(''), language));
        for (const [i, part] of set.entries()) if (!/[.\s]/.test(parts[i]!)) expect(bare(part)).toBe(bare(parts[i]!));
      },
    ),
    { numRuns: 300 },
  );
});

it('keeps a sign with what it is of beside a chart too', () => {
  const series = [{ name: 'Доля, %', values: [1] }];
  const chart = { kind: 'chart', form: 'bars', title: '', of: '', labels: ['13 февраля'], series } as const;
  const [set] = polishedModel({ ...EMPTY, blocks: [{ ...chart, labels: [...chart.labels], series }] }).blocks;
  expect(set?.kind === 'chart' && [...set.labels, set.series[0]!.name].map(shown)).toEqual(['13~февраля', 'Доля,~%']);
});

it('sets thousands apart in a column of counts, and in no number of another', () => {
  const columns = [
    { title: '', share: 1 },
    { title: '', share: 1, align: 'right' as const },
  ];
  const { blocks } = polishedModel({
    ...EMPTY,
    blocks: [
      {
        kind: 'table',
        columns,
        rows: [
          ['12345', '12345'],
          ['1000', '1000'],
        ],
      },
    ],
  });
  const [table] = blocks;
  expect(table?.kind === 'table' && table.rows.map((row) => row.map(shown))).toEqual([
    ['12345', '12_345'],
    ['1000', '1000'],
  ]);
});
