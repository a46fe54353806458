import type { Places } from '../../pictures/addresses.js';
import type { Who } from '../../pictures/demonstration.js';
import type { Preset } from './lighthouse.js';

export type MeasuredPage = {
  name: string;
  as?: Who;
  at: string | ((of: Places) => string);
  /** With which presets of Lighthouse it is measured. */
  presets: readonly Preset[];
};

/** By which the desk is judged. */
export const MEASURED: readonly MeasuredPage[] = [
  { name: 'sign-in', at: '/sign-in', presets: ['desktop', 'phone'] },
  { name: 'board', as: 'officer', at: '/missions', presets: ['desktop'] },
  { name: 'mission', as: 'officer', at: ({ called }) => `/missions/${called}`, presets: ['desktop'] },
  { name: 'own part', as: 'member', at: '/mine', presets: ['phone'] },
  { name: 'check', at: ({ badge }) => `/check#${badge}`, presets: ['desktop', 'phone'] },
];
/** Where each role begins; those above are not named again. */
export const HOMES: readonly MeasuredPage[] = [
  { name: 'home of a representative', as: 'manager', at: '/delegation', presets: [] },
  { name: 'home of a coordinator', as: 'coordinator', at: '/coordinator', presets: [] },
  { name: 'home of an auditor', as: 'auditor', at: '/log', presets: [] },
];
/** Of these it is asked with how few requests they are drawn. */
export const isHome = ({ name }: MeasuredPage) => ['board', 'own part'].includes(name) || name.startsWith('home');

/** What is not reached is said with its distance. */
export const GOALS = {
  desktop: 95,
  phone: 90,
  kilobytes: 200,
  requests: 3,
  inTime: 0.95,
};
