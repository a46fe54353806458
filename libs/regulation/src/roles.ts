/** Where a role is granted: for the whole assembly, for one delegation, or for one mission. */
export type Reach = 'assembly' | 'delegation' | 'mission';

const READ = ['mission:read', 'report:read', 'recommendation:read'] as const;
const SECRETARIAT = [
  ...READ,
  'person:read',
  'person:manage',
  'person:tell-apart',
  'delegation:manage',
  'account:manage',
  'appointment:confirm',
  'mission:create',
  'mission:prepare',
  'mission:cancel',
  'mission:observe',
  'mission:make-ready',
  'activity:record',
  'visit:record',
  'incident:record',
  'team:plan',
  'mission:close',
  'application:nominate',
  'application:submit',
  'application:withdraw',
  'application:list',
  'conflict:raise',
  'conflict:decide',
  'application:replace',
  'batch:send',
  'accreditation:decide',
  'duty:mark',
  'badge:issue',
  'badge:read',
  'paper:record',
  'paperwork:read',
  'paperwork:sheet',
  'paperwork:issue',
  'record:correct',
  'dossier:read',
  'report:draft',
  'report:comment',
  'report:note-absence',
  'recommendation:follow',
  'report:publish',
  'report:render',
  'report:download',
  'archive:take',
  'log:read',
  'view:share',
  'message:send',
] as const;
const MANAGER = [
  'mission:read',
  'person:read',
  'application:nominate',
  'application:submit',
  'application:endorse',
  'application:replace',
  'application:withdraw',
  'conflict:raise',
  'paperwork:read',
  'message:send',
] as const;

/** Who may do what. Add a role by adding a row; a permission exists once a role holds it. */
export const ROLES = {
  systemAdministrator: {
    reach: 'assembly',
    may: ['account:manage', 'grant:manage', 'appointment:confirm', 'log:read'],
  },
  executiveSecretary: {
    reach: 'assembly',
    may: [
      ...SECRETARIAT,
      'grant:manage',
      'settings:change',
      'list:approve',
      'badge:rotate-key',
      'report:rotate-key',
      'application:endorse',
      'application:endorse-unattached',
      'accreditation:recall',
      'data:erase',
      'dossier:handle',
      'report:agree',
      'report:reissue',
    ],
  },
  secretariatOfficer: { reach: 'assembly', may: SECRETARIAT },
  /** Both read what was adopted, and what was done; not what is still being written. */
  councilMember: { reach: 'assembly', may: ['mission:read', 'report:read-adopted', 'recommendation:read', 'log:read'] },
  auditor: { reach: 'assembly', may: ['mission:read', 'report:read-adopted', 'recommendation:read', 'log:read'] },
  delegationManager: { reach: 'delegation', by: 'office', may: MANAGER },
  delegationDeputy: { reach: 'delegation', by: 'office', may: MANAGER },
  parliamentarian: {
    reach: 'delegation',
    by: 'office',
    ownMattersOnly: true,
    may: [
      'mission:read',
      'application:apply',
      'application:submit',
      'application:withdraw',
      'conflict:raise',
      'incident:record',
      'badge:read',
      'visit:record',
      'visit:confirm',
      'report:sign',
      'report:receive',
    ],
  },
  /** Observers without a delegation: staff of the Secretariat, experts, guests. */
  invitedApplicant: {
    reach: 'assembly',
    ownMattersOnly: true,
    may: [
      'mission:read',
      'application:apply',
      'application:submit',
      'application:withdraw',
      'conflict:raise',
      'incident:record',
      'badge:read',
      'visit:record',
      'visit:confirm',
      'report:sign',
      'report:receive',
    ],
  },
  coordinator: {
    reach: 'mission',
    by: 'office',
    may: [
      ...READ,
      'person:read',
      'list:approve',
      'conflict:raise',
      'mission:observe',
      'mission:make-ready',
      'duty:mark',
      'badge:read',
      'activity:record',
      'visit:record',
      'visit:confirm',
      'incident:record',
      'incident:print',
      'team:plan',
      'report:draft',
      'report:comment',
      'report:open-signing',
      'report:note-absence',
      'report:adopt',
      'report:sign',
      'report:render',
      'report:download',
      'paperwork:read',
      'paperwork:sheet',
      'message:send',
    ],
  },
  deputyCoordinator: {
    reach: 'mission',
    by: 'office',
    may: [
      ...READ,
      'person:read',
      'duty:mark',
      'activity:record',
      'visit:record',
      'visit:confirm',
      'incident:record',
      'team:plan',
      'report:draft',
      'report:comment',
      'report:render',
      'report:download',
    ],
  },
  /** Reports from a region; the observers' data stays with the coordinator and the deputies. */
  regionalRepresentative: {
    reach: 'mission',
    by: 'office',
    may: [...READ, 'activity:record', 'visit:record', 'report:comment'],
  },
  legalExpert: { reach: 'mission', may: [...READ, 'report:agree', 'report:comment'] },
  /** Whom the Executive Secretary assigns: an officer opens the dossiers of that mission. Alone it lets nobody in. */
  missionOfficer: { reach: 'mission', may: ['dossier:handle'] },
  headquarters: {
    reach: 'mission',
    may: [...READ, 'person:read', 'duty:mark', 'activity:record', 'visit:record', 'paper:record'],
  },
  /** What follows from another act, such as adoption from the last signature. Never granted to a person. */
  system: {
    reach: 'assembly',
    by: 'office',
    may: ['report:adopt', 'report:replace', 'mission:conclude', 'appointment:lapse'],
  },
} as const satisfies Record<string, RoleRow>;

/** `by: 'office'`: held with an office or a mandate, never granted. `ownMattersOnly`: counts only in the holder's own matters. */
export type RoleRow = { reach: Reach; by?: 'office'; ownMattersOnly?: true; may: readonly string[] };

export type Role = keyof typeof ROLES;
export type Permission = (typeof ROLES)[Role]['may'][number];
export const PERMISSIONS = [...new Set(Object.values(ROLES).flatMap(({ may }) => [...may]))] as Permission[];
export const ROLE_NAMES = Object.keys(ROLES) as Role[];
export const GRANTABLE_ROLES = (Object.keys(ROLES) as Role[]).filter((role) => !('by' in ROLES[role]));

type AssemblyRole = { [Each in Role]: (typeof ROLES)[Each]['reach'] extends 'assembly' ? Each : never }[Role];
/** Who stands above whom in the Secretariat. Who makes the link of an account could use it, so it is for those above. */
const RANKS = {
  executiveSecretary: 3,
  systemAdministrator: 2,
  secretariatOfficer: 1,
  councilMember: 1,
  auditor: 1,
  invitedApplicant: 0,
  system: 0,
} as const satisfies Record<AssemblyRole, number>;
const rankOf = (roles: readonly Role[]) =>
  Math.max(0, ...roles.map((role) => (role in RANKS ? RANKS[role as AssemblyRole] : 0)));

/** Nobody stands above the Executive Secretary but another one. */
export const standsAbove = (own: readonly Role[], theirs: readonly Role[]): boolean =>
  own.includes('executiveSecretary') || rankOf(theirs) === 0 || rankOf(theirs) < rankOf(own);

/** What the one who asks may do. Rules see only this, never a user or a session. */
export type Authority = { can(permission: Permission): boolean };

export const authorityOf = (...roles: Role[]): Authority => ({
  can: (permission) => roles.some((role) => (ROLES[role].may as readonly string[]).includes(permission)),
});

/** The system carrying out what follows from an act that was already judged. */
export const THE_SYSTEM = authorityOf('system');
