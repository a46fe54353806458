import type { Wording } from './report-outlines.js';

/** What a state means to whoever looks at it: whose turn it is, or how it ended. */
export const TONES = ['mine', 'others', 'underway', 'done', 'ended', 'late'] as const;
export type Tone = (typeof TONES)[number];

/** What each tone says, of whatever stands so. */
export const tones = {
  mine: { ru: 'Ждёт Вас', en: 'Waiting for you' },
  others: { ru: 'Ждёт других', en: 'Waiting for others' },
  underway: { ru: 'В работе', en: 'Under way' },
  done: { ru: 'Сделано', en: 'Done' },
  ended: { ru: 'Отказано или прекращено', en: 'Refused or ended' },
  late: { ru: 'Просрочено или не удалось', en: 'Late or failed' },
} as const satisfies Record<Tone, Wording>;
