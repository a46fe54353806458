import { assessingWord } from './assessing-words.js';
import { quoted } from './quoted.js';
import type { SectionId, Wording } from './report-outlines.js';
import type { Language } from './vocabulary.js';

type Row = {
  /** What it is called where it is changed. */
  title: Wording;
  /** The sections in which it stands; of the whole document, none. */
  in: readonly SectionId[];
  /** As it ships: what stands between braces is filled in, and belongs into every other wording too. */
  says: Wording;
};

const OF_INCIDENTS = ['preparation', 'campaign', 'transparency', 'voting', 'counting', 'complaints'] as const;

/**
 * The sentences of documents that an assembly may put into its own words, an edition of an outline at a time. What is not
 * here stays as it ships: heads of tables and names of figures, and what tells one document from another. That the mission
 * chose its stations itself is said as it ships inside of any other words. Editions are stored by these names.
 */
export const STANDING_SENTENCES = {
  checkedAt: {
    title: { ru: 'Где проверить документ', en: 'Where the document is checked' },
    in: [],
    says: {
      ru: 'По этому адресу можно проверить документ и узнать, действует ли эта редакция:',
      en: 'At this address the document can be checked, and whether this version is in force:',
    },
  },
  basis: {
    title: {
      ru: 'На каком основании работала миссия (начало предложения)',
      en: 'What the mission rested on (begins a sentence)',
    },
    in: ['general'],
    says: {
      ru: 'Миссия осуществляла наблюдение на основании {regulation}',
      en: 'The mission was deployed pursuant to the {regulation}',
    },
  },
  invitedBy: {
    title: { ru: 'Кто пригласил (продолжение)', en: 'Who invited it (continues it)' },
    in: ['general'],
    says: { ru: 'по приглашению {inviter}', en: 'at the invitation of {inviter}' },
  },
  decidedBy: {
    title: { ru: 'Кто решил: известен орган (продолжение)', en: 'Who decided: the body (continues it)' },
    in: ['general'],
    says: { ru: 'в соответствии с решением {body}', en: 'in accordance with the decision of the {body}' },
  },
  decidedOn: {
    title: { ru: 'Кто решил: орган и дата (продолжение)', en: 'Who decided: body and date (continues it)' },
    in: ['general'],
    says: {
      ru: 'в соответствии с решением {body} от {date}',
      en: 'in accordance with the decision of the {body} of {date}',
    },
  },
  decidedAs: {
    title: { ru: 'Кто решил: орган и номер (продолжение)', en: 'Who decided: body and number (continues it)' },
    in: ['general'],
    says: {
      ru: 'в соответствии с решением {body} № {number}',
      en: 'in accordance with the decision of the {body} No. {number}',
    },
  },
  decidedOnAs: {
    title: {
      ru: 'Кто решил: орган, дата и номер (продолжение)',
      en: 'Who decided: body, date and number (continues it)',
    },
    in: ['general'],
    says: {
      ru: 'в соответствии с решением {body} от {date} № {number}',
      en: 'in accordance with the decision of the {body} of {date} No. {number}',
    },
  },
  dates: {
    title: { ru: 'Сроки работы', en: 'Dates of the mission' },
    in: ['general'],
    says: { ru: 'Сроки работы миссии: {period}.', en: 'Dates of the mission: {period}.' },
  },
  accreditedBy: {
    title: { ru: 'Кем и сколько аккредитовано', en: 'Who accredited, and how many' },
    in: ['activity'],
    says: {
      ru: 'Аккредитующий орган: {commission}. Аккредитовано наблюдателей: {count}.',
      en: 'Accrediting authority: {commission}. Observers accredited: {count}.',
    },
  },
  tookPart: {
    title: { ru: 'Сколько приняло участие', en: 'How many took part' },
    in: ['activity'],
    says: { ru: 'Приняли участие в наблюдении: {count}.', en: 'Took part in the observation: {count}.' },
  },
  deadline: {
    title: { ru: 'Срок представления документов', en: 'Deadline of accreditation' },
    in: ['activity'],
    says: {
      ru: 'Срок представления документов на аккредитацию – до\u00a0{cutoff}.',
      en: 'Accreditation deadline: {cutoff}.',
    },
  },
  teamsWorked: {
    title: { ru: 'Сколько групп работало', en: 'How many teams worked' },
    in: ['activity'],
    says: {
      ru: 'Групп, члены которых вели наблюдение: {teams}; человек в них: {people}.',
      en: 'Teams whose members were on duty: {teams}; people in them: {people}.',
    },
  },
  teamsRegions: {
    title: { ru: 'Где работали группы', en: 'Where the teams worked' },
    in: ['activity'],
    says: { ru: 'Регионы: {regions}.', en: 'Regions: {regions}.' },
  },
  teamsNote: {
    title: { ru: 'Примечание о группах', en: 'Note on teams' },
    in: ['activity'],
    says: {
      ru: 'Подсчитано по составу групп: учтены те, кто состоял в группе в дни своей работы наблюдателем. Состоявший в двух группах учтён в каждой из них.',
      en: 'Counted from the teams as they were: those who were in a team on days on which they were on duty. Who was in two teams is counted in each.',
    },
  },
  meetingsNote: {
    title: { ru: 'Примечание о встречах', en: 'Note on meetings' },
    in: ['activity'],
    says: {
      ru: 'Подсчитано по записям миссии о состоявшихся встречах; собственные совещания миссии в число встреч не входят.',
      en: 'Counted from the entries that the mission made of meetings held; its own briefings are not among them.',
    },
  },
  meetingsUnsettled: {
    title: {
      ru: 'О встречах, о которых не отмечено, состоялись ли они',
      en: 'On meetings not known to have been held',
    },
    in: ['activity'],
    says: {
      ru: 'Запланированы, но не отмечено, состоялись ли они: {count}; в число встреч не включены.',
      en: 'Planned, with no record of whether they were held: {count}; these are not counted.',
    },
  },
  visitedNote: {
    title: { ru: 'Примечание о посещённых участках', en: 'Note on stations visited' },
    in: ['activity', 'stations'],
    says: {
      ru: 'Посещённым считается участок, по которому есть хотя бы одно подтверждённое посещение; участок, где побывали несколько раз или несколько групп, считается один раз. {chosen}, поэтому показатели относятся только к ним.',
      en: 'A polling station counts as visited where one visit or more was confirmed; one that was visited several times, or by several teams, counts once. {chosen}, so the figures speak of these stations only.',
    },
  },
  visitsUnconfirmed: {
    title: { ru: 'О неподтверждённых посещениях', en: 'On visits not confirmed' },
    in: ['activity'],
    says: {
      ru: 'Внесены, но не подтверждены посещения: {count}; в показатели они не включены.',
      en: 'Visits entered and not confirmed: {count}; these are not counted.',
    },
  },
  visitsBeside: {
    title: { ru: 'О записях с другим содержанием', en: 'On other contents of a visit' },
    in: ['activity'],
    says: {
      ru: 'Записей с другим содержанием, по которым ещё не указано, какое верно: {count}; они не учтены.',
      en: 'Other contents kept under the number of a visit, with no word yet which is right: {count}; these are not counted.',
    },
  },
  figuresNote: {
    title: { ru: 'Примечание о показателях, внесённых с источником', en: 'Note on figures recorded with a source' },
    in: ['activity'],
    says: {
      ru: 'Показатели внесены миссией с указанием источника и не являются результатом подсчёта по записям о посещениях.',
      en: 'The figures were recorded by the mission with their source and are not the result of a count of visit records.',
    },
  },
  watchedRemotelyNote: {
    title: { ru: 'Примечание о дистанционном наблюдении', en: 'Note on watching remotely' },
    in: ['activity'],
    says: {
      ru: 'Дистанционное наблюдение не является посещением и к числу посещённых участков не прибавляется.',
      en: 'Watching remotely is no visit, and is not added to the stations visited.',
    },
  },
  organisationsNote: {
    title: { ru: 'Примечание о других организациях', en: 'Note on other organisations' },
    in: ['transparency'],
    says: {
      ru: 'Наблюдатели других организаций не входят в число наблюдателей миссии.',
      en: 'Observers of other organisations are not among the observers of the mission.',
    },
  },
  publishedNote: {
    title: { ru: 'Примечание о явке и результатах', en: 'Note on turnout and results' },
    in: ['voting', 'counting'],
    says: {
      ru: 'Приведено по указанным источникам; миссия эти данные не подсчитывала.',
      en: 'As the sources say; the mission did not count these figures itself.',
    },
  },
  answersNote: {
    title: { ru: 'Примечание об ответах наблюдателей', en: 'Note on what observers answered' },
    in: ['voting', 'counting'],
    says: {
      ru: 'Показано, сколько посещений дали каждый ответ, из числа ответивших; отсутствие ответа не считается ответом «нет». {chosen}, поэтому ответы относятся только к ним.',
      en: 'Shown is how many visits gave each answer, of those that gave one; where there is no answer, that is not counted as a “no”. {chosen}, so the answers speak of these stations only.',
    },
  },
  leftBlank: {
    title: { ru: 'О вопросах, оставшихся без ответа', en: 'On questions left blank' },
    in: ['voting', 'counting'],
    says: {
      ru: '{form}: вопросы, на которые ни в одном листе нет ответа и не указано, почему его нет, не приведены: {count}.',
      en: '{form}: not listed are questions that no form answers, nor says why not: {count}.',
    },
  },
  incidentsNote: {
    title: { ru: 'Примечание о происшествиях', en: 'Note on incidents' },
    in: OF_INCIDENTS,
    says: {
      ru: 'Подсчитано по записям миссии. Степень определяется последствиями факта и не является оценкой голосования.',
      en: 'Counted from the entries of the mission. Severity goes by the consequence of the fact and is no assessment of the vote.',
    },
  },
  severityMeans: {
    title: { ru: 'Что значит степень', en: 'What a level of severity means' },
    in: OF_INCIDENTS,
    says: { ru: 'Степень {level}: {what}.', en: 'Severity {level}: {what}.' },
  },
  incidentsPrinted: {
    title: { ru: 'Перед записями о происшествиях', en: 'Before the entries on incidents' },
    in: OF_INCIDENTS,
    says: { ru: 'Из записей миссии:', en: 'From the entries of the mission:' },
  },
  attributed: {
    title: { ru: 'Кто кому приписывает ответственность', en: 'Who attributes an incident to whom' },
    in: OF_INCIDENTS,
    says: { ru: '{by}: ответственность приписывается – {whom}.', en: '{by}: attributed to {whom}.' },
  },
  findingsHere: {
    title: { ru: 'Перед результатами наблюдения', en: 'Before the findings' },
    in: [...OF_INCIDENTS, 'general', 'activity', 'context'],
    says: { ru: 'Результаты наблюдения:', en: 'Findings:' },
  },
  boundBy: {
    title: { ru: 'К чему относятся подписи', en: 'What the signatures bind' },
    in: ['signatures'],
    says: {
      ru: 'Подписи относятся к тексту на языке оригинала ({original}) с контрольным кодом, указанным в сведениях о документе.',
      en: 'Signatures bind the original ({original}) text with the checksum given in the document control.',
    },
  },
  signed: {
    title: { ru: 'Отметка о подписи', en: 'Mark of a signature' },
    in: ['signatures'],
    says: { ru: 'Подписано: {at}', en: 'Signed: {at}' },
  },
  signedOnPaper: {
    title: { ru: 'Отметка о подписи на бумаге', en: 'Mark of a signature on paper' },
    in: ['signatures'],
    says: { ru: 'Подписано на бумаге: {at}', en: 'Signed on paper: {at}' },
  },
  signerAbsent: {
    title: { ru: 'Отметка об отсутствии', en: 'Mark of an absence' },
    in: ['signatures'],
    says: { ru: 'Подпись не ставилась: отсутствие', en: 'Absent' },
  },
  notSigned: {
    title: { ru: 'Отметка о том, что подписи нет', en: 'Mark where there is no signature' },
    in: ['signatures'],
    says: { ru: 'Подписи нет', en: 'Not signed' },
  },
  signedOf: {
    title: { ru: 'Сколько подписало', en: 'How many signed' },
    in: ['signatures'],
    says: { ru: 'Подписали: {signed} из {all}.', en: 'Signed by {signed} of {all}.' },
  },
  notSignedBy: {
    title: { ru: 'Кто не подписал', en: 'Who did not sign' },
    in: ['signatures'],
    says: { ru: 'Не подписано: {names}.', en: 'Not signed by: {names}.' },
  },
  signingNotOpen: {
    title: { ru: 'В проекте, пока подписание не открыто', en: 'In a draft, before signing opens' },
    in: ['signatures'],
    says: {
      ru: 'Список подписывающих закрепляется при открытии подписания.',
      en: 'The list of signatories is fixed when signing opens.',
    },
  },
  nobody: {
    title: { ru: 'Если никто не принял участия', en: 'Where nobody took part' },
    in: ['observers'],
    says: { ru: 'Нет наблюдателей, принявших участие в наблюдении.', en: 'Nobody took part in the observation.' },
  },
  programmeNote: {
    title: { ru: 'Примечание к программе', en: 'Note on the programme' },
    in: ['programme'],
    says: {
      ru: 'Внутренние встречи учтены в числе встреч и здесь не перечислены; совещания самой миссии перечислены, но в число не входят.',
      en: "Internal meetings are counted and not listed here; the mission's own briefings are listed and not counted.",
    },
  },
  statisticsNote: {
    title: { ru: 'Примечание к диаграммам', en: 'Note on the charts' },
    in: ['statistics'],
    says: {
      ru: 'Диаграммы построены по показателям, которые приведены в таблицах отчёта; участки и посещения – разные показатели, они не складываются.',
      en: 'The charts are drawn from the figures that stand in the tables of this report; stations and visits are two measures, which are not added up.',
    },
  },
  stationsNote: {
    title: { ru: 'Примечание к таблице участков', en: 'Note on the table of stations' },
    in: ['stations'],
    says: {
      ru: 'В столбцах этапов – число разных участков. Участок, посещённый на нескольких этапах, в столбце «Участков» считается один раз.',
      en: 'The columns of stages count distinct stations. A station visited at several stages counts once under “Stations”.',
    },
  },
  countedFrom: {
    title: { ru: 'Как получены показатели', en: 'How the figures came to be' },
    in: ['methodology'],
    says: {
      ru: 'Показатели подсчитаны по записям миссии по состоянию на {at}; ни один из них не внесён вручную, кроме тех, рядом с которыми указан источник. Записи, по которым они подсчитаны, закреплены вместе с ними, и контрольные коды этих записей входят в исходные данные документа: подсчёт можно повторить.',
      en: 'The figures were counted from the entries of the mission as of {at}; none of them was typed but those that have a source beside them. The entries from which they were counted are frozen with them, and the checksums of these entries are part of the source data of this document: the count can be repeated.',
    },
  },
  opinionBeside: {
    title: { ru: 'О заключении по законодательству', en: 'On the opinion on legislation' },
    in: ['opinion'],
    says: {
      ru: 'Миссия приняла заключение по законодательству. Это отдельный документ; ниже указано, какой именно.',
      en: 'The mission adopted an opinion on legislation. It is a document of its own; stated below is which one.',
    },
  },
  dissentUntranslated: {
    title: { ru: 'Если особое мнение не переведено', en: 'Where a dissent is not translated' },
    in: ['dissents'],
    says: {
      ru: 'Изложено на английском языке; перевода нет.',
      en: 'Stated in Russian; there is no translation.',
    },
  },
} as const satisfies Record<string, Row>;

