import { LIST_COLUMNS, NOTICE_STATES, PAPER_KIND_NAMES, type PaperKind } from '#libs/regulation';
import { composePaper, listOf, type Registered } from './compose.js';
import type { PaperFacts, PaperPerson } from './facts.js';

/** What somebody typed once: a number of a document, or any text, stands so in a paper in English too. */
const TYPED = 'исх. № 12-П «Щ»';
/** A name of a person does not. */
const NAMED = 'Щ. Именной';
const both = { ru: TYPED, en: TYPED };
const named = { ru: NAMED, en: NAMED };
/** Of a person the paper shows these on purpose, beside the Latin form. */
const AT_HOME = 'ПОДЛИННИК';

const person = (familyNameLatin: string): PaperPerson => ({
  line: 1,
  familyName: AT_HOME,
  givenName: AT_HOME,
  patronymic: AT_HOME,
  familyNameLatin,
  givenNameLatin: 'Имя',
  office: both,
  citizenship: 'Ы',
  delegation: both,
  category: 'member',
  missionOffice: 'coordinator',
  batchNumber: 1,
  changed: ['name', 'citizenship', 'passport'],
  birthDate: '1970-01-01',
  passportNumber: TYPED,
  passportExpiresOn: '2030-01-01',
  phone: TYPED,
  actNumber: TYPED,
  actDate: '2026-03-10',
  certificateNumber: TYPED,
  validFrom: '2026-03-10',
  validUntil: '2026-03-30',
  state: 'ACCREDITED',
  arrivesAt: '2026-03-17T08:00:00.000Z',
  departsAt: '2026-03-21T08:00:00.000Z',
  interpreter: TYPED,
});
const facts: PaperFacts = {
  format: 1,
  organisation: { name: both, shortName: both, regulation: both },
  mission: {
    number: TYPED,
    title: both,
    host: both,
    zone: 'Europe/Minsk',
    demonstration: false,
    commission: both,
    startsOn: '2026-03-17',
    endsOn: '2026-03-21',
    votingDays: ['2026-03-20'],
    nominationDeadline: '2026-03-09T15:00:00.000Z',
    cutoff: { at: '2026-03-14T15:00:00.000Z', zone: 'Europe/Minsk' },
  },
  signer: named,
  executor: { name: NAMED, phone: TYPED },
  addressee: { host: both, channel: 'direct' },
  invitation: { number: TYPED, date: '2026-02-20', incoming: TYPED },
  batch: { number: 1, channel: 'direct', sentOn: '2026-03-02', reference: TYPED, names: 2 },
  persons: [person('Яков'), person('Бетта')],
  replaced: person('Вега'),
  notice: { state: NOTICE_STATES[0], sent: 1, accredited: 1 },
  report: { kind: 'final-conclusion', number: TYPED, version: 1, digest: '0' },
  columns: [...LIST_COLUMNS],
};
const toDelegation: PaperFacts['addressee'] = {
  delegation: { name: both, parliament: both, representative: { name: named, office: both } },
};
const register = (kind: PaperKind): Registered => ({
  kind,
  number: TYPED,
  datedOn: '2026-03-02',
  issuedAt: '2026-03-02T09:00:00.000Z',
  factsDigest: '0',
  emblem: null,
});
const inEnglish = (kind: PaperKind, more: Partial<PaperFacts> = {}) => {
  const said = { ...facts, ...more };
  const of = register(kind);
  return JSON.stringify([composePaper(said, of, 'en'), listOf(said, of, 'en') ?? null]).replaceAll(AT_HOME, '');
};

it.each(PAPER_KIND_NAMES)(
  'spells names of persons in a paper in English, and nothing else that was typed: %s',
  (kind) => {
    for (const addressee of [facts.addressee, toDelegation])
      for (const state of NOTICE_STATES) {
        const notice = { ...facts.notice!, state };
        const said = inEnglish(kind, { addressee, notice });
        expect(
          said
            .replaceAll(TYPED, '')
            .replaceAll('Ы', '')
            .match(/[\p{Script=Cyrillic}№«»]+/gu),
        ).toBeNull();
      }
    expect(JSON.stringify(composePaper(facts, register(kind), 'ru'))).toContain(TYPED);
    expect(inEnglish(kind)).toContain(TYPED);
  },
);

/** Whether Zeta, who is Альфа at home, stands before Alpha, who is Яго, in either script. */
const inOrderOf = (kind: PaperKind, language: 'ru' | 'en') => {
  const persons = [
    { ...person('Zeta'), familyName: 'Альфа' },
    { ...person('Alpha'), familyName: 'Яго' },
  ];
  const text = JSON.stringify(composePaper({ ...facts, persons }, register(kind), language));
  return [text.indexOf('Zeta') < text.indexOf('Alpha'), text.indexOf('Альфа') < text.indexOf('Яго')];
};

