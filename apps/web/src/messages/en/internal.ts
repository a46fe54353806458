import type { TranslationOf } from '../message';
import type { internal as source } from '../ru/internal';

export const internal: TranslationOf<typeof source> = {
  'internal.files': 'Internal editions',
  'internal.one': 'Internal',
  'internal.none': 'No internal edition has been made yet.',
  'internal.help':
    'With the references to entries of the mission that the document no longer prints. For those who write; it is never published, and nobody signs it.',
  'internal.render.ru': 'Prepare the internal edition in Russian',
  'internal.render.en': 'Prepare the internal edition in English',
};
