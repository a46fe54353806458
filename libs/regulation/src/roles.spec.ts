import { accreditationActs } from './accreditation-acts.js';
import type { Act } from './lifecycle.js';
import { missionActs } from './mission-acts.js';
import { reportActs } from './report-acts.js';
import { opensDossiers } from './dossier.js';
import {
  authorityOf,
  GRANTABLE_ROLES,
  PERMISSIONS,
  ROLES,
  standsAbove,
  THE_SYSTEM,
  type Permission,
  type Role,
} from './roles.js';
import { LIFECYCLES } from './rule-effects.js';

const everyRole = Object.keys(ROLES) as Role[];
const holdersOf = (permission: Permission) => everyRole.filter((role) => authorityOf(role).can(permission)).toSorted();

const permissionsInTables = [
  ...Object.values(LIFECYCLES).flatMap(({ moves }) => Object.values<Act<never>>(moves)),
  ...[missionActs, accreditationActs, reportActs].flatMap((table) => Object.values<Act<never>>(table)),
].map(({ permission }) => permission);

it('gives every permission that a move or an act asks for to some role', () => {
  for (const permission of permissionsInTables)
    expect([permission, holdersOf(permission)]).not.toEqual([permission, []]);
});

it('names every permission as noun:verb', () => {
  for (const permission of PERMISSIONS) expect(permission).toMatch(/^[a-z]+:[a-z]+(-[a-z]+)*$/);
});

it('lists a permission once in a role', () => {
  for (const role of everyRole) expect(ROLES[role].may).toEqual([...new Set(ROLES[role].may)]);
});

it('lets only the delegation and the Executive Secretary endorse', () => {
  expect(holdersOf('application:endorse')).toEqual(['delegationDeputy', 'delegationManager', 'executiveSecretary']);
});

it('lets only the Executive Secretary endorse a person without a delegation', () => {
  expect(holdersOf('application:endorse-unattached')).toEqual(['executiveSecretary']);
});

it('keeps the facts of accreditation out of the coordinator’s hands', () => {
  for (const role of ['coordinator', 'deputyCoordinator'] as const)
    expect(authorityOf(role).can('accreditation:decide')).toBe(false);
});

it('does not let the Secretariat sign, nor the administrator touch a mission', () => {
  for (const role of ['executiveSecretary', 'secretariatOfficer', 'systemAdministrator'] as const)
    expect(authorityOf(role).can('report:sign')).toBe(false);
  expect(PERMISSIONS.filter((permission) => authorityOf('systemAdministrator').can(permission))).toEqual(
    expect.not.arrayContaining(['mission:read', 'person:read', 'report:read']),
  );
});

it('only lets the council and the auditor read', () => {
  for (const role of ['councilMember', 'auditor'] as const)
    for (const permission of PERMISSIONS)
      if (authorityOf(role).can(permission)) expect(permission).toMatch(/:read(-adopted)?$/);
});

it('lets an officer do nothing that the Executive Secretary may not do', () => {
  const secretary = authorityOf('executiveSecretary');
  for (const permission of ROLES.secretariatOfficer.may)
    expect([permission, secretary.can(permission)]).toEqual([permission, true]);
});

it('grants no role that comes with an office or a mandate, nor the system’s own', () => {
  const byOffice = everyRole.filter((role) => 'by' in ROLES[role]);
  expect(byOffice).toEqual(expect.arrayContaining(['system', 'coordinator', 'delegationManager', 'parliamentarian']));
  expect([...GRANTABLE_ROLES, ...byOffice].toSorted()).toEqual(everyRole.toSorted());
});

it('adds up what several roles may do, and gives nobody without a role anything', () => {
  for (const permission of PERMISSIONS) {
    expect(authorityOf('auditor', 'coordinator').can(permission)).toBe(
      authorityOf('auditor').can(permission) || authorityOf('coordinator').can(permission),
    );
    expect(authorityOf().can(permission)).toBe(false);
    expect(THE_SYSTEM.can(permission)).toBe(authorityOf('system').can(permission));
  }
});

const opens = (roles: Role[], settings = {}) => opensDossiers(authorityOf(...roles), settings);

it('opens dossiers to officers of the mission and to the Executive Secretary, and to every officer where it is set', () => {
  const everyone = { dossierReaders: 'all-officers' };
  expect(everyRole.filter((role) => opens([role]))).toEqual(['executiveSecretary']);
  expect(opens(['secretariatOfficer', 'missionOfficer'])).toBe(true);
  expect(everyRole.filter((role) => opens([role], everyone))).toEqual(['executiveSecretary', 'secretariatOfficer']);
});

const notBelow = (role: Role) => everyRole.filter((their) => !standsAbove([role], [their])).toSorted();

it('puts an administrator above officers and auditors, and nobody above the Executive Secretary but another', () => {
  expect(notBelow('executiveSecretary')).toEqual([]);
  expect(notBelow('systemAdministrator')).toEqual(['executiveSecretary', 'systemAdministrator']);
  expect(notBelow('secretariatOfficer')).toEqual(
    ['executiveSecretary', 'systemAdministrator', 'secretariatOfficer', 'councilMember', 'auditor'].toSorted(),
  );
});
