import type { TranslationOf } from '../message';
import type { trail as source } from '../ru/trail';

export const trail: TranslationOf<typeof source> = {
  'trail.application': 'Application',
  'trail.apply': 'Applying',
  'trail.batch': 'List sent to the host',
  'trail.person': 'Person',
  'trail.new': 'New mission',
  'trail.roster': 'Loading from a table',
};
