import {
  declined,
  LABELS,
  stateName,
  type CheckedData,
  type Language,
  type NoticeState,
  type Wording,
} from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { PaperFacts, PaperPerson } from '../facts.js';
import { body, tableOf, type Composer, type Listed } from '../paper.js';
import { dayInTable, daysOf, instantOf, isNamed, periodOf } from '../shown.js';
import { bothNames, whence } from '../shown-person.js';
import { observers, say, WORDS, type Word } from '../wording.js';

const filled = ({ organisation, mission, batch }: PaperFacts, language: Language) => ({
  organisation: organisation.name[language],
  vote: voteOf(mission, language),
  where: isNamed(mission.host[language], mission.title[language]) ? '' : ` (${mission.host[language]})`,
  commission: mission.commission[language],
  n: String(batch?.number ?? ''),
});

/** The vote as the words «миссия наблюдателей» go on: « на внеочередных выборах …», or its name in quotes. */
function voteOf({ title, prepositional }: PaperFacts['mission'], language: Language): string {
  const at = language === 'ru' && (prepositional ?? declined(title.ru, 'prepositional'));
  if (at) return ` на ${at[0]!.toLowerCase()}${at.slice(1)}`;
  if (language === 'ru') return ` «${title.ru.trim()}»`;
  if (!SORTS_OF_VOTES.test(title.en)) return ` “${title.en.trim()}”`;
  return ` to the ${title.en.replace(SORTS_OF_VOTES, (sort) => sort.toLowerCase())}`;
}
/**
 * What an English title may begin with and go on in a sentence; a name of a state or of an office keeps its capital. The vote
 * must be what the title is of, so that what follows is an attribute of it: “Election observation” is none.
 */
