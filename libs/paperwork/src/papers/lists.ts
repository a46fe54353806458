import {
  label,
  LABELS,
  documentTitle,
  PLACE_GIVEN_BACK,
  stateName,
  type Language,
  type ListColumn,
} from '#libs/regulation';
import { LIST_COLUMN_PARTS } from '../columns.js';
import type { PaperPerson } from '../facts.js';
import { body, note, tableOf, type Composer, type Listed } from '../paper.js';
import { dayInTable, dayOf, daysOf, instantInTable, offsetOf } from '../shown.js';
import { bothNames, cyrillicName, latinName, whence } from '../shown-person.js';
import { observers, say, type Word } from '../wording.js';
import { asOnPaper, dayColumn, momentColumn, nameColumns, sheetOf, textColumn, type SheetColumn } from './sheets.js';

/** What each column of the host's list prints of a person. */
const CELLS: Record<ListColumn, (person: PaperPerson, language: Language, place: number) => string> = {
  number: ({ line }, _language, place) => String(line ?? place),
  familyName: ({ familyName }) => familyName ?? '',
  givenName: ({ givenName }) => givenName ?? '',
  patronymic: ({ patronymic }) => patronymic ?? '',
  familyNameLatin: ({ familyNameLatin }) => familyNameLatin ?? '',
  givenNameLatin: ({ givenNameLatin }) => givenNameLatin ?? '',
  citizenship: ({ citizenship }, language) => (citizenship ? stateName(citizenship, language) : ''),
  office: ({ office }, language) => office?.[language] ?? '',
  delegation: whence,
  birthDate: ({ birthDate }, language) => dayInTable(birthDate, language),
  passportNumber: ({ passportNumber }) => passportNumber ?? '',
  passportExpiresOn: ({ passportExpiresOn }, language) => dayInTable(passportExpiresOn, language),
  function: ({ missionOffice }, language) =>
    missionOffice ? label(language, 'missionOffices', missionOffice) : say('observerAndName', language),
  phone: ({ phone }) => phone ?? '',
};

/** Of a host's list: in one language or the other they would not go on an upright sheet. */
const MANY_COLUMNS = 8;

export const observerList: Composer = (facts, language) => {
  const { number, sentOn, reference, channel } = facts.batch!;
  const list: Listed = {
    columns: facts.columns.map((column) => ({
      title: column === 'number' ? say('number', language) : LABELS.listColumns[column][language],
      share: LIST_COLUMN_PARTS[column].share,
      ...(column === 'number' ? { align: 'right' as const } : {}),
    })),
    rows: facts.persons.map((person, index) =>
      facts.columns.map((column) => CELLS[column](person, language, index + 1)),
    ),
    ...(facts.columns.length >= MANY_COLUMNS && { wide: true }),
    sheet: sheetOf(
      facts.persons,
      asOnPaper(facts.columns, (column, person, place) => CELLS[column](person, language, place), language),
    ),
  };
  const sent = {
    date: dayOf(sentOn, language),
    reference: reference ?? '',
    channel: inSentence(label(language, 'batchChannels', channel)),
  };
  return {
    title: say('listTitle', language, { n: String(number) }),
    subtitle: facts.mission.title[language],
    blocks: [
      note(say(reference === null ? 'listSentUnnumbered' : 'listSent', language, sent)),
      tableOf(list),
      total(facts.persons, language),
    ],
    list,
    ends: 'signature',
  };
};

/** A label as it goes on after a colon. */
const inSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const total = ({ length }: readonly PaperPerson[], language: Language) =>
  body(say('total', language, { count: observers(length, language) }));

type Column = {
  word: Word;
  /** Of every cell below: what the head says once. */
  of?: string;
  share: number;
  cell: (person: PaperPerson, language: Language) => string;
};
const NAME: Column = { word: 'observerAndName', share: 3, cell: bothNames };
const WHENCE: Column = { word: 'delegation', share: 2, cell: whence };

/** Persons one below the other, counted. */
const listOf = (persons: readonly PaperPerson[], columns: readonly Column[], language: Language): Listed => ({
  columns: [
    { title: say('number', language), share: 0.6, align: 'right' },
    ...columns.map(({ word, of, share }) => ({ title: say(word, language) + (of ? ` (${of})` : ''), share })),
  ],
  rows: persons.map((person, index) => [String(index + 1), ...columns.map(({ cell }) => cell(person, language))]),
});

const CERTIFICATE: Column[] = [
  NAME,
  WHENCE,
  { word: 'listNumber', share: 1, cell: ({ batchNumber }) => String(batchNumber ?? '') },
  { word: 'certificate', share: 1.6, cell: ({ certificateNumber }) => certificateNumber ?? '' },
  {
    word: 'act',
    share: 1.8,
    cell: ({ actNumber, actDate }, language) => [actNumber, dayInTable(actDate, language)].filter(Boolean).join('\n'),
  },
  {
    word: 'validity',
    share: 1.8,
    // A first day alone would read as the last one.
    cell: ({ validFrom, validUntil }, language) =>
      validFrom && !validUntil
        ? say('validSince', language, { day: dayInTable(validFrom, language) })
        : [dayInTable(validFrom, language), dayInTable(validUntil, language)].filter(Boolean).join(' –\n'),
  },
  { word: 'state', share: 1.6, cell: ({ state }, language) => label(language, 'accreditationStates', state as never) },
];

