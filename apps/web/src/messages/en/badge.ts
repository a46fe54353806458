import type { TranslationOf } from '../message';
import type { badge as source } from '../ru/badge';

export const badge: TranslationOf<typeof source> = {
  'badge.title': 'Check a badge',
};
