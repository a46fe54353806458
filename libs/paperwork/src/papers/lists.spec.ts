import { renderDocument } from '#libs/typesetting';
import { composePaper } from '../compose.js';
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
