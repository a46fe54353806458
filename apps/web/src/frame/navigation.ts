import type { MeView } from '#libs/contracts';
import type { Permission, Role } from '#libs/regulation';
import type { MessageKey } from '../messages/catalogue';

type Place = { to: string; label: MessageKey; needs?: Permission; roles?: readonly Role[]; only?: keyof House };
/** What not every house has. */
type House = { mailbox: boolean };

/** The sections of the desk. One more is one row; it is shown to those who hold the permission or a role somewhere. */
export const PLACES: readonly Place[] = [
  { to: '/delegation', label: 'nav.delegation', roles: ['delegationManager', 'delegationDeputy'] },
  {
    to: '/coordinator',
    label: 'nav.coordinator',
    roles: ['coordinator', 'deputyCoordinator', 'regionalRepresentative'],
  },
  { to: '/mine', label: 'nav.mine', needs: 'application:apply' },
  { to: '/missions', label: 'nav.missions', needs: 'mission:read' },
  { to: '/calendar', label: 'nav.calendar', needs: 'mission:read' },
  { to: '/recommendations', label: 'nav.recommendations', needs: 'recommendation:read' },
  { to: '/people', label: 'nav.people', needs: 'person:read' },
  { to: '/settings', label: 'nav.settings', needs: 'account:manage' },
  { to: '/log', label: 'nav.log', needs: 'log:read' },
  { to: '/rules', label: 'nav.rules' },
  { to: '/mailbox', label: 'nav.mailbox', needs: 'account:manage', only: 'mailbox' },
];

export const placesOf = ({ permissions, roles: held }: MeView, house: House) =>
  PLACES.filter(
    ({ needs, roles, only }) =>
      (!only || house[only]) &&
      (!needs || permissions.includes(needs)) &&
      (!roles || held.some(({ role }) => roles.includes(role as Role))),
  );
