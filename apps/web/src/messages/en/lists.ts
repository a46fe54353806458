import type { TranslationOf } from '../message';
import type { lists as source } from '../ru/lists';

export const lists: TranslationOf<typeof source> = {
  'lists.menu': 'Arrange and export',
  'lists.columns': 'Columns',
  'lists.views': 'Saved views',
  'lists.noViews': 'None yet. Narrow the list and save it under a name.',
  'lists.sharedBy': 'shared',
  'lists.openView': 'Open the view “{name}”',
  'lists.removeView': 'Remove',
  'lists.removeNamed': 'Remove the view “{name}”',
  'lists.viewRemoved': 'The view was removed.',
  'lists.saveView': 'Save view',
  'lists.viewName': 'Name of the view',
  'lists.share': 'Show it to everyone who sees this list',
  'lists.viewSaved': 'The view was saved.',
  'lists.copy': '{count, plural, one {Copy # mail address} other {Copy # mail addresses}}',
  'lists.copied': '{count, plural, one {# address was copied.} other {# addresses were copied.}}',
  'lists.fetchRest': 'Fetch the whole list ({count, number} so far)',
  'lists.fetching': 'The list is being fetched: {count, number} so far',
  'lists.export': '{count, plural, one {Download # row as shown (CSV)} other {Download # rows as shown (CSV)}}',
};
