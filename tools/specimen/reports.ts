import { composeReport, type Composed } from '#libs/reports';
import {
  COUNTERPART_NAMES,
  countIncidents,
  countMeetings,
  countVisits,
  DECISION_BODIES,
  DECISION_SUBJECTS,
  EVENT_TYPES,
  formFor,
  formOf,
  FACT_KIND_NAMES,
  fieldsOf,
  INCIDENT_CATEGORY_NAMES,
  INVITER_TYPES,
  KNOWN_FROM_NAMES,
  needsField,
  RESULT_STAGES,
  SEVERITIES,
  STATEMENT_ABOUTS,
  type FactField,
  LANGUAGES,
  ADDRESSEES,
  outlineOf,
  PRIORITIES,
  REPORT_KINDS,
  SILENCES,
  STAGE_NAMES,
  type Answer,
  type Answers,
  type CountedVisit,
  type Language,
  type Question,
  YARDSTICKS,
  type ReportKind,
} from '#libs/regulation';
import { both, many, SCRIPTS, SENTENCES, SURNAME, SURNAME_LATIN, TITLE, type Specimen } from './words.js';

type Snapshot = Composed['content']['snapshot'];

const observerOf = (i: number, cruel: boolean, delegations: number): Snapshot['observers'][number] => {
  const country = `Z${String(i % delegations).padStart(2, '0')}`;
  const long = cruel && i % 17 === 3;
  return {
    name: both(
      long ? `${SURNAME} Синтетик` : `Условнов-${i + 1} Синтетик Условнович`,
      long ? `${SURNAME_LATIN} Sintetik` : `Uslovnov-${i + 1} Sintetik`,
    ),
    familyName: `Условнов-${i + 1}`,
    position: both('депутат', 'member of parliament'),
    category: 'member',
    country,
    delegation: both(`Условная Республика ${country}`, `Republic of ${country}`),
    chamber: both('Палата представителей', 'Chamber of Representatives'),
  };
};

function snapshotOf(cruel: boolean, rows: number): Snapshot {
  const [people, delegations] = cruel ? [rows, 40] : [12, 3];
  const observers = many(people, (i) => observerOf(i, cruel, delegations));
  return {
    format: 5,
    asOf: '2026-03-20T17:00:00.000Z',
    provisional: false,
    organisation: {
      name: both('Условная парламентская ассамблея', 'Invented Parliamentary Assembly'),
      shortName: both('УПА', 'IPA'),
      regulation: both('Положение о наблюдении', 'Regulation on observation'),
    },
    mission: {
      number: 'BLR-2026-1',
      title: cruel ? TITLE : both('Наблюдение за выборами', 'Election observation'),
      host: both('Республика Беларусь', 'Republic of Belarus'),
      hostZone: 'Europe/Minsk',
      demonstration: true,
      startsOn: '2026-03-17',
      endsOn: '2026-03-21',
      commission: both('Условная избирательная комиссия', 'Invented Election Commission'),
      cutoff: { local: '2026-03-14T18:00', zone: 'Europe/Minsk', at: '2026-03-14T15:00:00.000Z' },
      pollsCloseAt: '2026-03-20T17:00:00.000Z',
    },
    events: eventsOf(cruel),
    invitations: invitationsOf(cruel),
    decisions: decisionsOf(cruel),
    offices: many(cruel ? 4 : 1, (i) => ({
      name: both(
        cruel && i === 1 ? `${SURNAME} Синтетик` : `Условнов-${i + 1} Синтетик Условнович`,
        `Uslovnov-${i + 1} Sintetik`,
      ),
      office: i === 0 ? 'coordinator' : 'deputyCoordinator',
      position: both('депутат', 'member of parliament'),
      country: i === 3 ? null : 'KAZ',
    })),
    observers,
    absent: many(cruel ? 5 : 1, (i) => observerOf(people + i, cruel, delegations)),
    composition: many(delegations, (i) => {
      const country = `Z${String(i).padStart(2, '0')}`;
      const count = observers.filter((observer) => observer.country === country).length;
      return {
        delegation: both(`Условная Республика ${country}`, `Republic of ${country}`),
        country,
        chambers: [{ name: both('Палата представителей', 'Chamber of Representatives'), observers: count }],
        observers: count,
      };
    }),
    withoutDelegation: cruel ? 2 : 0,
    ...(cruel && {
      groups: [
        ...many(3, (i) => ({ name: both(`Условная группа ${i + 1}`, `Synthetic group ${i + 1}`), observers: 20 + i })),
        { name: null, observers: 7 },
      ],
      genders: [
        { gender: 'female' as const, observers: 30 },
        { gender: 'male' as const, observers: 31 },
        { gender: null, observers: 9 },
      ],
    }),
    activity: [],
    meetings: meetingsOf(cruel ? rows : 4),
    teams: teamsOf(cruel ? rows : 2),
    visits: visitsOf(cruel ? rows : 30),
    incidents: incidentsOf(cruel ? rows : 3),
    dayFacts: dayFactsOf(cruel ? rows : 2),
  };
}