const certificateSheet = (language: Language): SheetColumn[] => [
  { title: say('number', language), cell: (_, place) => place },
  ...nameColumns(language),
  textColumn('delegation', language, (person) => whence(person, language)),
  textColumn('listNumber', language, ({ batchNumber }) => batchNumber),
  textColumn('certificate', language, ({ certificateNumber }) => certificateNumber),
  textColumn('actNumber', language, ({ actNumber }) => actNumber),
  dayColumn('actDate', language, ({ actDate }) => actDate),
  dayColumn('validFrom', language, ({ validFrom }) => validFrom),
  dayColumn('validUntil', language, ({ validUntil }) => validUntil),
  textColumn('state', language, ({ state }) => label(language, 'accreditationStates', state as never)),
];

export const certificateRegister: Composer = ({ persons, mission }, language, datedOn) => {
  const sheet = sheetOf(persons, certificateSheet(language));
  const list: Listed = { ...listOf(persons, CERTIFICATE, language), wide: true, sheet };
  return {
    title: say('registerTitle', language),
    subtitle: mission.title[language],
    blocks: [asOf(datedOn, language), tableOf(list), ...inForce(persons, language)],
    list,
    ends: 'text',
  };
};

/** Those that hold or held to their end are counted; what was taken back is told apart. */
function inForce(persons: readonly PaperPerson[], language: Language) {
  const annulled = persons.filter(({ state }) => state && (PLACE_GIVEN_BACK as readonly string[]).includes(state));
  const count = String(annulled.length);
  return [
    total(
      persons.filter((person) => !annulled.includes(person)),
      language,
    ),
    ...(annulled.length > 0 ? [body(say('annulled', language, { count }))] : []),
  ];
}

const asOf = (date: string, language: Language) => note(say('asOf', language, { date: dayOf(date, language) }));

/** For whoever asks: a name, a public office, a delegation, and the role in the mission. */
const PUBLIC: Column[] = [
  {
    word: 'observerAndName',
    share: 3,
    cell: (person, language) =>
      [
        language === 'ru' ? cyrillicName(person) : latinName(person),
        person.missionOffice ? label(language, 'missionOffices', person.missionOffice) : '',
      ]
        .filter(Boolean)
        .join('\n'),
  },
  { word: 'office', share: 4, cell: ({ office }, language) => office?.[language] ?? '' },
  WHENCE,
];

export const pressComposition: Composer = ({ persons, mission }, language, datedOn) => {
  const days = daysOf(mission.votingDays, language);
  return {
    title: say('pressTitle', language),
    subtitle: mission.title[language],
    blocks: [
      ...(days ? [note(say(mission.votingDays.length > 1 ? 'votingDays' : 'votingDay', language, { days }))] : []),
      asOf(datedOn, language),
      tableOf(listOf(persons, PUBLIC, language)),
      total(persons, language),
    ],
    ends: 'text',
  };
};

export const signingSheet: Composer = ({ persons, report, mission }, language) => {
  const { kind, number, version, digest } = report!;
  const named = { kind: documentTitle(kind, report)[language], number, version: String(version) };
  return {
    title: say('signingTitle', language),
    subtitle: mission.title[language],
    blocks: [
      body(say('signing', language, named)),
      note(say('signingDigest', language, { digest })),
      {
        kind: 'signatures',
        signers: persons.map((person) => ({
          name: language === 'ru' ? cyrillicName(person) : latinName(person),
          office: [person.office?.[language], whence(person, language)].filter(Boolean).join(' · '),
          mark: '',
        })),
      },
    ],
    ends: 'text',
  };
};

function instants(word: Word, persons: readonly PaperPerson[], zone: string, at: 'arrivesAt' | 'departsAt'): Column {
  const [of, ...others] = new Set(persons.flatMap((person) => (person[at] ? offsetOf(person[at], zone) : [])));
  // Where clocks are changed between two arrivals each says its own.
  const each = others.length > 0;
  return {
    word,
    ...(of && !each && { of }),
    share: 2,
    cell: ({ [at]: instant }, language) => (instant ? instantInTable(instant, zone, language, each) : ''),
  };
}

const stays = (persons: readonly PaperPerson[], zone: string): Column[] => [
  NAME,
  WHENCE,
  instants('arrival', persons, zone, 'arrivesAt'),
  instants('departure', persons, zone, 'departsAt'),
  { word: 'phone', share: 2, cell: ({ phone }) => phone ?? '' },
  { word: 'interpreter', share: 1.6, cell: ({ interpreter }) => interpreter ?? '' },
];

const staysSheetColumns = (persons: readonly PaperPerson[], zone: string, language: Language): SheetColumn[] => [
  { title: say('number', language), cell: (_, place) => place },
  ...nameColumns(language),
  textColumn('delegation', language, (person) => whence(person, language)),
  momentColumn('arrival', language, zone, 'arrivesAt', persons),
  momentColumn('departure', language, zone, 'departsAt', persons),
  textColumn('phone', language, ({ phone }) => phone),
  textColumn('interpreter', language, ({ interpreter }) => interpreter),
];

/** Times are the host's. */
export const staysSheet: Composer = ({ persons, mission }, language, datedOn) => {
  const sheet = sheetOf(persons, staysSheetColumns(persons, mission.zone, language));
  const list: Listed = { ...listOf(persons, stays(persons, mission.zone), language), wide: true, sheet };
  return {
    title: say('staysTitle', language),
    subtitle: mission.title[language],
    blocks: [asOf(datedOn, language), tableOf(list), total(persons, language)],
    list,
    ends: 'text',
  };
};
