import { z } from 'zod';
import {
  APPOINTMENT_ACTIONS,
  appointmentLifecycle,
  CONFIRMED_ROLE_NAMES,
  DECISION_BODIES,
  GRANTABLE_ROLES,
  LANGUAGES,
  LIKENESSES,
  NAMESAKES_ACTIONS,
  REGISTER_DIRECTIONS,
  ROLES,
  type ConfirmedRole,
} from '#libs/regulation';
import { aside, day, email, id, instant, PageQuery, wording } from './shapes.js';

const password = z.string().min(12, 'needs at least 12 characters').max(200);
const roles = GRANTABLE_ROLES as [keyof typeof ROLES, ...(keyof typeof ROLES)[]];
const confirmedRoles = CONFIRMED_ROLE_NAMES as [ConfirmedRole, ...ConfirmedRole[]];

export const SignIn = z.object({ email, password: z.string().min(1).max(200) });
export const UseLink = z.object({ token: z.string().min(20).max(100), password });
export const AskReset = z.object({ email });
export const ChangePassword = z.object({ current: z.string().min(1).max(200), next: password });

export const HeldRoleView = z.object({ role: z.string(), on: id.nullable() });
/** What the assembly of this installation calls its own. */
export const AssemblyView = z.object({
  decisionBodies: z.record(z.enum(DECISION_BODIES), wording(300)),
  member: wording(300).describe('As it stands after “that is not”'),
  registers: z.record(z.enum(REGISTER_DIRECTIONS), z.string()).describe('What assigned numbers begin with'),
});
export const MeView = z.object({
  accountId: id,
  personId: id,
  name: z.object({ ru: z.string(), en: z.string() }),
  email: z.string(),
  language: z.enum(LANGUAGES).describe('Mail comes in it'),
  dailyZone: z.string().nullable().describe('By whose clocks what waits comes by mail at 08:00; null: it does not'),
  roles: z.array(HeldRoleView),
  permissions: z.array(z.string()).describe('Held somewhere; where, the roles say'),
  expiresAt: instant,
  assembly: AssemblyView,
});
export type MeView = z.infer<typeof MeView>;
export const SessionView = z.object({
  id,
  startedAt: instant,
  lastSeenAt: instant,
  userAgent: z.string(),
  current: z.boolean(),
});
export const SessionList = z.object({ items: z.array(SessionView) });

export const CreateAccount = z.object({
  personId: id,
  email,
  language: z.enum(LANGUAGES).optional().describe('Of the mail to it; left out: the assembly’s own'),
});
export type CreateAccount = z.infer<typeof CreateAccount>;
export const ChangeAccount = z.object({ email });
export const AccountView = z.object({
  id,
  personId: id,
  email: z.string(),
  active: z.boolean(),
  hasPassword: z.boolean(),
  resetAsked: z.boolean(),
});
export type AccountView = z.infer<typeof AccountView>;
export const AccountRowView = AccountView.extend({
  name: z.object({ ru: z.string(), en: z.string() }).nullable().describe('Null for a record merged into another'),
});
export type AccountRowView = z.infer<typeof AccountRowView>;
export const AccountsQuery = PageQuery.extend({ personId: id.optional() });
export type AccountsQuery = z.output<typeof AccountsQuery>;
/** Where there is no mail server it is shown once, to the officer, who hands it on. */
export const LinkView = z.object({
  url: z.string().describe('Empty where it goes to its owner by mail'),
  mailedTo: z.string().nullable().describe('The address of its owner, where it goes by mail'),
  expiresAt: instant,
});
export const AccountWithLink = z.object({ account: AccountView, link: LinkView });

export const GiveGrant = z.object({
  personId: id,
  role: z.enum(roles),
  on: id.nullable().describe('The delegation or mission; null for the assembly'),
  validFrom: day.optional(),
  validUntil: day.nullable().default(null),
});
export type GiveGrant = z.infer<typeof GiveGrant>;
export const EndGrant = z.object({ reason: aside.text(500) });
export const GrantView = z.object({
  id,
  personId: id,
  role: z.string(),
  on: id.nullable(),
  validFrom: day,
  validUntil: day.nullable(),
});
export const awaits = z
  .boolean()
  .describe(
    'Whether it awaits a second person: until it is confirmed it gives no right, and the id is that of the appointment',
  );
export const GrantGiven = GrantView.extend({ awaits });
export const GrantsQuery = z.object({ personId: id });
export const GrantList = z.object({ items: z.array(GrantView) });

/** What somebody asked for, and what a second person said to it; `actions` are those of the one who asks here. */
export const AppointmentView = z.object({
  id,
  role: z.enum(confirmedRoles),
  on: id.nullable().describe('The delegation or mission; null for the assembly'),
  personId: id,
  name: wording(300),
  askedBy: wording(300),
  askedAt: instant,
  validFrom: day.nullable().describe('Null: from the day of its confirmation'),
  validUntil: day.nullable(),
  source: z.string().nullable().describe('What it rests on, or the reason given for it'),
  replaces: wording(300).nullable().describe('Whose office ends with it'),
  state: z.enum(appointmentLifecycle.states),
  decidedAt: instant.nullable(),
  decidedBy: wording(300).nullable().describe('Null also where it lapsed by itself'),
  reason: wording(500).nullable(),
  against: z.array(wording(1000)).describe('What speaks against confirming it here and now'),
  warnings: z.array(wording(1000)).describe('What whoever confirms it should know, and may still confirm it'),
  actions: z.array(z.enum(APPOINTMENT_ACTIONS)),
});
export type AppointmentView = z.infer<typeof AppointmentView>;
export const AppointmentsQuery = PageQuery.extend({
  personId: id.optional(),
  on: id.optional(),
  decided: z.stringbool().optional().describe('Those that were decided on, or lapsed, instead of those that await it'),
});
export type AppointmentsQuery = z.output<typeof AppointmentsQuery>;
export const DecideAppointment = z.object({
  action: z.enum(APPOINTMENT_ACTIONS),
  reason: aside.text(500).optional().describe('Needed to refuse'),
});
export type DecideAppointment = z.infer<typeof DecideAppointment>;

export const TellApart = z
  .object({ otherId: id, reason: aside.text(1_000).describe('By what it is known that they are two') })
  .describe('Two records of one name are of two different people');
export type TellApart = z.infer<typeof TellApart>;
export const TakeNamesakesBack = z.object({ reason: aside.text(1_000) });
export type TakeNamesakesBack = z.infer<typeof TakeNamesakesBack>;
const named = z.object({ ru: z.string(), en: z.string() });
export const NamesakesView = z.object({
  personId: id,
  name: named,
  delegation: named.nullable(),
  alikeBy: z.array(z.enum(LIKENESSES)).describe('Empty where the names were changed since they were told apart'),
  mark: z
    .object({
      id,
      reason: z.string(),
      askedBy: named,
      askedAt: instant,
      confirmedBy: named.nullable(),
      confirmedAt: instant.nullable(),
    })
    .nullable()
    .describe('That they are two people; it counts once it is confirmed'),
  actions: z.array(z.enum(NAMESAKES_ACTIONS)).describe('What the one who asks may say to it'),
});
export type NamesakesView = z.infer<typeof NamesakesView>;
export const NamesakesList = z.object({ items: z.array(NamesakesView) });