/** A referendum on its own, or with elections of every kind, early ones and abroad ahead of the day. */
const eventsOf = (cruel: boolean): Snapshot['events'] =>
  EVENT_TYPES.slice(cruel ? 0 : -1).map((type, i) => ({
    type,
    title: cruel ? TITLE : both('Условное голосование', 'Synthetic vote'),
    early: i === 1,
    votingDays: ['2026-03-20'],
    ...(cruel && { earlyVotingDays: ['2026-03-17', '2026-03-18', '2026-03-19'] }),
    lastStationClosesAt: '2026-03-20T17:00:00.000Z',
  }));

/** In the long one some say neither who signed nor when. */
const invitationsOf = (cruel: boolean): Snapshot['invitations'] =>
  INVITER_TYPES.slice(0, cruel ? undefined : 1).map((inviter, i) => ({
    inviter,
    signatory: i % 2 ? null : cruel ? `${SURNAME} / ${SURNAME_LATIN}` : 'У. Условнов / U. Uslovnov',
    addressee: i % 2 ? null : 'Условный адресат / Synthetic addressee',
    date: i % 3 === 1 ? null : '2026-02-20',
    reference: i % 3 === 2 ? null : '01-05/17',
  }));

/** In the long one of each subject by each body, some without day or number. */
const decisionsOf = (cruel: boolean): Snapshot['decisions'] =>
  DECISION_SUBJECTS.slice(0, cruel ? undefined : 1).flatMap((subject) =>
    DECISION_BODIES.slice(0, cruel ? undefined : 1).map((body, i) => ({
      subject,
      body,
      date: i === 1 ? null : '2026-02-25',
      number: i === 1 ? null : `${i + 1}-У`,
    })),
  );

/** In the long one some have no region, and a long name in one language only. */
function teamsOf(rows: number): NonNullable<Snapshot['teams']> {
  const teams = many(rows, (i) => ({
    number: i + 1,
    name: i % 3 === 2 ? { ru: TITLE.ru, en: null } : { ru: null, en: null },
    region: i % 4 === 3 ? null : 'Минск',
    people: 2,
  }));
  return { people: 2 * rows, teams };
}

/** Half of them held in public; in the long one some have no place and a name in one language only. */
function meetingsOf(rows: number): NonNullable<Snapshot['meetings']> {
  const programme = many(rows, (i) => ({
    startsAt: `2026-03-${17 + (i % 3)}T0${i % 9}:30:00.000Z`,
    endsAt: null,
    counterpart: COUNTERPART_NAMES[i % COUNTERPART_NAMES.length]!,
    name: i % 5 === 4 ? { ru: TITLE.ru, en: null } : both('Условная палата', 'Invented chamber'),
    place: i % 3 === 2 ? null : 'Минск',
  })).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const counted = countMeetings(programme.map(({ counterpart }) => ({ counterpart, state: 'held' })));
  const total = counted.reduce((sum, { held }) => sum + held, 0);
  return { counted, total, unsettled: 1, programme };
}

