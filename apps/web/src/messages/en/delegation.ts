import type { TranslationOf } from '../message';
import type { delegation as source } from '../ru/delegation';

export const delegation: TranslationOf<typeof source> = {
  'delegation.title': 'My delegation',
};
