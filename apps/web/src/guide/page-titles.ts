import type { MessageKey } from '../messages/catalogue';
import type { GuidePage } from './pages';

/** What each page is called where it is offered: a room as it is called in the desk, and a way by whose it is. */
export const PAGE_TITLES = {
  secretary: 'guide.waySecretary',
  officer: 'guide.wayOfficer',
  administrator: 'guide.wayAdministrator',
  delegation: 'guide.wayDelegation',
  observer: 'guide.wayObserver',
  coordinator: 'guide.wayCoordinator',
  council: 'guide.wayCouncil',
  auditor: 'guide.wayAuditor',
  missions: 'nav.missions',
  mission: 'mission.overview',
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
  calendar: 'nav.calendar',
  recommendations: 'nav.recommendations',
  people: 'nav.people',
  settings: 'nav.settings',
  log: 'nav.log',
  rules: 'nav.rules',
} as const satisfies Record<GuidePage, MessageKey>;
