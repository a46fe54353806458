import { defineLifecycle, type Requirement } from './lifecycle.js';
import type { Wording } from './report-outlines.js';
import type { Permission, Role } from './roles.js';

/**
 * The roles that a second person confirms before they give any right, each with the permission by which it is
 * given: whoever confirms holds the same. What counts only in one's own matters, or for one task in a mission, is given
 * at once.
 */
export const CONFIRMED_ROLES = {
  executiveSecretary: 'grant:manage',
  systemAdministrator: 'grant:manage',
  secretariatOfficer: 'grant:manage',
  councilMember: 'grant:manage',
  auditor: 'grant:manage',
  delegationManager: 'delegation:manage',
  delegationDeputy: 'delegation:manage',
  coordinator: 'mission:prepare',
  deputyCoordinator: 'mission:prepare',
} as const satisfies Partial<Record<Role, Permission>>;

export type ConfirmedRole = keyof typeof CONFIRMED_ROLES;
/** By which permission such roles are given. */
export type GivenBy = (typeof CONFIRMED_ROLES)[ConfirmedRole];
export const CONFIRMED_ROLE_NAMES = Object.keys(CONFIRMED_ROLES) as ConfirmedRole[];
export const isConfirmedRole = (role: string): role is ConfirmedRole => role in CONFIRMED_ROLES;

export type AppointmentFacts = {
  /** Could make the same appointment. */
  mayAppoint: boolean;
  isAsker: boolean;
  isReceiver: boolean;
  /** Who asked, or is to be appointed, if that record may be another of the one who acts. */
  alike: Wording | null;
};

const mayAppoint: Requirement<AppointmentFacts> = { code: 'appointment.not-yours', met: (f) => f.mayAppoint };
const notAsker: Requirement<AppointmentFacts> = { code: 'appointment.own-request', met: (f) => !f.isAsker };

/** An appointment that somebody has asked for. Until it is confirmed there is nothing that could give a right. */
export const appointmentLifecycle = defineLifecycle<AppointmentFacts>()({
  wrongState: 'appointment.wrong-state',
  states: ['AWAITED', 'CONFIRMED', 'REJECTED', 'TAKEN_BACK'],
  initial: 'AWAITED',
  moves: {
    confirm: {
      from: ['AWAITED'],
      to: 'CONFIRMED',
      permission: 'appointment:confirm',
      requires: [
        mayAppoint,
        notAsker,
        { code: 'appointment.own-matter', met: (f) => !f.isReceiver },
        {
          code: 'appointment.own-hands',
          met: (f) => f.alike === null,
          params: (f) => ({ name: f.alike! }),
        },
      ],
      final: true,
    },
    reject: {
      from: ['AWAITED'],
      to: 'REJECTED',
      permission: 'appointment:confirm',
      requires: [mayAppoint, notAsker],
      reason: true,
    },
    takeBack: {
      from: ['AWAITED'],
      to: 'TAKEN_BACK',
      permission: 'appointment:confirm',
      requires: [{ code: 'appointment.not-asker', met: (f) => f.isAsker }],
    },
  },
});

export type AppointmentState = (typeof appointmentLifecycle.states)[number];
export type AppointmentAction = keyof typeof appointmentLifecycle.moves;
export const APPOINTMENT_ACTIONS = Object.keys(appointmentLifecycle.moves) as [
  AppointmentAction,
  ...AppointmentAction[],
];
