/** On the host's list, or found by the mission and on no list. */
export const STATION_ORIGINS = ['host', 'mission'] as const;
export type StationOrigin = (typeof STATION_ORIGINS)[number];

/** How rows of the register are entered. */
export const STATION_WAYS = ['list', 'hand'] as const;
export type StationWay = (typeof STATION_WAYS)[number];

/** By which a code is known however it was typed: capitals and spaces tell no two apart, leading zeros do. */
export const stationKey = (code: string): string => code.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
