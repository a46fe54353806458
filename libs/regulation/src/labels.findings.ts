import type { EventName } from './events.js';
import type { Addressee, BasisKind, Outcome, Priority, Yardstick } from './findings.js';
import type { Wording } from './report-outlines.js';

export const yardsticks = {
  law: { ru: 'Национальное законодательство и практика', en: 'National law and its practice' },
  commitments: { ru: 'Международные обязательства', en: 'International commitments' },
} as const satisfies Record<Yardstick, Wording>;

export const basisKinds = {
  incident: { ru: 'Происшествия и практика', en: 'Incidents and practice' },
  visit: { ru: 'Посещения участков', en: 'Visits to stations' },
  meeting: { ru: 'Встречи', en: 'Meetings' },
} as const satisfies Record<BasisKind, Wording>;

export const addressees = {
  'election-commission': { ru: 'Избирательные комиссии', en: 'Election commissions' },
  parliament: { ru: 'Парламент', en: 'Parliament' },
  government: { ru: 'Правительство', en: 'Government' },
  courts: { ru: 'Суды', en: 'Courts' },
  parties: { ru: 'Политические партии', en: 'Political parties' },
  media: { ru: 'Средства массовой информации', en: 'Media' },
  'civil-society': { ru: 'Общественные организации', en: 'Civil society' },
  organisations: { ru: 'Международные организации', en: 'International organisations' },
  other: { ru: 'Иной адресат', en: 'Another addressee' },
} as const satisfies Record<Addressee, Wording>;

export const priorities = {
  first: { ru: 'Первая очередь', en: 'First' },
  second: { ru: 'Вторая очередь', en: 'Second' },
  third: { ru: 'Третья очередь', en: 'Third' },
} as const satisfies Record<Priority, Wording>;

export const outcomes = {
  implemented: { ru: 'Выполнена', en: 'Implemented' },
  partly: { ru: 'Выполнена частично', en: 'Partly implemented' },
  not: { ru: 'Не выполнена', en: 'Not implemented' },
  unknown: { ru: 'Неизвестно', en: 'Unknown' },
} as const satisfies Record<Outcome, Wording>;

/** What the log says of findings, recommendations, comments and suggestions; it never says their words. */
export const FINDING_EVENTS = {
  'finding.recorded': { ru: 'Внесён результат наблюдения', en: 'A finding was entered' },
  'finding.corrected': { ru: 'Исправлен результат наблюдения', en: 'A finding was corrected' },
  'finding.removed': { ru: 'Снят результат наблюдения', en: 'A finding was taken away' },
  'recommendation.recorded': { ru: 'Внесена рекомендация', en: 'A recommendation was entered' },
  'recommendation.corrected': { ru: 'Исправлена рекомендация', en: 'A recommendation was corrected' },
  'recommendation.removed': { ru: 'Снята рекомендация', en: 'A recommendation was taken away' },
  'recommendation.followed': {
    ru: 'Записано, что стало с рекомендацией',
    en: 'What became of a recommendation was recorded',
  },
  'report.section-offered': {
    ru: 'Раздел предложен наблюдателям для замечаний',
    en: 'A section was offered to the observers for comment',
  },
  'report.offer-ended': {
    ru: 'Раздел закрыт для замечаний наблюдателей',
    en: 'A section was closed to comments of the observers',
  },
  'report.commented': { ru: 'Раздел прокомментирован', en: 'A section was commented on' },
  'report.comment-resolved': { ru: 'Комментарий снят', en: 'A comment was resolved' },
  'report.text-suggested': { ru: 'Предложен текст раздела', en: 'A text of a section was suggested' },
  'report.suggestion-accepted': { ru: 'Предложенный текст принят', en: 'A suggested text was accepted' },
  'report.suggestion-declined': { ru: 'Предложенный текст отклонён', en: 'A suggested text was declined' },
} as const satisfies Partial<Record<EventName, Wording>>;