/** In the long one regions have long names; every question has all its answers and all its silences. */
function visitsOf(rows: number): NonNullable<Snapshot['visits']> {
  const visits = many(rows, (i): CountedVisit => {
    const stage = STAGE_NAMES[i % STAGE_NAMES.length]!;
    const abroad = i % 9 === 8;
    const { form, formVersion } = formFor(stage);
    const answers = formOf(form, formVersion)!.questions.map((question, at) => [
      question.id,
      answerOf(question, i + at),
    ]);
    return {
      station: `S${i % Math.ceil(rows / 2)}`,
      region: abroad ? null : i % 4 === 3 ? TITLE.ru : `Область ${1 + (i % 6)}`,
      country: abroad ? 'KGZ' : 'BLR',
      abroad,
      stage,
      day: `2026-03-${17 + (i % 2)}`,
      team: i % 7 === 6 ? null : String(1 + (i % 3)),
      form,
      formVersion,
      answers: Object.fromEntries(answers) as Answers,
    };
  });
  return { ...countVisits(visits), unconfirmed: 1, besides: 1 };
}

function answerOf(question: Question, i: number): Answer {
  const silence = SILENCES[i % 7];
  if (silence) return { silence };
  if (question.type === 'one' || question.type === 'many') {
    const options = Object.keys(question.options);
    const value = options[i % options.length]!;
    return { value: question.type === 'one' ? value : [value] };
  }
  if (question.type === 'integer') return { value: i };
  if (question.type === 'scale') return { value: 1 + (i % question.steps) };
  return { value: question.type === 'time' ? '07:30' : 'SYNTHETIC' };
}

/** Of every category and level in turn; in the long one some are printed, with a source and a quotation or without. */
function incidentsOf(rows: number): NonNullable<Snapshot['incidents']> {
  const entries = many(rows, (i) => ({
    kind: 'incident' as const,
    category: INCIDENT_CATEGORY_NAMES[i % INCIDENT_CATEGORY_NAMES.length]!,
    severity: SEVERITIES[i % SEVERITIES.length]!,
    knownFrom: KNOWN_FROM_NAMES[i % KNOWN_FROM_NAMES.length]!,
  }));
  const printed = entries.map((entry, i) => ({
    ...entry,
    occurredAt: `2026-03-20T0${i % 9}:30:00.000Z`,
    region: i % 2 ? 'Минск' : null,
    place: i % 3 ? 'Условная школа / Synthetic school' : null,
    source: i % 3 ? 'Условная газета / Synthetic newspaper' : null,
    attributedTo: i % 3 === 1 ? 'Условный ресурс / Synthetic website' : null,
    quotedFrom: i % 3 === 1 ? 'Условная газета / Synthetic newspaper' : null,
    text: SENTENCES,
  }));
  return { counted: countIncidents(entries), open: rows, printed };
}

/** Of each kind so many. */
function dayFactsOf(rows: number): NonNullable<Snapshot['dayFacts']> {
  return FACT_KIND_NAMES.flatMap((kind) =>
    many(rows, (i) => {
      const has = (field: FactField) => fieldsOf(kind).includes(field) && (needsField(kind, field) || i % 4 !== 3);
      const said = (field: FactField) => (has(field) ? `Условно ${i + 1} / Synthetic ${i + 1}` : null);
      return {
        kind,
        asOf: `2026-03-20T${String(5 + (i % 12)).padStart(2, '0')}:00:00.000Z`,
        source: 'Условная комиссия / Synthetic commission',
        name: said('name'),
        place: i % 2 || needsField(kind, 'place') ? said('place') : null,
        count: has('count') ? 1_234_567 * (i + 1) : null,
        share: has('share') ? String(9.25 + i) : null,
        means: said('means'),
        stage: has('stage') ? RESULT_STAGES[i % 2]! : null,
        about: has('about') ? STATEMENT_ABOUTS[i % 2]! : null,
        link: has('link') ? 'https://example.org/' : null,
        language: said('language'),
      };
    }),
  );
}

