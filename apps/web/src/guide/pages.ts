import type { Role } from '#libs/regulation';
import { firstRoleOf } from '../frame/homes';

/** The way of each role through the desk, in the order in which they are listed. */
export const JOURNEYS = [
  'secretary',
  'officer',
  'headquarters',
  'delegation',
  'coordinator',
  'observer',
  'council',
  'auditor',
  'administrator',
] as const;
export type Journey = (typeof JOURNEYS)[number];

/** One page for each room, in the order of the sections and of the life of a mission. */
export const ROOM_PAGES = [
  'missions',
  'mission',
  'mandate',
  'observers',
  'accreditation',
  'programme',
  'visits',
  'stations',
  'teams',
  'incidents',
  'report',
  'documents',
  'messages',
  'calendar',
  'recommendations',
  'people',
  'settings',
  'log',
  'rules',
] as const;

/** The pages of the guide: each is a file of docs/guide in each language, `observers.ru.md`. */
export const GUIDE_PAGES = [...JOURNEYS, ...ROOM_PAGES] as const;
export type GuidePage = (typeof GUIDE_PAGES)[number];
export const isGuidePage = (name: string): name is GuidePage => (GUIDE_PAGES as readonly string[]).includes(name);

/** Which way is whose. */
export const JOURNEY_OF = {
  executiveSecretary: 'secretary',
  secretariatOfficer: 'officer',
  headquarters: 'headquarters',
  system: 'officer',
  systemAdministrator: 'administrator',
  delegationManager: 'delegation',
  delegationDeputy: 'delegation',
  coordinator: 'coordinator',
  deputyCoordinator: 'coordinator',
  regionalRepresentative: 'coordinator',
  legalExpert: 'council',
  missionOfficer: 'officer',
  parliamentarian: 'observer',
  invitedApplicant: 'observer',
  councilMember: 'council',
  auditor: 'auditor',
} as const satisfies Record<Role, Journey>;

/** That of the role with which somebody's day begins; whoever has none yet reads as an observer. */
export function journeyOf(roles: readonly { role: string }[]): Journey {
  const first = firstRoleOf(roles);
  return first ? JOURNEY_OF[first] : 'observer';
}