export type StandingSentence = keyof typeof STANDING_SENTENCES;
export const STANDING_SENTENCE_NAMES = Object.keys(STANDING_SENTENCES) as StandingSentence[];
export const standingSentence = (name: StandingSentence): Row => STANDING_SENTENCES[name];

/** What is filled in, as a person chooses it: of the shipped sentences, all there are. */
export const PLACEHOLDERS: Record<string, Wording> = {
  all: { ru: 'сколько подписывающих', en: 'how many are to sign' },
  at: { ru: 'день или время', en: 'day or time' },
  body: { ru: 'орган', en: 'body' },
  by: { ru: 'кто говорит', en: 'who says so' },
  chosen: { ru: 'что участки миссия выбирала сама', en: 'that the mission chose the stations itself' },
  commission: { ru: 'аккредитующий орган', en: 'accrediting authority' },
  count: { ru: 'сколько', en: 'how many' },
  cutoff: { ru: 'срок', en: 'deadline' },
  date: { ru: 'дата', en: 'date' },
  form: { ru: 'лист наблюдения', en: 'form of observers' },
  inviter: { ru: 'кто пригласил', en: 'who invited' },
  level: { ru: 'степень', en: 'level' },
  names: { ru: 'имена', en: 'names' },
  number: { ru: 'номер', en: 'number' },
  original: { ru: 'язык оригинала', en: 'language of the original' },
  people: { ru: 'сколько человек', en: 'how many people' },
  period: { ru: 'с какого по какое число', en: 'from when until when' },
  regions: { ru: 'регионы', en: 'regions' },
  regulation: { ru: 'регламент или положение', en: 'the regulation' },
  signed: { ru: 'сколько подписало', en: 'how many signed' },
  teams: { ru: 'сколько групп', en: 'how many teams' },
  what: { ru: 'что она значит', en: 'what it means' },
  whom: { ru: 'кому', en: 'to whom' },
};

