import type { FormName, Silence } from './forms/index.js';
import type { Settlement, VisitState } from './visits.js';
import type { Wording } from './report-outlines.js';

export const visitStates = {
  entered: { ru: 'не подтверждено', en: 'not confirmed' },
  confirmed: { ru: 'подтверждено', en: 'confirmed' },
} as const satisfies Record<VisitState, Wording>;

export const visitForms = {
  opening: { ru: 'Открытие участка', en: 'Opening of the station' },
  voting: { ru: 'Ход голосования', en: 'Voting' },
  closing: { ru: 'Закрытие участка', en: 'Closing of the station' },
  counting: { ru: 'Подсчёт голосов', en: 'Counting' },
} as const satisfies Record<FormName, Wording>;

export const silences = {
  'not-observed': { ru: 'Не наблюдали', en: 'Not observed' },
  'not-applicable': { ru: 'Не применимо', en: 'Not applicable' },
  blank: { ru: 'Не заполнено', en: 'Not filled in' },
} as const satisfies Record<Silence, Wording>;

export const settlements = {
  kept: { ru: 'Запись оставлена прежней', en: 'The visit stays as it was' },
  taken: { ru: 'Принято это содержание', en: 'This content was taken' },
} as const satisfies Record<Settlement, Wording>;
