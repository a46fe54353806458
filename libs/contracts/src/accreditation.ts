import { z } from 'zod';
import {
  ACCEPTED_TEXTS,
  ACCREDITATION_ACTIONS,
  accreditationLifecycle,
  APPLICATION_ACTIONS,
  applicationLifecycle,
  BATCH_CHANNELS,
  CATEGORY_NAMES,
  LANGUAGES,
  type ApplicantCategory,
} from '#libs/regulation';
import {
  correctionOf,
  day,
  FindingView,
  id,
  instant,
  PageQuery,
  pageOf,
  Paper,
  text,
  version,
  wording,
} from './shapes.js';

const categories = CATEGORY_NAMES as [ApplicantCategory, ...ApplicantCategory[]];

export const Apply = z.object({
  personId: id.describe('Yourself, or whom you nominate'),
  category: z.enum(categories),
  candidateInHostVote: z.boolean().default(false).describe('Candidate, agent or campaign member in this vote'),
  otherMissions: text(500).nullable().default(null).describe('Engagement in another mission for the same vote'),
  replaces: id.nullable().default(null).describe('The application whose place this one takes (R-29)'),
  replaceReason: text(1_000).optional().describe('With `replaces`: why'),
});
export type Apply = z.infer<typeof Apply>;

export const AccreditationView = z.object({
  id,
  applicationId: id,
  batchNumber: z.int(),
  state: z.enum(accreditationLifecycle.states),
  actNumber: z.string().nullable(),
  actDate: day.nullable(),
  certificateNumber: z.string().nullable(),
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  reason: z.string().nullable(),
  arrivedAt: instant.nullable(),
  onDutyFrom: instant.nullable(),
  leftAt: instant.nullable(),
  version,
});
export type AccreditationView = z.infer<typeof AccreditationView>;

export const ApplicationView = z.object({
  id,
  missionId: id,
  personId: id,
  name: wording(200),
  delegationId: id.nullable(),
  category: z.enum(categories),
  state: z.enum(applicationLifecycle.states),
  origin: z.enum(['self', 'nomination']),
  candidateInHostVote: z.boolean(),
  otherMissions: z.string().nullable(),
  replaces: id.nullable(),
  acceptedTexts: z.array(z.enum(ACCEPTED_TEXTS)),
  mandateOver: z.boolean().describe('It rests on a mandate that is over: think of a replacement (R-19)'),
  accreditation: AccreditationView.nullable(),
  version,
});
export type ApplicationView = z.infer<typeof ApplicationView>;
export const ApplicationPage = pageOf(ApplicationView);
export const ApplicationsQuery = PageQuery.extend({ state: z.enum(applicationLifecycle.states).optional() });
export const ApplicationChanged = z.object({ application: ApplicationView, warnings: z.array(FindingView) });

export const AcceptText = z.object({ text: z.enum(ACCEPTED_TEXTS), version: z.int().min(1), paper: Paper.optional() });
export type AcceptText = z.infer<typeof AcceptText>;
export const TextView = z.object({
  kind: z.enum(ACCEPTED_TEXTS),
  version: z.int(),
  language: z.enum(LANGUAGES),
  body: z.string(),
});
export const TextList = z.object({ items: z.array(TextView) });

export const MoveApplication = z.object({
  action: z.enum(APPLICATION_ACTIONS).exclude(['send', 'replace']),
  reason: text(1_000).optional(),
  paper: Paper.optional(),
});
export type MoveApplication = z.infer<typeof MoveApplication>;
export const CorrectApplication = correctionOf(z.enum(APPLICATION_ACTIONS).exclude(['send', 'replace']));
export type CorrectApplication = z.infer<typeof CorrectApplication>;

export const SendBatch = z.object({
  channel: z.enum(BATCH_CHANNELS).optional().describe('Left out: the host profile’s'),
  sentOn: day,
  reference: text(100).describe('The number of the covering letter'),
  applicationIds: z.array(id).min(1).max(500).optional().describe('Left out: everyone listed and not yet sent'),
  lateConsent: text(500).optional().describe('After the cut-off: the host’s consent, with its evidence'),
});
export type SendBatch = z.infer<typeof SendBatch>;
export const BatchView = z.object({
  id,
  number: z.int(),
  channel: z.enum(BATCH_CHANNELS),
  sentOn: day,
  reference: z.string(),
  lateConsent: z.string().nullable(),
  accreditations: z.array(AccreditationView.extend({ name: wording(200) })),
});
export type BatchView = z.infer<typeof BatchView>;
export const BatchList = z.object({ items: z.array(BatchView) });

const decisionFields = {
  reason: text(1_000).optional(),
  actNumber: text(100).optional(),
  actDate: day.optional(),
  certificateNumber: text(100).optional(),
  validFrom: day.optional(),
  validUntil: day.optional(),
  authority: text(300).optional(),
};
const accredited = (d: {
  action?: string | null;
  instead?: string | null;
  actNumber?: string | undefined;
  actDate?: string | undefined;
  certificateNumber?: string | undefined;
  validFrom?: string | undefined;
}) => (d.action ?? d.instead) !== 'accredit' || Boolean(d.actNumber && d.actDate && d.certificateNumber && d.validFrom);
const ACCREDITED_NEEDS = {
  error: 'an accreditation needs actNumber, actDate, certificateNumber and validFrom',
  path: ['action'],
};

export const MoveAccreditation = z
  .object({ action: z.enum(ACCREDITATION_ACTIONS), ...decisionFields, paper: Paper.optional() })
  .refine(accredited, ACCREDITED_NEEDS);
export type MoveAccreditation = z.infer<typeof MoveAccreditation>;
export const CorrectAccreditation = correctionOf(z.enum(ACCREDITATION_ACTIONS))
  .extend({
    actNumber: decisionFields.actNumber,
    actDate: decisionFields.actDate,
    certificateNumber: decisionFields.certificateNumber,
    validFrom: decisionFields.validFrom,
    validUntil: decisionFields.validUntil,
  })
  .refine(accredited, ACCREDITED_NEEDS);
export type CorrectAccreditation = z.infer<typeof CorrectAccreditation>;
export const AccreditationChanged = z.object({ accreditation: AccreditationView, warnings: z.array(FindingView) });

export const MarkDuty = z.object({ mark: z.enum(['arrived', 'on-duty', 'left']) });
export type MarkDuty = z.infer<typeof MarkDuty>;
