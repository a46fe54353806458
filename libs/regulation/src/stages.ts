import type { Wording } from './report-outlines.js';

/** On which of an event's days a stage is observed: for a plan and a visit alike. */
type StageRow = {
  days: 'voting' | 'early-voting';
  /** Goes on, or begins, when the day of the vote is over. */
  intoNight?: true;
  /** On which days of a vote somebody should be there. */
  covered?: 'each-day' | 'last-day';
};

/** What observers may be present at, in the order of the vote. */
export const STAGES = {
  'early-voting': { days: 'early-voting' },
  opening: { days: 'voting', covered: 'each-day' },
  voting: { days: 'voting' },
  closing: { days: 'voting' },
  counting: { days: 'voting', intoNight: true, covered: 'last-day' },
} as const satisfies Record<string, StageRow>;
export type Stage = keyof typeof STAGES;
export const STAGE_NAMES = Object.keys(STAGES) as Stage[];
export const stageRow = (stage: Stage): StageRow => STAGES[stage];

export const stages = {
  'early-voting': { ru: 'Досрочное голосование', en: 'Early voting' },
  opening: { ru: 'Открытие участка', en: 'Opening' },
  voting: { ru: 'Голосование', en: 'Voting' },
  closing: { ru: 'Закрытие участка', en: 'Closing' },
  counting: { ru: 'Подсчёт голосов', en: 'Counting' },
} as const satisfies Record<Stage, Wording>;
