import type { TranslationOf } from '../message';
import type { find as source } from '../ru/find';

export const find: TranslationOf<typeof source> = {
  'find.open': 'Search',
  'find.title': 'Search',
  'find.placeholder': 'A name, a number, a title, an act',
  'find.help': 'In Cyrillic, Latin or Armenian letters.',
  'find.count': '{count, plural, =0 {Nothing was found.} one {# found} other {# found}}',
  'find.recent': 'Opened recently',
  'find.acts': 'Acts and sections',
  'find.of.mission': 'Missions',
  'find.of.person': 'People',
  'find.of.delegation': 'Delegations',
  'find.of.report': 'Reports and conclusions',
  'find.of.paper': 'Letters and lists',
  'find.of.rule': 'Rules',
  'find.of.setting': 'Settings',
  'find.keys': 'Keys',
  'find.keysOn': 'Keys of one letter work on this device',
  'find.key.find': 'Open the search',
  'find.key.next': 'Next row of the list',
  'find.key.previous': 'Previous row of the list',
  'find.key.open': 'Open the row',
  'find.key.range': 'With a click on a box: choose everything up to it',
  'find.key.close': 'Close the window',
  'find.key.keys': 'Show these keys',
};
