import { z } from 'zod';
import {
  GENDERS,
  meansNone,
  PERMISSIONS,
  REPRESENTATIVE_OFFICES,
  SPOKEN_NAMES,
  type Permission,
} from '#libs/regulation';
import {
  aside,
  country,
  day,
  FindingView,
  email,
  fullName,
  groupCode,
  id,
  line,
  PageQuery,
  personName,
  source,
  version,
  wording,
} from './shapes.js';
import { awaits } from './identity.js';

export const ChamberView = z.object({
  id,
  code: z.string(),
  name: wording(200),
  seats: z.int().nullable().describe('Null where the number is not known'),
});
export const RepresentativeView = z.object({
  id,
  personId: id,
  name: fullName,
  office: z.enum(REPRESENTATIVE_OFFICES),
  validFrom: day,
  validUntil: day.nullable(),
  source: z.string(),
});
export const DelegationView = z.object({
  id,
  country,
  name: wording(200),
  parliament: wording(200),
  member: z.boolean(),
  participates: z.boolean(),
  seats: z.int().nullable(),
  chambers: z.array(ChamberView),
  representatives: z.array(RepresentativeView),
});
export type DelegationView = z.infer<typeof DelegationView>;
export const DelegationList = z.object({
  items: z.array(DelegationView),
  groups: z
    .array(z.object({ code: z.string(), name: wording(200) }))
    .describe('The political groups of the assembly; an assembly may have none'),
});
export type DelegationList = z.infer<typeof DelegationList>;
export const OnDay = z.object({ on: day.optional().describe('As of this day; today if left out') });

export const SetSeats = z.object({ seats: z.int().min(0).max(1_000).nullable(), validFrom: day, source });
export const SetStanding = z.object({
  kind: z.enum(['membership', 'participation']),
  holds: z.boolean(),
  validFrom: day,
  source,
});

const name = personName();
const latinName = personName('latin');
const names = {
  familyName: name,
  givenName: name,
  patronymic: z
    .string()
    .nullable()
    .transform((typed) => (typed === null || meansNone(typed) ? null : typed))
    .pipe(name.nullable())
    .default(null)
    .describe('A dash, “нет” or “н/д” mean that there is none'),
  familyNameLatin: latinName,
  givenNameLatin: latinName,
  latinProposed: z
    .boolean()
    .optional()
    .describe('The Latin form is proposed by the table of letters and confirmed by nobody; left out: until it changes'),
};
/** What was recorded before a rule is shown as it is. */
const recorded = {
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  familyNameLatin: z.string(),
  givenNameLatin: z.string(),
  latinProposed: z.boolean(),
};
const about = {
  office: wording(200).describe('As it stands in lists and signature blocks'),
  citizenship: country,
  otherCitizenships: z.array(country).max(5).default([]).describe('Declared second citizenships'),
  email: email.nullable().default(null),
  groupCode: groupCode.nullable().default(null).describe('The political group; null: none, or not stated'),
  gender: z.enum(GENDERS).nullable().default(null).describe('As the person states it; null: not stated'),
  speaks: z.array(z.enum(SPOKEN_NAMES)).max(12).default([]).describe('As the person states it; empty: not stated'),
};
const PROPOSED = 'Left out: the passport transliteration of the name';
export const CreatePerson = z.object({
  ...names,
  familyNameLatin: latinName.optional().describe(PROPOSED),
  givenNameLatin: latinName.optional().describe(PROPOSED),
  ...about,
  delegationId: id.nullable().describe('Null for staff of the Secretariat, experts and guests'),
});
export type CreatePerson = z.infer<typeof CreatePerson>;
export const ChangePerson = z.object({ ...names, ...about });
export type ChangePerson = z.infer<typeof ChangePerson>;
export const PersonView = CreatePerson.extend({ ...recorded, id, version });
export type PersonView = z.infer<typeof PersonView>;
export const PeopleQuery = PageQuery.extend({
  delegationId: id.optional(),
  q: line(100)
    .optional()
    .describe('Parts of names in either script; case, marks and spellings of a sound do not matter'),
  sort: z.enum(['newest', 'name', 'latin-name']).default('newest'),
  who: z
    .enum(['anyone', 'seated', 'serving', 'outside', 'erasable'])
    .default('anyone')
    .describe(
      'Who may be chosen today: with a seat, of a delegation that takes part besides, of no delegation, or of whom a mission keeps something, because they applied',
    ),
  holds: z
    .enum(PERMISSIONS as [Permission, ...Permission[]])
    .optional()
    .describe('Who holds this permission or once held it, for the whole assembly or where `at` says'),
  at: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(id).max(2))
    .optional()
    .describe('With `holds`: the mission and the delegation, with a comma between them'),
  notOf: country.optional().describe('Leaves out citizens of that state and its own delegation'),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

export const SetMandate = z.object({
  chamberId: id,
  inDelegation: z.boolean().default(true).describe('False for a member of parliament outside the delegation'),
  validFrom: day,
  validUntil: day.nullable().default(null).describe('The first day on which it no longer holds'),
  source,
});
export type SetMandate = z.infer<typeof SetMandate>;
export const MandateView = SetMandate.extend({ id, personId: id });
export type MandateView = z.infer<typeof MandateView>;
export const MandateList = z.object({ items: z.array(MandateView) });
export const EndPeriod = z.object({ validUntil: day, reason: aside.text(500) });
export const CorrectMandate = z.object({
  validUntil: day.nullable().describe('The first day on which it does not hold; null: it holds, and no end is known'),
  reason: aside.text(500),
});
export type CorrectMandate = z.infer<typeof CorrectMandate>;

export const AppointRepresentative = z.object({
  personId: id,
  office: z.enum(REPRESENTATIVE_OFFICES),
  validFrom: day,
  validUntil: day.nullable().default(null),
  source,
});
export const RepresentativeAppointed = z.object({ id, awaits, warnings: z.array(FindingView) });
export type AppointRepresentative = z.infer<typeof AppointRepresentative>;
