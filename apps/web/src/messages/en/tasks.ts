import type { TranslationOf } from '../message';
import type { tasks as source } from '../ru/tasks';

export const tasks: TranslationOf<typeof source> = {
  'tasks.title': 'What waits for you',
  'tasks.none': 'Nothing is needed from you now.',
  'tasks.next': 'Next: {what}, {when}.',
  'tasks.noneNext': 'New tasks appear here.',
  'tasks.due': 'by {at}',
  'tasks.dueOn': 'by the end of {day}',
  'tasks.late': 'Late: {left}',
  'tasks.since': 'since {at}',
  'tasks.more': 'Show all {count, number}',
  'tasks.notShown':
    '{count, plural, one {# more waits: it follows} other {# more wait: they follow}} as these are done.',
  'tasks.elsewhere': 'Not about a mission',
  'tasks.awaited': 'Who must act now',
  'tasks.mail': 'Mail me what waits every day at 08:00',
  'tasks.mailHelp': 'In the time zone {zone}. Nothing is sent on days when nothing waits.',
};
