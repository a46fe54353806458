import type { TranslationOf } from '../message';
import type { observers as source } from '../ru/observers';

export const observers: TranslationOf<typeof source> = {
  'observers.title': 'Delegations and observers',
};
