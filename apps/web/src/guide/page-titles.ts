import type { MessageKey } from '../messages/catalogue';
import { TABS } from '../pages/missions/tabs';
import type { GuidePage } from './pages';

const { overview: mission, ...rooms } = TABS;

/** What each page is called where it is offered: a room as it is called in the desk, and a way by whose it is. */
export const PAGE_TITLES = {
  secretary: 'guide.waySecretary',
  officer: 'guide.wayOfficer',
  headquarters: 'guide.wayHeadquarters',
  administrator: 'guide.wayAdministrator',
  delegation: 'guide.wayDelegation',
  observer: 'guide.wayObserver',
  coordinator: 'guide.wayCoordinator',
  council: 'guide.wayCouncil',
  auditor: 'guide.wayAuditor',
  missions: 'nav.missions',
  mission,
  ...rooms,
  calendar: 'nav.calendar',
  recommendations: 'nav.recommendations',
  people: 'nav.people',
  settings: 'nav.settings',
  rules: 'nav.rules',
} as const satisfies Record<GuidePage, MessageKey>;
