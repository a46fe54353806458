import type { MessageKey } from '../../messages/catalogue';

/** The sections of the settings, in their order. What each shows, and to whom, is in settings.tsx. */
export const SETTINGS_TITLES = {
  assembly: 'settings.assembly',
  hosts: 'settings.hosts',
  outlines: 'settings.outlines',
  texts: 'settings.texts',
  delegations: 'settings.delegations',
  accounts: 'settings.accounts',
  appointments: 'settings.appointments',
  keys: 'settings.keys',
  erasure: 'settings.erasure',
} as const satisfies Record<string, MessageKey>;
export type SettingsSection = keyof typeof SETTINGS_TITLES;
