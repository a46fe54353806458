import { LIST_COLUMNS, NOTICE_STATES, PAPER_KIND_NAMES, type PaperKind } from '#libs/regulation';
import { composePaper, listOf, type Registered } from './compose.js';
import type { PaperFacts, PaperPerson } from './facts.js';

/** What somebody typed once: nothing of it may stand in a paper in English as it was typed. */
const TYPED = 'исх. № 12-П «Щ»';
const both = { ru: TYPED, en: TYPED };
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
  signer: both,
  executor: { name: TYPED, phone: TYPED },
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
  delegation: { name: both, parliament: both, representative: { name: both, office: both } },
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

it.each(PAPER_KIND_NAMES)('prints a paper in English without a Cyrillic letter, whatever was typed: %s', (kind) => {
  for (const addressee of [facts.addressee, toDelegation])
    for (const state of NOTICE_STATES) {
      const notice = { ...facts.notice!, state };
      expect(inEnglish(kind, { addressee, notice }).match(/[\p{Script=Cyrillic}№«»]+/gu)).toBeNull();
    }
  // Control: it is the same typed value that stands in the Russian one, and its Latin form in this.
  expect(JSON.stringify(composePaper(facts, register(kind), 'ru'))).toContain(TYPED);
  expect(inEnglish(kind)).toContain('iskh. No. 12-P');
});

/** Whether Zeta, who is Альфа at home, stands before Alpha, who is Яго, in either script. */
const named = (kind: PaperKind, language: 'ru' | 'en') => {
  const persons = [
    { ...person('Zeta'), familyName: 'Альфа' },
    { ...person('Alpha'), familyName: 'Яго' },
  ];
  const text = JSON.stringify(composePaper({ ...facts, persons }, register(kind), language));
  return [text.indexOf('Zeta') < text.indexOf('Alpha'), text.indexOf('Альфа') < text.indexOf('Яго')];
};

it('lists people by the alphabet of the edition, but for the list that the host has', () => {
  for (const kind of ['certificate-register', 'stays-sheet', 'cancellation-request'] as const) {
    expect(named(kind, 'ru')).toEqual([true, true]);
    expect(named(kind, 'en')).toEqual([false, false]);
  }
  expect(named('observer-list', 'en')).toEqual([true, true]);
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
