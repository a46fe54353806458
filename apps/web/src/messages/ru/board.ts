import { message as m } from '../message';

export const board = {
  'board.nobodysTurn': 'Никого не ждут',
  'board.earlier': 'Раньше',
  'board.later': 'Позже',
  'board.span': 'Какой срок показать',
  'board.span.quarter': 'Квартал',
  'board.span.year': 'Год',
  'board.voting': m<{ days: string }>('голосование: {days}'),
  'board.ofDays': 'Дни миссии',
  'board.ofVoting': 'День голосования',
  'board.ofCutoff': 'Срок представления документов на аккредитацию',
  'board.nothingThen': 'В этот срок миссий нет.',
  'board.toNearest': m<{ day: string }>('Показать ближайшую миссию: {day}'),
  'board.elsewhere': m<{ count: number }>(
    '{count, plural, one {Ещё # миссия не в этом сроке или без дат.} few {Ещё # миссии не в этом сроке или без дат.} many {Ещё # миссий не в этом сроке или без дат.} other {Ещё # миссии не в этом сроке или без дат.}}',
  ),
};
