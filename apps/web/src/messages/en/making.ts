import type { TranslationOf } from '../message';
import type { making as source } from '../ru/making';

/** Documents that are being made, and taken back. */
export const making: TranslationOf<typeof source> = {
  'work.begun': 'Being made…',
  'work.cancel': 'Cancel the making',
  'work.cancelled': 'The making of the document was cancelled.',
};
