import { renderDocument } from '#libs/typesetting';
import { composePaper, listOf } from '../compose.js';
import type { PaperFacts, PaperPerson } from '../facts.js';

const both = (ru: string, en: string) => ({ ru, en });
const persons = Array.from({ length: 10 }, (_, i): PaperPerson => ({
  familyName: `Условная-Первая${i}`,
  givenName: 'Имя',
  patronymic: 'Условновна',
  familyNameLatin: `Uslovnaya-Pervaya${i}`,
  givenNameLatin: 'Name',
  office: both(
    'депутат Национального Собрания Республики Армения',
    'Member of the National Assembly of the Republic of Armenia',
  ),
  delegation: both('Республика Армения', 'Republic of Armenia'),
}));
const facts = {
  format: 1,
  organisation: {
    name: both(
      'Парламентская Ассамблея Организации Договора о коллективной безопасности',
      'Parliamentary Assembly of the Collective Security Treaty Organization',
    ),
    shortName: both('ПА ОДКБ', 'CSTO PA'),
  },
  mission: {
    title: both(
      'Внеочередные выборы Президента Республики Казахстан 20 ноября 2026 года',
      'Early presidential election, Republic of Kazakhstan, 20 November 2026',
    ),
    demonstration: true,
  },
  persons,
  report: { kind: 'final-conclusion', number: 'МПА-2026/0001', version: 1, digest: '0123456789abcdef'.repeat(4) },
} as unknown as PaperFacts;

it.each(['ru', 'en'] as const)('has ten people sign on one page: %s', async (language) => {
  const register = {
    kind: 'signing-sheet',
    number: null,
    datedOn: '2026-11-22',
    issuedAt: '2026-11-22T09:00:00.000Z',
    factsDigest: '0'.repeat(64),
    emblem: null,
  } as const;
  expect((await renderDocument(composePaper(facts, register, language))).pages).toBe(1);
});

const columnsOf = (kind: 'certificate-register' | 'stays-sheet' | 'observer-list', language: 'ru' | 'en') => {
  const known: PaperPerson[] = [
    {
      ...persons[0],
      line: 3,
      batchNumber: 2,
      certificateNumber: 'МН-1',
      actNumber: '1-П',
      actDate: '2026-03-10',
      validFrom: '2026-03-10',
      validUntil: null,
      state: 'ACCREDITED',
      birthDate: '1970-01-02',
      arrivesAt: '2026-03-17T08:00:00.000Z',
      departsAt: null,
    },
  ];
  const given = {
    ...facts,
    mission: { ...facts.mission, zone: 'Europe/Minsk' },
    persons: known,
    columns: ['number', 'familyName', 'birthDate'],
    batch: { number: 1, channel: 'direct', sentOn: '2026-03-02', reference: null, names: 1 },
  } as unknown as PaperFacts;
  const register = { kind, number: null, datedOn: '2026-11-22', issuedAt: '2026-11-22T09:00:00.000Z', factsDigest: '', emblem: null }; // prettier-ignore
  const { columns, rows } = listOf(given, register, language)!.sheet!;
  return Object.fromEntries(
    columns.map(({ title, dates }, i) => [title, { cell: rows[0]![i], dates: dates === true }]),
  );
};

const day = (cell: string | null) => ({ cell, dates: true });

it('gives the workbook of a list one thing in each cell, days and numbers as such', () => {
  expect(columnsOf('certificate-register', 'ru')).toMatchObject({
    '№': { cell: 1 },
    Фамилия: { cell: 'Условная-Первая0' },
    Имя: { cell: 'Имя' },
    Список: { cell: 2 },
    'Решение №': { cell: '1-П' },
    'Дата решения': day('2026-03-10'),
    'Действительно с': day('2026-03-10'),
    'Действительно по': day(null),
  });
  expect(columnsOf('stays-sheet', 'en')).toMatchObject({
    'Arrival (UTC+3)': day('2026-03-17T11:00'),
    Departure: day(null),
  });
  expect(columnsOf('observer-list', 'en')).toEqual({
    'No.': { cell: 3, dates: false },
    'Family name (Cyrillic)': { cell: 'Условная-Первая0', dates: false },
    'Date of birth': day('1970-01-02'),
  });
});
