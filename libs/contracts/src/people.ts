import { z } from 'zod';
import { APPLICANT_CATEGORIES, applicationLifecycle, type ApplicantCategory } from '#libs/regulation';
import { unprinted } from './printed.js';
import { aside, day, fullName, id, instant, line, personName, source, version, wording } from './shapes.js';

const optional = (max: number) => line(max).nullable();

/** Arrival and departure of an applicant, as plain fields: all of them each time, null for what is not known. */
export const SetStay = z.object({
  arrivesAt: instant.nullable(),
  departsAt: instant.nullable(),
  travel: unprinted(optional(300)).describe('Flight, train or car, as the hosts need it'),
  phone: optional(60),
  interpreter: optional(100).describe('The language into which an interpreter is needed'),
  note: aside.text(1_000).nullable(),
});
export type SetStay = z.infer<typeof SetStay>;
export const StayView = z.object({
  applicationId: id,
  missionId: id,
  personId: id,
  delegationId: id.nullable(),
  name: fullName,
  arrivesAt: instant.nullable(),
  departsAt: instant.nullable(),
  travel: z.string().nullable(),
  phone: z.string().nullable(),
  interpreter: z.string().nullable(),
  coming: z.boolean().describe('Stands before the host, or was accredited by it'),
  note: z.string().nullable(),
  version: version.describe('Send it back as If-Match; 0 while nothing was entered'),
});
export type StayView = z.infer<typeof StayView>;
export const StayList = z.object({ items: z.array(StayView) });

/** A mandate as the composition of a delegation shows it. */
export const MemberView = z.object({
  mandateId: id,
  personId: id,
  name: fullName,
  office: wording(200),
  chamberId: id,
  chamber: wording(200),
  inDelegation: z.boolean().describe('False for a member of parliament outside the delegation'),
  validFrom: day,
  validUntil: day.nullable().describe('The first day on which it no longer holds'),
  source: z.string(),
});
export type MemberView = z.infer<typeof MemberView>;
export const MemberList = z.object({ items: z.array(MemberView) });

const categories = Object.keys(APPLICANT_CATEGORIES) as [ApplicantCategory, ...ApplicantCategory[]];
/** a live application that rests on a mandate which is over. */
export const MandateFlagView = z.object({
  applicationId: id,
  missionId: id,
  missionNumber: z.string(),
  personId: id,
  name: fullName,
  delegationId: id.nullable(),
  category: z.enum(categories),
  state: z.enum(applicationLifecycle.states),
});
export type MandateFlagView = z.infer<typeof MandateFlagView>;
export const MandateFlagList = z.object({ items: z.array(MandateFlagView) });

export const Dissolve = z.object({
  chamberId: id.nullable().default(null).describe('Null for the whole parliament'),
  on: day.describe('The first day on which the mandates no longer hold'),
  source,
  reason: aside.text(500),
});
export type Dissolve = z.infer<typeof Dissolve>;
export const DryRunQuery = z.object({
  dryRun: z.enum(['true', 'false']).default('false').describe('Shows what would happen, and changes nothing'),
});
export const DissolutionView = z.object({
  dryRun: z.boolean(),
  on: day,
  mandates: z.array(MemberView),
  flagged: z.array(MandateFlagView).describe('Live applications that rest on no mandate from that day on'),
  representatives: z
    .array(z.object({ id, personId: id, name: fullName }))
    .describe('Offices that end on that day, with the mandate on which they rest'),
});
export type DissolutionView = z.infer<typeof DissolutionView>;

export const MergePeople = z.object({ intoId: id.describe('The record that goes on'), reason: aside.text(500) });
export type MergePeople = z.infer<typeof MergePeople>;

export const LatinNamesQuery = z.object({
  familyName: personName(),
  givenName: personName(),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('Whose passport: the same letter is spelt differently'),
});
export const LatinNamesView = z.object({
  familyNameLatin: z.string().nullable().describe('Null where a letter is of an unknown script'),
  givenNameLatin: z.string().nullable(),
});
