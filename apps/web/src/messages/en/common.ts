import type { TranslationOf } from '../message';
import type { common as source } from '../ru/common';

export const common: TranslationOf<typeof source> = {
  'app.name': 'Mission Desk',
  'app.skip': 'To the content',
  'app.theme': 'Dark theme',
  'app.language': 'Русский',
  'app.menu': 'Menu',
  'app.signOut': 'Sign out',
  'app.sections': 'Sections',
  'nav.missions': 'Missions',
  'nav.account': 'My account',
  'state.loading': 'Loading…',
  'state.again': 'Try again',
  'state.offline': 'The server cannot be reached. Trying again…',
  'state.notFound': 'There is no such page, or it is not open to you.',
  'state.toStart': 'To the start',
  'state.broken': 'The page could not be opened because of an error.',
  'state.empty': 'Nothing here yet.',
  'finding.rule': 'Rule {rule}',
  'time.utc': '{at} UTC',
};
