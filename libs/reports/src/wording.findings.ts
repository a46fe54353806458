import type { Wording } from '#libs/regulation';

export const FINDING_WORDS = {
  findingNumbered: { ru: 'Результат {number}. {text}', en: 'Finding {number}. {text}' },
  heldAgainst: { ru: 'Соотносится с: {what}', en: 'Concerns: {what}' },
  restsOn: { ru: 'Основано на записях миссии: {what}', en: 'Rests on entries of the mission: {what}' },
  entryNumbers: { ru: '№ {numbers}', en: 'No. {numbers}' },
  recommendationNumbered: { ru: 'Рекомендация {number}', en: 'Recommendation {number}' },
  addressedTo: { ru: 'Адресат: {whom}', en: 'Addressed to: {whom}' },
  addressee: { ru: 'Адресат', en: 'Addressee' },
  priorityIs: { ru: 'Очерёдность: {what}', en: 'Priority: {what}' },
  priority: { ru: 'Очерёдность', en: 'Priority' },
  groundIs: { ru: 'Основание: {what}', en: 'Ground: {what}' },
  restsOnFindings: { ru: 'Опирается на результаты наблюдения: № {numbers}', en: 'Rests on findings: No. {numbers}' },
  findingNumbers: { ru: 'Результаты наблюдения', en: 'Findings' },
  recommendationsTable: { ru: 'Рекомендации в одной таблице', en: 'Recommendations at a glance' },
  noAddressee: { ru: 'не указан', en: 'not stated' },
  signedDigest: {
    ru: 'Контрольный код подписанного оригинала (SHA-256)',
    en: 'Checksum of the signed original (SHA-256)',
  },
} as const satisfies Record<string, Wording>;
