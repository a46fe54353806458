import type { MeView } from '#libs/contracts';
import type { Permission, Role } from '#libs/regulation';
import {
  IconBulb,
  IconCalendar,
  IconCompass,
  IconFlag,
  IconHistory,
  IconIdBadge2,
  IconMail,
  IconMapPin,
  IconScale,
  IconSettings,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { MessageKey } from '../messages/catalogue';

export type Place = {
  to: string;
  label: MessageKey;
  icon: Icon;
  needs?: Permission;
  roles?: readonly Role[];
  only?: keyof Extras;
  /** Pages elsewhere that belong to it. */
  also?: readonly string[];
};
/** What not every installation has. */
type Extras = { mailbox: boolean };

/**
 * The sections of the desk. One more is one row; it is shown to those who hold the permission or a role somewhere. On a
 * phone the first four stand in the bar, and the others behind "more".
 */
const ROWS = [
  { to: '/delegation', label: 'nav.delegation', icon: IconFlag, roles: ['delegationManager', 'delegationDeputy'] },
  {
    to: '/coordinator',
    label: 'nav.coordinator',
    icon: IconCompass,
    roles: ['coordinator', 'deputyCoordinator', 'regionalRepresentative'],
  },
  { to: '/mine', label: 'nav.mine', icon: IconIdBadge2, needs: 'application:apply' },
  {
    to: '/missions',
    label: 'nav.missions',
    icon: IconMapPin,
    needs: 'mission:read',
    also: ['/applications', '/batches', '/reports'],
  },
  { to: '/calendar', label: 'nav.calendar', icon: IconCalendar, needs: 'mission:read' },
  { to: '/recommendations', label: 'nav.recommendations', icon: IconBulb, needs: 'recommendation:read' },
  { to: '/people', label: 'nav.people', icon: IconUsers, needs: 'person:read' },
  { to: '/settings', label: 'nav.settings', icon: IconSettings, needs: 'account:manage' },
  { to: '/log', label: 'nav.log', icon: IconHistory, needs: 'log:read' },
  { to: '/rules', label: 'nav.rules', icon: IconScale },
  { to: '/mailbox', label: 'nav.mailbox', icon: IconMail, needs: 'account:manage', only: 'mailbox' },
] as const satisfies readonly Place[];
export const PLACES: readonly Place[] = ROWS;

/** Their addresses, those of the pages that belong to them too: each is a room with words of its own. */
export type PlaceAddress =
  (typeof ROWS)[number]['to'] | Extract<(typeof ROWS)[number], { also: object }>['also'][number];

export const placesOf = ({ permissions, roles: held }: MeView, extras: Extras) =>
  PLACES.filter(
    ({ needs, roles, only }) =>
      (!only || extras[only]) &&
      (!needs || permissions.includes(needs)) &&
      (!roles || held.some(({ role }) => roles.includes(role as Role))),
  );

/** The section that an address is in. */
export const placeAt = (path: string) =>
  PLACES.find(({ to, also = [] }) => [to, ...also].some((root) => path === root || path.startsWith(`${root}/`)));