it('lists people by the alphabet of the edition, but for the list that the host has', () => {
  for (const kind of ['certificate-register', 'stays-sheet', 'cancellation-request'] as const) {
    expect(inOrderOf(kind, 'ru')).toEqual([true, true]);
    expect(inOrderOf(kind, 'en')).toEqual([false, false]);
  }
  expect(inOrderOf('observer-list', 'en')).toEqual([true, true]);
});

const under = (kind: PaperKind, executor?: PaperFacts['executor']) =>
  composePaper({ ...facts, executor }, register(kind), 'ru').blocks.flatMap((block) =>
    block.kind === 'signatures' ? [block.below] : [],
  );

it('says under the signature of letters alone who prepared them, if somebody is named', () => {
  const [name, phone] = ['И. И. Условный', '+0 000 00'];
  expect(under('covering-letter', { name, phone })).toEqual(['Исп.: И. И. Условный, тел.: +0 000 00']);
  expect(under('covering-letter', { name, phone: '' })).toEqual(['Исп.: И. И. Условный']);
  expect(under('covering-letter', { name: '', phone })).toEqual(['Тел.: +0 000 00']);
  expect(under('covering-letter')).toEqual([undefined]);
  expect(under('observer-list', { name, phone })).toEqual([undefined]);
});

const told = (given: PaperFacts['persons']) =>
  JSON.stringify(composePaper({ ...facts, persons: given }, register('certificate-register'), 'en').blocks);

it('counts in the register the certificates that hold, and those annulled apart', () => {
  const persons = (['ACCREDITED', 'EXPIRED', 'REVOKED_BY_HOST'] as const).map((state) => ({
    ...person('Яков'),
    state,
  }));
  expect(told(persons)).toMatch(/Total: 2\sobservers\..*annulled or revoked besides: 1\./);
  expect(told(persons.slice(0, 2))).not.toContain('besides');
});

const cellsOf = (kind: PaperKind, language: 'ru' | 'en', more: Partial<PaperFacts> = {}) =>
  composePaper({ ...facts, ...more }, register(kind), language).blocks.flatMap((block) =>
    block.kind === 'table' ? [...block.columns.map(({ title }) => title), ...block.rows.flat()] : [],
  );

it('has the family name first in English tables too, and the name in the letters of the edition above the other', () => {
  for (const kind of ['certificate-register', 'stays-sheet', 'cancellation-request', 'correction-letter'] as const) {
    const [latin, home] = ['Bett Imia', [AT_HOME, AT_HOME, AT_HOME].join(' ')];
    const one = { persons: [{ ...person('Bett'), givenNameLatin: 'Imia' }] };
    expect([kind, cellsOf(kind, 'en', one)]).toEqual([kind, expect.arrayContaining([`${latin}\n${home}`])]);
    expect([kind, cellsOf(kind, 'ru', one)]).toEqual([kind, expect.arrayContaining([`${home}\n${latin}`])]);
  }
});

it('says once in the head of a table how far its times are from UTC, and of each where clocks change between them', () => {
  expect(cellsOf('stays-sheet', 'en')).toEqual(
    expect.arrayContaining(['Arrival (UTC+3)', '17\u00a0Mar\u00a02026 11:00', 'Departure (UTC+3)']),
  );
  expect(cellsOf('stays-sheet', 'ru')).toEqual(expect.arrayContaining(['Прибытие (UTC+3)', '17.03.2026 11:00']));
  const persons = ['2026-03-27T08:00:00.000Z', '2026-03-30T08:00:00.000Z'].map((arrivesAt) => ({
    ...person('Яков'),
    arrivesAt,
  }));
  const mission = { ...facts.mission, zone: 'Europe/Paris' };
  expect(cellsOf('stays-sheet', 'ru', { persons, mission })).toEqual(
    expect.arrayContaining(['Прибытие', '27.03.2026 09:00 (UTC+1)', '30.03.2026 10:00 (UTC+2)']),
  );
});

const demonstration = { ...facts.mission, demonstration: true };
const banner = (language: 'ru' | 'en') =>
  composePaper({ ...facts, mission: demonstration }, register('stays-sheet'), language).banner;

it('says of a certificate how its accreditation stands, and of a demonstration that it is one in its own language first', () => {
  expect(cellsOf('certificate-register', 'ru')).toContain('Аккредитация');
  expect([banner('ru'), banner('en')]).toEqual([
    'Демонстрация – условные данные / Demonstration – synthetic data',
    'Demonstration – synthetic data / Демонстрация – условные данные',
  ]);
});
