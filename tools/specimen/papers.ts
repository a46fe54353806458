import { composePaper, type PaperFacts, type PaperPerson, type Registered } from '#libs/paperwork';
import { LANGUAGES, LIST_COLUMNS, PAPER_KIND_NAMES, type PaperKind } from '#libs/regulation';
import { EMBLEM } from './pictures.js';
import { both, many, SURNAME, SURNAME_LATIN, TITLE, type Specimen } from './words.js';

const person = (line: number, cruel: boolean): PaperPerson => ({
  line,
  familyName: cruel && line % 5 === 1 ? SURNAME : `Условнов-${line}`,
  givenName: 'Синтетик',
  patronymic: cruel ? 'Условнович-Длинноотчественный' : 'Условнович',
  familyNameLatin: cruel && line % 5 === 1 ? SURNAME_LATIN : `Uslovnov-${line}`,
  givenNameLatin: 'Sintetik',
  office: cruel
    ? both(
        'заместитель председателя постоянной комиссии по вопросам, которых никто не задавал, депутат условной палаты',
        'deputy chair of the standing committee on questions that nobody asked, member of an invented chamber',
      )
    : both('депутат', 'member of parliament'),
  citizenship: 'KAZ',
  delegation: both('Республика Казахстан', 'Republic of Kazakhstan'),
  category: 'member',
  missionOffice: line === 1 ? 'coordinator' : null,
  batchNumber: 1,
  changed: ['name', 'passport'],
  birthDate: '1970-01-01',
  passportNumber: `N${String(10_000_000 + line)}`,
  passportExpiresOn: '2030-01-01',
  phone: '+7 700 000 00 00',
  actNumber: `${line}-П`,
  actDate: '2026-03-10',
  certificateNumber: `МН-${1000 + line}`,
  validFrom: '2026-03-10',
  validUntil: '2026-03-30',
  state: 'ACCREDITED',
  arrivesAt: '2026-03-17T08:00:00.000Z',
  departsAt: '2026-03-21T08:00:00.000Z',
  interpreter: 'английский',
});

const factsOf = (kind: PaperKind, people: number, cruel: boolean): PaperFacts => ({
  format: 1,
  organisation: {
    name: both('Условная парламентская ассамблея', 'Invented Parliamentary Assembly'),
    shortName: both('УПА', 'IPA'),
    regulation: both('Положение о наблюдении', 'Regulation on observation'),
  },
  mission: {
    number: 'BLR-2026-1',
    title: cruel ? TITLE : both('Наблюдение за выборами', 'Election observation'),
    host: both('Республика Беларусь', 'Republic of Belarus'),
    zone: 'Europe/Minsk',
    demonstration: true,
    commission: both('Условная избирательная комиссия', 'Invented Election Commission'),
    startsOn: '2026-03-17',
    endsOn: '2026-03-21',
    votingDays: ['2026-03-20'],
    nominationDeadline: '2026-03-09T15:00:00.000Z',
    cutoff: { at: '2026-03-14T15:00:00.000Z', zone: 'Europe/Minsk' },
  },
  signer: both('С. С. Условнов', 'S. S. Uslovnov'),
  addressee:
    kind === 'call-for-nominations'
      ? {
          delegation: {
            name: both('Республика Казахстан', 'Republic of Kazakhstan'),
            parliament: both('Парламент', 'Parliament'),
            representative: {
              name: both('Синтетика Условнова', 'Sintetika Uslovnova'),
              office: both('Глава делегации', 'Head of delegation'),
              givenName: 'Синтетика',
              patronymic: 'Условновна',
            },
          },
        }
      : { host: both('Условная избирательная комиссия', 'Invented Election Commission'), channel: 'direct' },
  invitation: { number: '01-05/17', date: '2026-02-20', incoming: 'ВХ-2026/0004' },
  batch: { number: 1, channel: 'direct', sentOn: '2026-03-02', reference: 'ИСХ-2026/0007', names: people },
  persons: many(people, (i) => person(i + 1, cruel)),
  replaced: person(2, cruel),
  notice: { state: 'POSTPONED', sent: people, accredited: people },
  report: { kind: 'final-conclusion', number: 'BLR-2026-1-ИЗ', version: 1, digest: 'ab'.repeat(32) },
  columns: [...LIST_COLUMNS],
});

const registered = (kind: PaperKind): Registered => ({
  kind,
  number: 'ИСХ-2026/0012',
  datedOn: '2026-03-02',
  issuedAt: '2026-03-02T09:00:00.000Z',
  factsDigest: 'cd'.repeat(32),
  emblem: EMBLEM,
});

/** What another hand, way or turn of things makes of a paper. */
const OTHERWISE: { name: string; kind: PaperKind; facts: Partial<PaperFacts>; number?: null }[] = [
  {
    name: 'covering-letter-ministry',
    kind: 'covering-letter',
    facts: {
      addressee: { host: both('Республика Беларусь', 'Republic of Belarus'), channel: 'foreign-ministry' },
      batch: { number: 2, channel: 'foreign-ministry', sentOn: '2026-03-02', reference: 'ИСХ-2026/0007', names: 2 },
      executor: { name: 'И. И. Условный', phone: '000-00-00' },
    },
  },
  {
    name: 'observer-list-unnumbered',
    kind: 'observer-list',
    facts: { batch: { number: 1, channel: 'foreign-ministry', sentOn: '2026-03-02', reference: null, names: 2 } },
    number: null,
  },
  ...[{ state: 'CANCELLED', sent: 2 } as const, { state: 'DECLINED', sent: 0 } as const].map(({ state, sent }) => ({
    name: `cancellation-letter-${state.toLowerCase()}`,
    kind: 'cancellation-letter' as const,
    facts: { notice: { state, sent, accredited: sent } },
  })),
];

const otherSpecimens = (): Specimen[] =>
  OTHERWISE.flatMap(({ name, kind, facts, number }) =>
    LANGUAGES.map((language) => ({
      name: `paper-${name}-${language}`,
      model: composePaper(
        { ...factsOf(kind, 2, false), ...facts },
        { ...registered(kind), ...(number === null && { number }) },
        language,
      ),
    })),
  );

export const paperSpecimens = (): Specimen[] => [...usualSpecimens(), ...otherSpecimens()];

const usualSpecimens = (): Specimen[] =>
  PAPER_KIND_NAMES.flatMap((kind) =>
    LANGUAGES.flatMap((language) =>
      [false, true].map((cruel) => ({
        name: `paper-${kind}-${cruel ? 'cruel' : 'short'}-${language}`,
        model: composePaper(factsOf(kind, cruel ? 45 : 2, cruel), registered(kind), language),
      })),
    ),
  );
