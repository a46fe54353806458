import type { Wording } from './report-outlines.js';
import type { Permission } from './roles.js';
import type { RuleId } from './rules/index.js';

/** What a paper is about, besides its mission. */
export type PaperSubject = 'mission' | 'delegation' | 'batch' | 'application' | 'report';
export const PAPER_FORMATS = ['pdf', 'docx', 'xlsx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
/** Letters that leave the house take an outgoing number, the others one within their mission. */
export type PaperRegister = 'outgoing' | 'internal';

export type PaperKindRow = {
  title: Wording;
  subject: PaperSubject;
  /** Names persons beyond what is public: sealed under the mission's key, and erased with it. */
  personal: boolean;
  register: PaperRegister;
  /** Part of an internal number. */
  code: string;
  /** To be signed and sent; to be edited; for a list, to be taken into somebody's own system. */
  formats: readonly ['pdf', 'docx', 'xlsx'?];
  /** Needed to have it made, and to read it. A delegation reads what is addressed to it without. */
  permission: Permission;
  rule: RuleId;
  /** Each names only whom none before it named: it adds to them, and takes the place of none. */
  additive?: true;
};

/** Every paper that the system writes. One more is a row here, a composer and its words in libs/paperwork. */
export const PAPER_KINDS = {
  'call-for-nominations': {
    title: { ru: 'Приглашение представить кандидатуры', en: 'Call for nominations' },
    subject: 'delegation',
    personal: false,
    register: 'outgoing',
    code: 'CN',
    formats: ['pdf', 'docx'],
    permission: 'paperwork:issue',
    rule: 'R-12',
  },
  'covering-letter': {
    title: { ru: 'Сопроводительное письмо', en: 'Covering letter' },
    subject: 'batch',
    personal: false,
    register: 'outgoing',
    code: 'CL',
    formats: ['pdf', 'docx'],
    permission: 'paperwork:issue',
    rule: 'R-26',
  },
  'observer-list': {
    title: { ru: 'Список наблюдателей', en: 'List of observers' },
    subject: 'batch',
    personal: true,
    register: 'internal',
    code: 'OL',
    formats: ['pdf', 'docx', 'xlsx'],
    permission: 'paperwork:issue',
    rule: 'R-26',
  },
  'replacement-letter': {
    title: { ru: 'Письмо о замене наблюдателя', en: 'Replacement letter' },
    subject: 'application',
    personal: true,
    register: 'outgoing',
    code: 'RL',
    formats: ['pdf', 'docx'],
    permission: 'paperwork:issue',
    rule: 'R-29',
  },
  'correction-letter': {
    title: { ru: 'Письмо об уточнении данных наблюдателя', en: 'Correction of an observer’s particulars' },
    subject: 'application',
    personal: true,
    register: 'outgoing',
    code: 'CD',
    formats: ['pdf', 'docx'],
    permission: 'paperwork:issue',
    rule: 'R-26',
  },
  'cancellation-request': {
    title: { ru: 'Просьба об аннулировании аккредитации', en: 'Request to cancel accreditations' },
    subject: 'batch',
    personal: true,
    register: 'outgoing',
    code: 'CR',
    formats: ['pdf', 'docx'],
    permission: 'paperwork:issue',
    rule: 'R-30',
    additive: true,
  },
  'cancellation-letter': {
    title: { ru: 'Уведомление о миссии', en: 'Notice about the mission' },
    subject: 'delegation',
    personal: false,
    register: 'outgoing',
    code: 'NL',
    formats: ['pdf', 'docx'],
    permission: 'paperwork:issue',
    rule: 'R-62',
  },
  'new-dates-letter': {
    title: { ru: 'Уведомление о новых сроках', en: 'Notice of new dates' },
    subject: 'delegation',
    personal: false,
    register: 'outgoing',
    code: 'ND',
    formats: ['pdf', 'docx'],
    permission: 'paperwork:issue',
    rule: 'R-62',
  },
  'certificate-register': {
    title: { ru: 'Реестр удостоверений наблюдателей', en: 'Register of observers’ certificates' },
    subject: 'mission',
    personal: true,
    register: 'internal',
    code: 'RC',
    formats: ['pdf', 'docx', 'xlsx'],
    permission: 'paperwork:issue',
    rule: 'R-27',
  },
  'press-composition': {
    title: { ru: 'Состав миссии наблюдателей', en: 'Composition of the observation mission' },
    subject: 'mission',
    personal: false,
    register: 'internal',
    code: 'PC',
    formats: ['pdf', 'docx'],
    permission: 'paperwork:sheet',
    rule: 'R-47',
  },
  'signing-sheet': {
    title: { ru: 'Лист подписей', en: 'Signing sheet' },
    subject: 'report',
    personal: true,
    register: 'internal',
    code: 'SS',
    formats: ['pdf', 'docx'],
    permission: 'paperwork:sheet',
    rule: 'R-50',
  },
  'stays-sheet': {
    title: { ru: 'Прибытие и отъезд наблюдателей', en: 'Arrivals and departures of observers' },
    subject: 'mission',
    personal: true,
    register: 'internal',
    code: 'AD',
    formats: ['pdf', 'docx', 'xlsx'],
    permission: 'paperwork:sheet',
    rule: 'R-09',
  },
} as const satisfies Record<string, PaperKindRow>;

export type PaperKind = keyof typeof PAPER_KINDS;
export const PAPER_KIND_NAMES = Object.keys(PAPER_KINDS) as PaperKind[];
export const paperKindOf = (kind: PaperKind): PaperKindRow => PAPER_KINDS[kind];

/**
 * What is written by itself, in the transaction of its cause: a line of the log, or a move of the mission. A letter about
 * a mission goes to its host and to each delegation that had sent someone.
 */
export const WRITTEN_BY_ITSELF = {
  'batch.sent': 'observer-list',
  form: 'call-for-nominations',
  'mission.event-moved': 'new-dates-letter',
  'mission.cutoff-confirmed': 'new-dates-letter',
  cancel: 'cancellation-letter',
  postpone: 'cancellation-letter',
  decline: 'cancellation-letter',
} as const satisfies Record<string, PaperKind>;

/** Mission states in which there is a cancellation letter to write. */
export const NOTICE_STATES = ['CANCELLED', 'POSTPONED', 'DECLINED'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
