import type { MessageKey } from '../../messages/catalogue';

/** The rooms of a mission, in the order of its life. What each shows is in mission.tsx. */
export const TABS = {
  overview: 'mission.overview',
  mandate: 'mission.mandate',
  observers: 'mission.observers',
  accreditation: 'mission.accreditation',
  programme: 'mission.programme',
  visits: 'mission.visits',
  stations: 'mission.stations',
  teams: 'mission.teams',
  incidents: 'mission.incidents',
  report: 'mission.report',
  documents: 'mission.documents',
  messages: 'mission.messages',
  log: 'nav.log',
} as const satisfies Record<string, MessageKey>;
export type MissionTab = keyof typeof TABS;
export const MISSION_TABS = Object.keys(TABS) as MissionTab[];
