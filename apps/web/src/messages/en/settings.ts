import type { TranslationOf } from '../message';
import type { settings as source } from '../ru/settings';

export const settings: TranslationOf<typeof source> = {
  'settings.title': 'Settings',
  'settings.yes': 'yes',
  'settings.no': 'no',
};
