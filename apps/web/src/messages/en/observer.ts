import type { TranslationOf } from '../message';
import type { observer as source } from '../ru/observer';

export const observer: TranslationOf<typeof source> = {
  'observer.title': 'My missions',
};
