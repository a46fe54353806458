import type { TranslationOf } from '../message';
import type { log as source } from '../ru/log';

export const log: TranslationOf<typeof source> = {
  'log.title': 'Log',
};
