import { CHOSEN_STATIONS, type Wording } from '#libs/regulation';

/** What documents say of how their figures came to be. */
export const FIGURE_WORDS = {
  incidentsBySeverity: { ru: 'Происшествия по степени последствий', en: 'Incidents by severity' },
  adoptedOnDay: { ru: 'Дата принятия', en: 'Adopted on' },
  definition: { ru: 'Что считается', en: 'What is counted' },
  noSample: {
    ru: `${CHOSEN_STATIONS.ru}, и выборкой они не являются: показатели относятся только к ним, приводятся числом из числа, а доли и погрешности по ним не рассчитываются. Пустой ответ не считается ответом «нет».`,
    en: `${CHOSEN_STATIONS.en}, and they are no sample: the figures speak of these stations only and are given as a number out of a number; no shares and no margins are worked out from them. A blank is not counted as a “no”.`,
  },
} as const satisfies Record<string, Wording>;
