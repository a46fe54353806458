import type { TranslationOf } from '../message';
import type { rules as source } from '../ru/rules';

export const rules: TranslationOf<typeof source> = {
  'rules.title': 'Rules',
};