/** What an assembly says in the place of shipped sentences; of the others it says nothing. */
export type OwnWording = Partial<Record<StandingSentence, Wording>>;

const BRACED = /\{[^{}]*\}|[{}]/g;
const bracedIn = (text: string): string[] => [...new Set(text.match(BRACED) ?? [])];

/** What a sentence has filled in, between its braces: the same in both languages. */
export const placeholdersOf = (name: StandingSentence): string[] => bracedIn(standingSentence(name).says.en);

/** How a sentence ends, on which what is printed behind it counts: with a full stop, with a colon, or open. */
export const endOf = (text: string): string => /[.,:;!?…]$/.exec(text.trimEnd())?.[0] ?? '';

/** Whether it may stand in a document of these sections. */
export const standsIn = (name: StandingSentence, sections: readonly { id: SectionId }[]): boolean => {
  const { in: own } = standingSentence(name);
  return own.length === 0 || own.some((id) => sections.some((section) => section.id === id));
};

/** Of each sentence in own words what is wrong with it in either language, by its title; null of nothing. */
function told(
  own: OwnWording,
  faultOf: (name: StandingSentence, text: string, language: Language) => Wording | undefined,
): Wording | null {
  const found = STANDING_SENTENCE_NAMES.flatMap((name) => {
    const said = own[name];
    const fault = said && (faultOf(name, said.ru, 'ru') ?? faultOf(name, said.en, 'en'));
    return fault ? [{ title: standingSentence(name).title, fault }] : [];
  });
  const joined = (language: Language) =>
    found.map(({ title, fault }) => `${title[language]}: ${fault[language]}`).join('; ');
  return found.length > 0 ? { ru: joined('ru'), en: joined('en') } : null;
}

