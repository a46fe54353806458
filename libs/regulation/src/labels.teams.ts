import type { Wording } from './report-outlines.js';

/** What the log says of teams and their plan. */
export const TEAM_SUBJECTS = {
  team: { ru: 'Группа', en: 'Team' },
  'plan-item': { ru: 'План наблюдения', en: 'Plan of the observation' },
} as const satisfies Record<string, Wording>;

export const TEAM_EVENTS = {
  'team.formed': { ru: 'Составлена группа', en: 'A team was formed' },
  'team.members-changed': { ru: 'Изменён состав группы', en: 'The members of a team were changed' },
  'team.renamed': {
    ru: 'Изменены номер, название или регион группы',
    en: 'The number, name or region of a team was changed',
  },
  'team.removed': { ru: 'Запись о группе снята', en: 'The record of a team was taken away' },
  'plan.entered': { ru: 'Внесена запись плана', en: 'An item of the plan was entered' },
  'plan.changed': { ru: 'Изменена запись плана', en: 'An item of the plan was changed' },
  'plan.removed': { ru: 'Запись плана снята', en: 'An item of the plan was taken away' },
} as const satisfies Record<string, Wording>;

export const TEAM_FIELDS = {
  number: { ru: 'Номер', en: 'Number' },
  team: { ru: 'Номер группы', en: 'Number of the team' },
  members: { ru: 'Человек в группе', en: 'People in the team' },
  leaders: { ru: 'Руководителей', en: 'Leaders' },
  stage: { ru: 'Этап', en: 'Stage' },
} as const satisfies Record<string, Wording>;
