import type { EventName } from './events.js';
import type { Wording } from './report-outlines.js';

/** What the log says of incidents and of facts of the day. */
export const INCIDENT_SUBJECTS = {
  incident: { ru: 'Происшествие или практика', en: 'Incident or practice' },
  fact: { ru: 'Факт дня голосования', en: 'Fact of the day' },
} as const satisfies Record<string, Wording>;

export const INCIDENT_EVENTS = {
  'incident.recorded': {
    ru: 'Внесена запись о происшествии или практике',
    en: 'An incident or a practice was recorded',
  },
  'incident.grave': { ru: 'Внесено происшествие степени 3 или 4', en: 'An incident of severity 3 or 4 was recorded' },
  'incident.corrected': {
    ru: 'Исправлена запись о происшествии или практике',
    en: 'The record of an incident or a practice was corrected',
  },
  'incident.removed': {
    ru: 'Снята запись о происшествии или практике',
    en: 'The record of an incident or a practice was taken away',
  },
  'incident.followed-up': {
    ru: 'Записано, что сделано по происшествию',
    en: 'What was done about an incident was recorded',
  },
  'incident.evidence-attached': {
    ru: 'К записи о происшествии или практике приложен файл',
    en: 'A file was attached to the record of an incident or a practice',
  },
  'fact.recorded': {
    ru: 'Внесены сведения о дне голосования',
    en: 'A fact of the day with its source was recorded',
  },
  'fact.corrected': { ru: 'Исправлены сведения о дне голосования', en: 'A fact of the day was corrected' },
  'fact.removed': { ru: 'Сняты сведения о дне голосования', en: 'A fact of the day was taken away' },
} as const satisfies Partial<Record<EventName, Wording>>;
