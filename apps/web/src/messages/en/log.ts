import type { TranslationOf } from '../message';
import type { log as source } from '../ru/log';

export const log: TranslationOf<typeof source> = {
  'log.about': 'Everything that was done stands here; nothing of it can be changed or erased.',
  'log.anyMission': 'All missions',
  'log.person': 'Who acted',
  'log.subject': 'Number of the subject',
  'log.subjectHelp': 'From the address of a page or from a line of the log.',
  'log.clear': 'Clear the filters',
  'log.export': 'Download the log:',
  'log.when': 'When',
  'log.who': 'Who',
  'log.what': 'What happened',
  'log.move': 'From → to',
  'log.rules': 'Rules',
  'log.thing': 'Subject',
  'log.bySystem': 'The system',
  'log.unnamed': 'The name is not shown to you',
  'log.corrects': 'Corrects entry {id}',
  'log.onPaper': 'From a paper original',
  'log.domainTime': 'Recorded for: {at} UTC',
  'log.only': 'This subject alone',
  'log.none': 'There are no entries.',
  'log.notYours': 'The log of a mission is open to the Secretariat, members of the Council and auditors.',
  'log.shown': '{count, plural, one {# entry shown} other {# entries shown}}',
};
