import type { SettingList } from '#libs/contracts';
import type { z } from 'zod';
import type { Translate } from '../../../messages';

export type Setting = z.infer<typeof SettingList>['items'][number];

const WORDS = {
  'exceptional-decision': 'settings.exceptionalDecision',
  refused: 'settings.refused',
  assigned: 'settings.assigned',
  entered: 'settings.entered',
  'assigned-officers': 'settings.assignedOfficers',
  'all-officers': 'settings.allOfficers',
  'every-signatory': 'settings.everySignatory',
  majority: 'settings.majority',
  coordinator: 'settings.coordinatorAlone',
  free: 'settings.mediaFree',
  'through-coordinator': 'settings.mediaCoordinator',
  'no-comments': 'settings.mediaNone',
} as const;

/** A value as people say it. */
export function valueIn(t: Translate, value: Setting['value']): string {
  if (value === '') return '—';
  if (value === true) return t('settings.yes');
  if (value === false) return t('settings.no');
  if (value === 'ru' || value === 'en') return t(`reports.in.${value}`);
  return String(value) in WORDS ? t(WORDS[value as keyof typeof WORDS]) : String(value);
}
