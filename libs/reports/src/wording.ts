import type { Wording } from '#libs/regulation';

/** The words of the documents that are not a person's and not a label of a closed list. Facts only, no judgement. */
export const WORDS = {
  draft: { ru: 'ПРОЕКТ', en: 'DRAFT' },
  demonstration: {
    ru: 'Demonstration – synthetic data / Демонстрация – условные данные',
    en: 'Demonstration – synthetic data / Демонстрация – условные данные',
  },
  contents: { ru: 'Содержание', en: 'Contents' },
  page: { ru: 'страница {page} из {pages}', en: 'page {page} of {pages}' },
  continued: { ru: 'продолжение', en: 'continued' },
  version: { ru: 'редакция', en: 'version' },
  documentVersion: { ru: 'Редакция', en: 'Version' },
  digest: { ru: 'контрольный код', en: 'digest' },
  adopted: { ru: 'Принято', en: 'Adopted' },
  status: { ru: 'Состояние', en: 'Status' },
  host: { ru: 'Государство проведения', en: 'Host state' },
  votingDays: { ru: 'Дни голосования', en: 'Voting days' },
  documentNumber: { ru: 'Номер документа', en: 'Document number' },
  asOf: { ru: 'Данные по состоянию на', en: 'Figures as of' },
  provisional: { ru: 'предварительные данные', en: 'provisional figures' },
  vote: { ru: 'Голосование', en: 'Vote' },
  earlyVoting: { ru: 'досрочно: {days}', en: 'early voting: {days}' },
  lastStation: { ru: 'Закрытие последнего участка', en: 'Last station closes' },
  basis: {
    ru: 'Миссия действует на основании документа: {regulation}. Государство проведения: {host}.',
    en: 'The mission acts under: {regulation}. Host state: {host}.',
  },
  dates: { ru: 'Сроки работы миссии: {from} – {to}', en: 'Dates of the mission: {from} – {to}' },
  invitations: { ru: 'Приглашения', en: 'Invitations' },
  inviter: { ru: 'Приглашающая сторона', en: 'Inviter' },
  signatory: { ru: 'Подписал', en: 'Signed by' },
  date: { ru: 'Дата', en: 'Date' },
  reference: { ru: 'Номер', en: 'Reference' },
  decisions: { ru: 'Решения', en: 'Decisions' },
  decision: { ru: 'Объект', en: 'Subject' },
  body: { ru: 'Орган', en: 'Body' },
  offices: { ru: 'Координатор миссии и заместители', en: 'Coordinator and deputies' },
  name: { ru: 'Имя', en: 'Name' },
  office: { ru: 'Должность', en: 'Office' },
  role: { ru: 'Роль в миссии', en: 'Role in the mission' },
  composition: { ru: 'Состав миссии', en: 'Composition of the mission' },
  delegation: { ru: 'Делегация', en: 'Delegation' },
  chamber: { ru: 'Палата', en: 'Chamber' },
  observers: { ru: 'Наблюдателей', en: 'Observers' },
  withoutDelegation: { ru: 'Вне делегаций', en: 'Outside the delegations' },
  total: { ru: 'Всего', en: 'Total' },
  accreditedBy: {
    ru: 'Аккредитующий орган: {commission}. Аккредитовано наблюдателей: {count}. Срок окончания аккредитации: {cutoff}.',
    en: 'Accrediting body: {commission}. Observers accredited: {count}. Accreditation cut-off: {cutoff}.',
  },
  tookPart: { ru: 'Приняли участие в наблюдении: {count}.', en: 'Took part in the observation: {count}.' },
  figures: { ru: 'Показатели работы', en: 'Figures of the activity' },
  figure: { ru: 'Показатель', en: 'Figure' },
  value: { ru: 'Значение', en: 'Value' },
  source: { ru: 'Источник', en: 'Source' },
  figuresNote: {
    ru: 'Показатели внесены миссией с указанием источника; по записям о посещениях они не рассчитаны.',
    en: 'The figures were recorded by the mission with their source; they are not computed from visit records.',
  },
  delegations: { ru: 'Делегаций', en: 'Delegations' },
  signed: { ru: 'Подписано: {at}', en: 'Signed: {at}' },
  signedOnPaper: { ru: 'Подписано на бумаге: {at}', en: 'Signed on paper: {at}' },
  signingNotOpen: {
    ru: 'Список подписывающих закрепляется при открытии подписания.',
    en: 'The list of signatories is fixed when signing opens.',
  },
  boundBy: {
    ru: 'Подписи относятся к тексту на языке оригинала (русском) с контрольным кодом, указанным в сведениях о документе.',
    en: 'Signatures bind the original (Russian) text with the digest given in the document control.',
  },
  number: { ru: '№', en: 'No.' },
  datum: { ru: 'Сведение', en: 'Item' },
  contentDigest: { ru: 'Контрольный код содержания (SHA-256)', en: 'Content digest (SHA-256)' },
  snapshotDigest: { ru: 'Контрольный код снимка данных (SHA-256)', en: 'Snapshot digest (SHA-256)' },
  outlineVersion: { ru: 'Редакция структуры', en: 'Outline version' },
  language: { ru: 'Язык', en: 'Language' },
  originalLanguage: { ru: 'русский (оригинал)', en: 'English (translation)' },
  notEstablished: { ru: 'не установлено', en: 'not established' },
  unknown: { ru: 'не внесено', en: 'not entered' },
  nobody: { ru: 'Нет наблюдателей, принявших участие в наблюдении.', en: 'Nobody took part in the observation.' },
  absent: {
    ru: 'Аккредитованы, в наблюдении участия не принимали',
    en: 'Accredited, and did not take part in the observation',
  },
} as const satisfies Record<string, Wording>;

export type Word = keyof typeof WORDS;

/** A wording with its values filled in. */
export const say = (word: Word, language: 'ru' | 'en', values: Record<string, string> = {}): string =>
  WORDS[word][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