const inBoth = (text: string | undefined): Wording | undefined => (text ? { ru: text, en: text } : undefined);
const quotedIf = (text: string | undefined): Wording | undefined => (text ? quoted([text]) : undefined);
const NO_END: Wording = { ru: 'без знака препинания', en: 'no mark' };

export type WordingFacts = {
  /** Sentences that leave out what they have filled in, with that; null of none. */
  lacks: Wording | null;
  /** Sentences that want something else filled in; null of none. */
  unknown: Wording | null;
  /** Sentences that end in another way than what follows them expects, with the right one; null of none. */
  ends: Wording | null;
  /** Sentences that judge the vote or whoever holds it, with the word; null of none. */
  assesses: Wording | null;
};

/** What the rules ask of sentences in the assembly's own words. */
export const wordingFacts = (own: OwnWording = {}): WordingFacts => ({
  lacks: told(own, (name, text) => inBoth(missing(placeholdersOf(name), bracedIn(text)))),
  unknown: told(own, (name, text) => inBoth(missing(bracedIn(text), placeholdersOf(name)))),
  ends: told(own, (name, text, language) => {
    const end = endOf(standingSentence(name).says[language]);
    return endOf(text) === end ? undefined : (quotedIf(end) ?? NO_END);
  }),
  assesses: told(own, (_name, text, language) => quotedIf(assessingWord(text, language))),
});

const missing = (wanted: readonly string[], there: readonly string[]) =>
  wanted.filter((one) => !there.includes(one)).join(', ');
