import type { TranslationOf } from '../message';
import type { reports as source } from '../ru/reports';

export const reports: TranslationOf<typeof source> = {
  'reports.title': 'Report',
};
