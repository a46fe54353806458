import { CHOSEN_STATIONS, type Wording } from '#libs/regulation';

/** What documents say of how their figures came to be. */
export const FIGURE_WORDS = {
  countedFrom: {
    ru: 'Показатели подсчитаны по записям миссии по состоянию на {at}; ни один из них не внесён вручную, кроме тех, рядом с которыми указан источник. Записи, по которым они подсчитаны, закреплены вместе с ними, и контрольные коды этих записей входят в исходные данные документа: подсчёт можно повторить.',
    en: 'The figures were counted from the entries of the mission as of {at}; none of them was typed but those that have a source beside them. The entries from which they were counted are frozen with them, and the checksums of these entries are part of the source data of this document: the count can be repeated.',
  },
  statisticsNote: {
    ru: 'Диаграммы построены по показателям, которые приведены в таблицах отчёта; участки и посещения – разные показатели, они не складываются.',
    en: 'The charts are drawn from the figures that stand in the tables of this report; stations and visits are two measures, which are not added up.',
  },
  incidentsBySeverity: { ru: 'Происшествия по степени последствий', en: 'Incidents by severity' },
  opinionBeside: {
    ru: 'Миссия приняла заключение по законодательству. Это отдельный документ; ниже указано, какой именно.',
    en: 'The mission adopted an opinion on legislation. It is a document of its own; stated below is which one.',
  },
  adoptedOnDay: { ru: 'Дата принятия', en: 'Adopted on' },
  definition: { ru: 'Что считается', en: 'What is counted' },
  noSample: {
    ru: `${CHOSEN_STATIONS.ru}, и выборкой они не являются: показатели относятся только к ним, приводятся числом из числа, а доли и погрешности по ним не рассчитываются. Пустой ответ не считается ответом «нет».`,
    en: `${CHOSEN_STATIONS.en}, and they are no sample: the figures speak of these stations only and are given as a number out of a number; no shares and no margins are worked out from them. A blank is not counted as a “no”.`,
  },
} as const satisfies Record<string, Wording>;
