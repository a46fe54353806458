import type { TranslationOf } from '../message';
import type { people as source } from '../ru/people';

export const people: TranslationOf<typeof source> = {
  'people.title': 'People',
};
