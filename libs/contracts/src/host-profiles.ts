import { z } from 'zod';
import {
  BATCH_CHANNELS,
  HOST_FACTS,
  INVITER_TYPES,
  LIST_COLUMNS,
  PERSONAL_DOCUMENT_KINDS,
  QUESTIONNAIRE_FIELDS,
  REPLACEMENT_LIMITS,
  VALIDITY_EVENTS,
  type HostFact,
} from '#libs/regulation';
import { aside, country, hour, line, source, wording, zone } from './shapes.js';

const FACTS = {
  opens: z.object({ daysBefore: z.int().min(0).max(365) }).describe('Days before the first voting day'),
  cutoff: z
    .object({
      daysBefore: z.int().min(0).max(120),
      at: hour.nullable().default(null).describe('Null where the hour is not known'),
    })
    .describe('The last moment to apply'),
  listCutoff: z
    .object({ daysBefore: z.int().min(0).max(120), at: hour.nullable().default(null) })
    .describe('Where the list of persons may follow the application'),
  certificatesWithinDays: z.int().min(0).max(120).describe('Days from the application to the certificates'),
  documents: z.array(z.enum(PERSONAL_DOCUMENT_KINDS)).describe('Asked of each observer (R-23)'),
  questionnaire: z.array(z.enum(QUESTIONNAIRE_FIELDS)),
  listColumns: z.array(z.enum(LIST_COLUMNS)).min(1).describe('In the order the host wants them'),
  validityEnds: wording(300),
  validityEvent: z.enum(VALIDITY_EVENTS),
  replacement: z.object({ until: z.enum(REPLACEMENT_LIMITS) }),
  revocationAuthority: wording(300),
} satisfies Record<HostFact, z.ZodType>;

/** Null where nothing is known: the fact is then asked for. */
const orUnknown = <Fact extends z.ZodType>(fact: Fact) => fact.nullable().default(null);

const PROFILE_VARIANT = 'standard';
export const ProfileVariant = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'is made of small letters, digits and hyphens');

/** How a host state accredits; copied into a mission when it is created. */
export const HostProfile = z.object({
  host: country,
  variant: ProfileVariant.default(PROFILE_VARIANT).describe('Tells apart several profiles of one host'),
  variantName: wording(200).nullable().default(null),
  name: wording(200),
  badgeRules: wording(700).nullable().default(null).describe('For the back of badges: what the host asks of observers'),
  badgePhone: line(60).nullable().default(null).describe('For the back of badges: whom an observer rings'),
  commission: wording(300).describe('The body that accredits'),
  inviters: z.array(z.enum(INVITER_TYPES)),
  channel: z.enum(BATCH_CHANNELS),
  zone,
  opens: orUnknown(FACTS.opens),
  cutoff: orUnknown(FACTS.cutoff),
  listCutoff: orUnknown(FACTS.listCutoff),
  certificatesWithinDays: orUnknown(FACTS.certificatesWithinDays),
  documents: orUnknown(FACTS.documents),
  questionnaire: orUnknown(FACTS.questionnaire),
  listColumns: orUnknown(FACTS.listColumns),
  validityEnds: orUnknown(FACTS.validityEnds),
  validityEvent: orUnknown(FACTS.validityEvent),
  replacement: orUnknown(FACTS.replacement),
  revocationAuthority: orUnknown(FACTS.revocationAuthority),
  provenance: z.partialRecord(z.enum(HOST_FACTS), source).default({}).describe('Where each known fact is known from'),
  source,
});
export type HostProfile = z.infer<typeof HostProfile>;
export const HostProfileView = HostProfile.extend({
  current: z.boolean().describe('The one a new mission takes unless another is named'),
});
export type HostProfileView = z.infer<typeof HostProfileView>;
export const HostProfileList = z.object({ items: z.array(HostProfileView) });
export const SaveHostProfile = HostProfile.omit({ host: true }).extend({ current: z.boolean().default(true) });
export type SaveHostProfile = z.infer<typeof SaveHostProfile>;

/** Answers to what the profile does not know. */
export const HostFacts = z
  .object(FACTS)
  .partial()
  .refine((facts) => Object.keys(facts).length > 0, 'names no fact');
export type HostFacts = z.infer<typeof HostFacts>;
export const FillHostFacts = z.object({ facts: HostFacts, reason: aside.text(1_000), source });
export type FillHostFacts = z.infer<typeof FillHostFacts>;
