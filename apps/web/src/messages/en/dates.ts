import type { TranslationOf } from '../message';
import type { dates as source } from '../ru/dates';

export const dates: TranslationOf<typeof source> = {
  'dates.feed': 'Subscribe to the calendar',
  'dates.before': 'Previous month',
  'dates.after': 'Next month',
  'dates.today': 'Today',
  'dates.view': 'View of the calendar',
  'dates.asMonth': 'Month',
  'dates.asList': 'List',
  'dates.none': 'There are no deadlines or meetings in this month.',
  'dates.next': 'Show the dates ahead: {month}',
  'dates.ended': 'the mission will not take place',
  'dates.of.deadline': 'Deadline',
  'dates.of.voting': 'Voting',
  'dates.of.meeting': 'Meeting',
  'dates.of.plan': 'My plan',
};