/** Findings and recommendations; where no section takes any, none. */
function entriesOf(kind: ReportKind, language: Language, cruel: boolean) {
  const { sections } = outlineOf(kind);
  const taking = sections.filter(({ id }) => ['voting', 'counting', 'law-analysis'].includes(id));
  if (taking.length === 0) return {};
  const text = SENTENCES[language].repeat(cruel ? 4 : 1);
  const findings = many(cruel ? 7 : 2, (i) => ({
    number: i + 1,
    section: taking[i % taking.length]!.id,
    yardstick: YARDSTICKS[i % 2]!,
    text,
    basis: i % 2 ? [] : [{ kind: 'incident' as const, count: i + 1 }],
  }));
  if (!sections.some(({ id }) => id === 'recommendations')) return { findings };
  const recommendations = many(cruel ? 5 : 2, (i) => ({
    number: i + 1,
    addressee: ADDRESSEES[i % ADDRESSEES.length]!,
    addresseeName: cruel && i % 2 ? SURNAME.repeat(3) : null,
    priority: PRIORITIES[i % 3]!,
    text,
    ground: i % 2 ? text : null,
    findings: [1, 2],
  }));
  return { findings, recommendations };
}

function reportOf(kind: ReportKind, language: Language, cruel: boolean, rows: number) {
  const texts = Object.fromEntries(
    outlineOf(kind)
      .sections.filter(({ text }) => text !== 'none')
      .map(({ id }, i) => [
        id,
        cruel ? `${SENTENCES[language].repeat(9)}\n${SCRIPTS[i % SCRIPTS.length]}` : SENTENCES[language],
      ]),
  );
  // A section that nobody wrote stays in a draft, and says so.
  const written = cruel ? Object.fromEntries(Object.entries(texts).slice(1)) : texts;
  return composeReport({
    content: {
      kind,
      outlineVersion: outlineOf(kind).version,
      versionNumber: cruel ? 2 : 1,
      language,
      texts: written,
      snapshot: snapshotOf(cruel, rows),
      ...entriesOf(kind, language, cruel),
    },
    number: 'BLR-2026-1-ИЗ',
    state: cruel ? 'DRAFT' : 'ADOPTED',
    adoptedAt: cruel ? null : '2026-03-20T18:00:00.000Z',
    adoptedOn: cruel ? null : '2026-03-20',
    signers: many(cruel ? 12 : 2, (i) => ({
      name:
        i === 3 ? both(`С. ${SURNAME}`, `S. ${SURNAME_LATIN}`) : both(`У. Условнов-${i + 1}`, `U. Uslovnov-${i + 1}`),
      office: both('заместитель координатора', 'deputy coordinator'),
      delegation: both('Республика Казахстан', 'Republic of Kazakhstan'),
      coordinator: i === 0,
      signedAt: i % 2 ? null : '2026-03-20T18:00:00.000Z',
      paperDate: null,
      dissent: i === 1 ? { ru: SENTENCES.ru, en: null, at: '2026-03-20T18:00:00.000Z', paperDate: null } : null,
      absentSince: null,
    })),
    dissentPrinted: true,
    corrects: cruel ? { number: 1, adoptedOn: '2026-03-20', reason: SENTENCES[language] } : null,
    place: both('Минск', 'Minsk'),
    address: 'https://desk.example/d/blr-2026-1-fc-v1',
    originalLanguage: 'ru',
    words: {
      decisionBodies: { council: both('Совет', 'Council'), chairman: both('Председатель', 'Chairman') },
      member: both('членом условной организации', 'a member of an invented organisation'),
      registers: { incoming: 'ВХ', outgoing: 'ИСХ' },
    },
  });
}

export const reportSpecimens = (rows: number): Specimen[] =>
  REPORT_KINDS.flatMap((kind) =>
    LANGUAGES.flatMap((language) =>
      [false, true].map((cruel) => ({
        name: `report-${kind}-${cruel ? 'cruel' : 'short'}-${language}`,
        model: reportOf(kind, language, cruel, rows),
      })),
    ),
  );
