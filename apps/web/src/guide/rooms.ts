import type { PlaceAddress } from '../frame/navigation';
import type { MessageKey } from '../messages/catalogue';
import type { MissionTab } from '../pages/missions/tabs';
import type { GuidePage } from './pages';

export type Room = PlaceAddress | MissionTab;

/** What is said at the top of each room, in two sentences, and the page of the guide that tells the rest. */
export const ROOMS = {
  '/missions': { says: 'guide.atMissions', page: 'missions' },
  '/delegation': { says: 'guide.atDelegation', page: 'delegation' },
  '/coordinator': { says: 'guide.atCoordinator', page: 'coordinator' },
  '/mine': { says: 'guide.atMine', page: 'observer' },
  '/calendar': { says: 'guide.atCalendar', page: 'calendar' },
  '/recommendations': { says: 'guide.atRecommendations', page: 'recommendations' },
  '/people': { says: 'guide.atPeople', page: 'people' },
  '/settings': { says: 'guide.atSettings', page: 'settings' },
  '/log': { says: 'guide.atLog', page: 'log' },
  '/rules': { says: 'guide.atRules', page: 'rules' },
  '/mailbox': { says: 'guide.atMailbox', page: 'settings' },
  '/applications': { says: 'guide.atApplication', page: 'observers' },
  '/batches': { says: 'guide.atBatch', page: 'accreditation' },
  '/reports': { says: 'guide.atReport', page: 'report' },
  overview: { says: 'guide.inOverview', page: 'mission' },
  mandate: { says: 'guide.inMandate', page: 'mandate' },
  observers: { says: 'guide.inObservers', page: 'observers' },
  accreditation: { says: 'guide.inAccreditation', page: 'accreditation' },
  programme: { says: 'guide.inProgramme', page: 'programme' },
  visits: { says: 'guide.inVisits', page: 'visits' },
  stations: { says: 'guide.inStations', page: 'stations' },
  teams: { says: 'guide.inTeams', page: 'teams' },
  incidents: { says: 'guide.inIncidents', page: 'incidents' },
  report: { says: 'guide.inReport', page: 'report' },
  documents: { says: 'guide.inDocuments', page: 'documents' },
  messages: { says: 'guide.inMessages', page: 'messages' },
  log: { says: 'guide.inLog', page: 'log' },
} as const satisfies Record<Room, { says: MessageKey; page: GuidePage }>;

/** A form of its own is no room: what is done there is done before one looks around. */
const FORMS = /^\/missions\/(?:new$|[^/]+\/apply$)/;
const MISSION = /^\/missions\/[^/]+$/;

/** The room that an address of the desk opens. */
export function roomAt(path: string, tab: string | undefined): Room | undefined {
  if (FORMS.test(path)) return undefined;
  const name = MISSION.test(path) ? (tab ?? 'overview') : `/${path.split('/')[1]}`;
  return name in ROOMS ? (name as Room) : undefined;
}
