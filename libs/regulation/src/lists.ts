import type { Permission } from './roles.js';

/**
 * Every list of the desk that keeps views under a name, and what its reader must hold somewhere: the permission by which its
 * rows are read, for a shared view may say by its words what stands in them. Null: whoever is signed in.
 */
export const LISTS = {
  accounts: 'account:manage',
  applications: 'mission:read',
  appointments: 'appointment:confirm',
  arrivals: 'person:read',
  badges: 'badge:read',
  'badges-for': 'person:read',
  batch: 'person:read',
  certificates: 'person:read',
  design: null,
  'design-found': null,
  duty: 'person:read',
  figures: 'report:read',
  incidents: 'mission:read',
  members: 'person:read',
  'message-outcomes': 'message:send',
  'message-receivers': 'message:send',
  missions: 'mission:read',
  'missions-in-time': 'mission:read',
  observers: 'mission:read',
  papers: 'paperwork:read',
  people: 'person:read',
  recommendations: 'recommendation:read',
  'roster-import': 'person:manage',
  'station-import': 'activity:record',
  stations: 'mission:read',
  'to-send': 'person:read',
  visits: 'mission:read',
  waiting: 'mission:read',
} as const satisfies Record<string, Permission | null>;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];
