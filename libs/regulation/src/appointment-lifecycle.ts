import { defineLifecycle, type Requirement } from './lifecycle.js';
import type { Wording } from './report-outlines.js';
import type { Permission, Role } from './roles.js';
import { isAsker, notAsker, otherHands, SECOND_PERSON_STATES, type SecondPersonFacts } from './second-person.js';
import type { SystemReason } from './vocabulary.js';

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

/**
 * What must hold of whom and of what it is for, on the day on which it is asked for, and anew on the day of its
 * confirmation. What ceases to hold in between ends it.
 */
export type AppointableFacts = {
  /** Of the mission; true where it is for none. */
  missionOpen: boolean;
  accountOpen: boolean;
  /** No mandate that ran when it was asked for has run out since; nor has the time for which it was to be. */
  mandateRuns: boolean;
  periodRuns: boolean;
  /** Who has come into the office since it was asked for, where only one holds it. */
  cameBetween: Wording | null;
};

export const APPOINTABLE = [
  { code: 'appointment.mission-over', met: (f) => f.missionOpen },
  { code: 'appointment.account-closed', met: (f) => f.accountOpen },
  { code: 'appointment.mandate-over', met: (f) => f.mandateRuns },
  { code: 'appointment.period-over', met: (f) => f.periodRuns },
  {
    code: 'appointment.office-taken',
    met: (f) => f.cameBetween === null,
    params: (f) => ({ name: f.cameBetween! }),
  },
] as const satisfies readonly Requirement<AppointableFacts>[];

/** Why an appointment ended by itself, as the log keeps it. */
export const LAPSE_REASONS = {
  'appointment.mission-over': 'mission-over',
  'appointment.account-closed': 'account-closed',
  'appointment.mandate-over': 'mandate-over',
  'appointment.period-over': 'period-over',
  'appointment.office-taken': 'office-taken',
} as const satisfies Record<(typeof APPOINTABLE)[number]['code'], SystemReason>;

export type AppointmentFacts = AppointableFacts &
  SecondPersonFacts & {
    /** Could make the same appointment. */
    mayAppoint: boolean;
    isReceiver: boolean;
  };

const mayAppoint: Requirement<AppointmentFacts> = { code: 'appointment.not-yours', met: (f) => f.mayAppoint };
const another = notAsker<AppointmentFacts>('appointment.own-request');

/** An appointment that somebody has asked for. Until it is confirmed there is nothing that could give a right. */
export const appointmentLifecycle = defineLifecycle<AppointmentFacts>()({
  wrongState: 'appointment.wrong-state',
  states: SECOND_PERSON_STATES,
  initial: 'AWAITED',
  moves: {
    confirm: {
      from: ['AWAITED'],
      to: 'CONFIRMED',
      permission: 'appointment:confirm',
      requires: [
        mayAppoint,
        another,
        { code: 'appointment.own-matter', met: (f) => !f.isReceiver },
        otherHands('appointment.own-hands'),
        ...APPOINTABLE,
      ],
      final: true,
    },
    reject: {
      from: ['AWAITED'],
      to: 'REJECTED',
      permission: 'appointment:confirm',
      requires: [mayAppoint, another],
      reason: true,
    },
    takeBack: {
      from: ['AWAITED'],
      to: 'TAKEN_BACK',
      permission: 'appointment:confirm',
      requires: [isAsker('appointment.not-asker')],
    },
    /** Something that it rested on no longer holds. */
    lapse: { from: ['AWAITED'], to: 'LAPSED', permission: 'appointment:lapse', final: true },
  },
});

export const APPOINTMENT_STATES = appointmentLifecycle.states;
export type AppointmentState = (typeof appointmentLifecycle.states)[number];
export type AppointmentAction = keyof typeof appointmentLifecycle.moves;
export const APPOINTMENT_ACTIONS = Object.keys(appointmentLifecycle.moves) as [
  AppointmentAction,
  ...AppointmentAction[],
];
