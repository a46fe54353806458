import { z } from 'zod';
import { PERSONAL_DOCUMENT_KINDS, QUESTIONNAIRE_FIELDS, type QuestionnaireField } from '#libs/regulation';
import { aside, documentNumber, FindingView, id, instant, version } from './shapes.js';

/** People are born before the years in which missions happen. */
const dayOfLife = z.iso.date().refine((day) => day >= '1900' && day < '2101', 'lies outside the years 1900 to 2100');
const kind = z.enum(PERSONAL_DOCUMENT_KINDS);
const fields = z.array(z.enum(QUESTIONNAIRE_FIELDS));

/** What the host's questionnaire asks; null where nothing is known. */
export const Particulars = z.object({
  birthDate: dayOfLife.nullable(),
  birthPlace: aside.line(200).nullable(),
  passportNumber: documentNumber(40, 'latin').nullable(),
  passportIssuedOn: dayOfLife.nullable(),
  passportExpiresOn: dayOfLife.nullable(),
  employer: aside.line(300).nullable(),
  education: aside.text(300).nullable(),
  languages: aside.line(200).nullable(),
  observedBefore: aside.text(500).nullable(),
  contactInHost: aside.line(300).nullable(),
});
export type Particulars = z.infer<typeof Particulars>;

export const ProvideParticulars = Particulars.partial()
  .refine((facts) => Object.keys(facts).length > 0, 'names no fact')
  .describe('What is left out stays as it is; null empties it');
export type ProvideParticulars = z.infer<typeof ProvideParticulars>;

/** As it was given, whatever rule came afterwards. */
const given = z.string().nullable();
export const RecordedParticulars = z.object({
  birthDate: given,
  birthPlace: given,
  passportNumber: given,
  passportIssuedOn: given,
  passportExpiresOn: given,
  employer: given,
  education: given,
  languages: given,
  observedBefore: given,
  contactInHost: given,
} satisfies Record<QuestionnaireField, z.ZodType>);

export const ParticularsView = z.object({
  particulars: RecordedParticulars,
  updatedAt: instant.nullable(),
  version: version.describe('0 while there are none'),
});
export type ParticularsView = z.infer<typeof ParticularsView>;

const filled = fields.describe('Which are filled in; what they say is for the applicant and the Secretariat');
export const ParticularsState = z.object({
  filled,
  missing: fields.describe('Of those the host asks for'),
  version: version.describe('0 while there are none; send it back as If-Match'),
});
export type ParticularsState = z.infer<typeof ParticularsState>;
export const ParticularsProvided = ParticularsState.extend({
  warnings: z.array(FindingView).optional().describe('Where there are any'),
});
export type ParticularsProvided = z.infer<typeof ParticularsProvided>;

export const PersonalDocumentView = z.object({
  id,
  kind,
  mediaType: z.string(),
  size: z.int(),
  digest: z.string().describe('SHA-256 of what is kept: images are made anew, without what was hidden in them'),
  uploadedAt: instant,
  uploadedBy: id.nullable(),
  current: z.boolean().describe('False once another was handed in'),
  erased: z.boolean(),
  small: z.boolean().describe('Whether there is a small picture of it'),
});
export type PersonalDocumentView = z.infer<typeof PersonalDocumentView>;

export const DossierView = z.object({
  required: z.array(kind).nullable().describe('By the host; null where it is not known'),
  gaps: z.array(kind).describe('Without these nobody is sent to the host (R-23)'),
  particulars: ParticularsState,
  documents: z.array(PersonalDocumentView),
  opened: z.boolean().describe('Whether the one who asks reads what is in them: an officer assigned to the mission'),
});
export type DossierView = z.infer<typeof DossierView>;

/** What a list says of a dossier. */
export const DossierMark = z.object({
  applicationId: id,
  gaps: z.array(kind).nullable().describe('Null where none are asked for: not known yet, or too late'),
  photo: id.nullable().describe('The document with the photograph, for whoever opens dossiers; see its small picture'),
});
export type DossierMark = z.infer<typeof DossierMark>;
export const DossierMarkList = z.object({ items: z.array(DossierMark) });

export const EraseQuery = z.object({
  dryRun: z.enum(['true', 'false']).default('true').describe('Left out, or true: only says what would be erased'),
});
export const Erase = z.object({
  personId: id.optional().describe('One person’s dossiers in every mission, at that person’s request'),
  reason: aside.text(1_000),
});
export type Erase = z.infer<typeof Erase>;

export const ErasureView = z.object({
  dryRun: z.boolean(),
  missions: z.array(
    z.object({
      missionId: id,
      number: z.string(),
      closedAt: instant.nullable(),
      keys: z.int().describe('Destroyed; nothing brings back what they sealed'),
      files: z.int(),
      bytes: z.int(),
      particulars: z.int(),
      stays: z.int(),
      texts: z.int().describe('Rows whose free text is emptied: conflicts, reasons, messages'),
    }),
  ),
});
export type ErasureView = z.infer<typeof ErasureView>;
