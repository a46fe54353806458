import type { TranslationOf } from '../message';
import type { board as source } from '../ru/board';

export const board: TranslationOf<typeof source> = {
  'board.nobodysTurn': 'Waiting for nobody',
  'board.earlier': 'Earlier',
  'board.later': 'Later',
  'board.span': 'How much time to show',
  'board.span.quarter': 'Quarter',
  'board.span.year': 'Year',
  'board.voting': 'voting: {days}',
  'board.ofDays': 'Days of the mission',
  'board.ofVoting': 'Voting day',
  'board.ofCutoff': 'Accreditation deadline',
  'board.nothingThen': 'There are no missions in this period.',
  'board.toNearest': 'Show the nearest mission: {day}',
  'board.elsewhere':
    '{count, plural, one {# more mission is not in this period or has no dates.} other {# more missions are not in this period or have no dates.}}',
};