const SORTS_OF_VOTES =
  /^(?:(?:early|snap|extraordinary|regular|repeat|local|general|national|presidential|parliamentary|constitutional)\s+)*(?:elections?|by-elections?|referendums?|vote|plebiscite)(?=\s*$|\s*[,.:;(]|\s+(?:[–—\d(]|(?:and|at|by|for|held|in|of|on|to|under)\b))/iu;

/** The vote as «перенос …» goes on, where its cases are known. */
function inGenitive({ title, genitive }: PaperFacts['mission']): string | undefined {
  const of = genitive ?? declined(title.ru, 'genitive');
  return of && `${of[0]!.toLowerCase()}${of.slice(1)}`;
}

/** When the vote is, and when the mission works; what is not known is not mentioned. */
function dates({ mission }: PaperFacts, language: Language): Block[] {
  const { votingDays, startsOn, endsOn } = mission;
  const days = daysOf(votingDays, language);
  return [
    ...(days ? [body(say(votingDays.length > 1 ? 'votingDays' : 'votingDay', language, { days }))] : []),
    ...(startsOn && endsOn
      ? [body(say('missionDates', language, { period: periodOf(startsOn, endsOn, language) }))]
      : []),
  ];
}

export const callForNominations: Composer = (facts, language) => {
  const { nominationDeadline, cutoff, zone } = facts.mission;
  const deadline = nominationDeadline && instantOf(nominationDeadline, zone, language);
  return {
    title: say('callTitle', language),
    blocks: [
      body(say('call', language, filled(facts, language))),
      ...dates(facts, language),
      body(say('callAsks', language)),
      ...(deadline ? [body(say('callDeadline', language, { deadline }))] : []),
      ...(cutoff ? [body(say('callCutoff', language, { cutoff: instantOf(cutoff.at, cutoff.zone, language) }))] : []),
    ],
    ends: 'letter',
  };
};

export const coveringLetter: Composer = (facts, language) => {
  const values = filled(facts, language);
  const { channel, names } = facts.batch!;
  return {
    title: say('coveringTitle', language, values),
    blocks: [
      body(say('covering', language, values)),
      ...dates(facts, language),
      body(say('coveringCount', language, { count: observers(names, language) })),
      body(say(channel === 'direct' ? 'coveringDecide' : 'coveringForward', language, values)),
      body(say('coveringEnclosed', language, values)),
    ],
    ends: 'letter',
  };
};

type Item = [Wording, (person: PaperPerson, language: Language) => string];
const ITEMS: Item[] = [
  [WORDS.observerAndName, bothNames],
  [WORDS.office, ({ office }, language) => office?.[language] ?? ''],
  [WORDS.delegation, whence],
  [WORDS.citizenship, ({ citizenship }, language) => (citizenship ? stateName(citizenship, language) : '')],
];

const PASSPORT_ITEMS: Item[] = [
  [LABELS.listColumns.passportNumber, ({ passportNumber }) => passportNumber ?? ''],
  [LABELS.listColumns.passportExpiresOn, ({ passportExpiresOn }, language) => dayInTable(passportExpiresOn, language)],
];
const CHANGED: Record<CheckedData, Word> = {
  name: 'changedName',
  citizenship: 'changedCitizenship',
  passport: 'changedPassport',
};

/** One person a column, one item a line. */
const items = (heads: string[], persons: PaperPerson[], language: Language, said = ITEMS): Listed => ({
  columns: [{ title: say('datum', language), share: 1.2 }, ...heads.map((title) => ({ title, share: 3 }))],
  rows: said.map(([title, of]) => [title[language], ...persons.map((person) => of(person, language))]),
});

export const replacementLetter: Composer = (facts, language) => {
  const [joins] = facts.persons;
  const leaves = facts.replaced!;
  const values = { ...filled(facts, language), n: String(leaves.batchNumber ?? '') };
  const heads = [say('replacedPerson', language), say('newPerson', language)];
  return {
    title: say('replacementTitle', language),
    blocks: [
      body(say(leaves.batchNumber ? 'replacement' : 'replacementUnsent', language, values)),
      tableOf(items(heads, [leaves, joins!], language)),
      body(say('replacementAsks', language)),
    ],
    ends: 'letter',
  };
};

export const correctionLetter: Composer = (facts, language) => {
  const [person] = facts.persons;
  const values = { ...filled(facts, language), n: String(person!.batchNumber ?? '') };
  const { changed = [] } = person!;
  const data = changed.map((each) => say(CHANGED[each], language)).join(', ');
  const said = changed.includes('passport') ? [...ITEMS, ...PASSPORT_ITEMS] : ITEMS;
  return {
    title: say('correctionTitle', language),
    blocks: [
      body(say('correction', language, values)),
      ...(data ? [body(say('correctionChanged', language, { data }))] : []),
      tableOf(items([say('correctedData', language)], [person!], language, said)),
      body(say('correctionInstead', language)),
    ],
    ends: 'letter',
  };
};

export const cancellationRequest: Composer = (facts, language) => {
  const rows = facts.persons.map((person, index) => [
    String(index + 1),
    bothNames(person, language),
    whence(person, language),
    person.certificateNumber ?? '',
  ]);
  const columns = [
    { title: say('number', language), share: 0.6, align: 'right' as const },
    { title: say('observerAndName', language), share: 4 },
    { title: say('delegation', language), share: 2.5 },
    { title: say('certificate', language), share: 2 },
  ];
  const issued = facts.persons.some(({ certificateNumber }) => certificateNumber);
  return {
    title: say('requestTitle', language),
    blocks: [
      body(say('request', language, filled(facts, language))),
      tableOf({ columns, rows }),
      ...(issued ? [body(say('requestCertificates', language))] : []),
    ],
    ends: 'letter',
  };
};

/** Title and first sentence of each notice, then what it means for the host (if it had a list) and for a delegation. */
const NOTICES: Record<
  NoticeState,
  Record<'title' | 'fact' | 'factToDelegation' | 'delegation', Word> & { host: Word }
> = {
  CANCELLED: {
    title: 'cancelledTitle',
    fact: 'cancelled',
    factToDelegation: 'cancelled',
    host: 'withdrawnAtHost',
    delegation: 'withdrawnForDelegation',
  },
  POSTPONED: {
    title: 'postponedTitle',
    fact: 'postponed',
    factToDelegation: 'postponed',
    host: 'keptAtHost',
    delegation: 'keptForDelegation',
  },
  DECLINED: {
    title: 'declinedTitle',
    fact: 'declined',
    factToDelegation: 'declinedToDelegation',
    host: 'withdrawnAtHost',
    delegation: 'withdrawnForDelegation',
  },
};

export const cancellationLetter: Composer = (facts, language) => {
  const { state, sent } = facts.notice!;
  const { title, fact, factToDelegation, host, delegation } = NOTICES[state];
  const toHost = facts.addressee !== null && 'host' in facts.addressee;
  const values = { ...filled(facts, language), count: observers(sent, language) };
  const consequence = toHost ? (sent > 0 ? host : state === 'POSTPONED' ? 'datesFollow' : undefined) : delegation;
  return {
    title: say(title, language),
    blocks: [
      body(say(toHost ? fact : factToDelegation, language, values)),
      ...(consequence ? [body(say(consequence, language, values))] : []),
    ],
    ends: 'letter',
  };
};

/** The vote is on other days than was said before; deadlines are said once they are confirmed anew. */
export const newDatesLetter: Composer = (facts, language) => {
  const { mission, addressee } = facts;
  const { nominationDeadline, cutoff, zone } = mission;
  const toHost = addressee !== null && 'host' in addressee;
  const ofVote = inGenitive(mission) ?? '';
  const deadline = !toHost && nominationDeadline && instantOf(nominationDeadline, zone, language);
  return {
    title: say('newDatesTitle', language),
    blocks: [
      body(say(ofVote ? 'newDatesOf' : 'newDates', language, { ...filled(facts, language), ofVote })),
      ...dates(facts, language),
      ...(deadline ? [body(say('callDeadline', language, { deadline }))] : []),
      ...(cutoff
        ? [body(say('callCutoff', language, { cutoff: instantOf(cutoff.at, cutoff.zone, language) }))]
        : [body(say('deadlinesFollow', language))]),
      body(say(toHost ? 'listsStand' : 'applicationsStand', language)),
    ],
    ends: 'letter',
  };
};
