import { defineActs, type Requirement } from './lifecycle.js';

/** On the host's list, or found by the mission and on no list. */
export const STATION_ORIGINS = ['host', 'mission'] as const;
export type StationOrigin = (typeof STATION_ORIGINS)[number];

/** How rows of the register are entered. */
export const STATION_WAYS = ['list', 'hand'] as const;
export type StationWay = (typeof STATION_WAYS)[number];

/** By which a code is known however it was typed: capitals and spaces tell no two apart, leading zeros do. */
export const stationKey = (code: string): string => code.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

export type StationFacts = { missionOver: boolean };

const open = [
  { code: 'mission.over', met: (f) => !f.missionOver },
] as const satisfies readonly Requirement<StationFacts>[];

/** What is done to one station; to correct it is also to withdraw it, or to take that back. */
export const stationActs = defineActs<StationFacts>()({
  enter: { permission: 'activity:record', requires: open },
  correct: { permission: 'activity:record', requires: open },
});

/** What the log calls a change of a station. */
export const stationEvent = (before: { withdrawn: boolean }, after: { withdrawn: boolean }) =>
  before.withdrawn === after.withdrawn
    ? 'station.corrected'
    : after.withdrawn
      ? 'station.withdrawn'
      : 'station.restored';
