import type { MeView } from '#libs/contracts';
import type { Role } from '#libs/regulation';

/** Where each role begins its day; whoever has several begins at the first of these. */
const HOMES = [
  ['executiveSecretary', '/missions'],
  ['secretariatOfficer', '/missions'],
  ['delegationManager', '/delegation'],
  ['delegationDeputy', '/delegation'],
  ['coordinator', '/coordinator'],
  ['deputyCoordinator', '/coordinator'],
  ['regionalRepresentative', '/coordinator'],
  ['parliamentarian', '/mine'],
  ['invitedApplicant', '/mine'],
  ['councilMember', '/missions'],
  ['auditor', '/log'],
  ['systemAdministrator', '/settings'],
] as const satisfies readonly (readonly [Role, string])[];

const begins = (roles: readonly { role: string }[]) => HOMES.find(([role]) => roles.some((held) => held.role === role));
export const homeOf = ({ roles }: Pick<MeView, 'roles'>) => begins(roles)?.[1] ?? '/missions';
/** The role with which somebody's day begins. */
export const firstRoleOf = (roles: readonly { role: string }[]) =>
  (begins(roles)?.[0] ?? roles[0]?.role) as Role | undefined;
