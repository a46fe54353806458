import { z } from 'zod';
import {
  ACCEPTED_TEXTS,
  ACCREDITATION_ACTIONS,
  ACCREDITATION_DETAILS,
  accreditationLifecycle,
  APPLICATION_ACTIONS,
  applicationLifecycle,
  BATCH_CHANNELS,
  CATEGORY_NAMES,
  CHECKED_DATA,
  CONFLICT_STATES,
  DETAILS_OF,
  LANGUAGES,
  QUOTA_KINDS,
  type AccreditationAction,
  type AccreditationDetail,
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

const lateConsent = z
  .object({ text: text(500), evidenceId: id.describe('The stored evidence of it (see POST /files)') })
  .optional()
  .describe('After the cut-off: the host’s consent (R-25)');

export const Apply = z.object({
  personId: id.describe('Yourself, or whom you nominate'),
  category: z.enum(categories),
  candidateInHostVote: z.boolean().default(false).describe('Candidate, agent or campaign member in this vote'),
  otherMissions: text(500).nullable().default(null).describe('Engagement in another mission for the same vote'),
  declaredConflict: text(2_000).nullable().default(null).describe('Anything that may be taken for a conflict (R-21)'),
  replaces: id.nullable().default(null).describe('The application whose place this one takes (R-29)'),
  replaceReason: text(1_000).optional().describe('With `replaces`: why'),
  lateConsent: lateConsent.describe('With `replaces`, after the cut-off: the host’s consent to this very name (R-25)'),
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
  reason: z.string().nullable().describe('The system’s own begin with @: a code of the labels `systemReasons`'),
  authority: z.string().nullable(),
  endedOn: day.nullable(),
  certificateReturnedOn: day.nullable(),
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
  lateConsent: z.string().nullable().describe('A replacement after the cut-off: what the host consented to (R-25)'),
  endorsedAt: instant.nullable(),
  conflict: z.enum(CONFLICT_STATES).nullable().describe('How the gravest review of a conflict of interest stands'),
  changedAfterSending: z.array(z.enum(CHECKED_DATA)).describe('Data that changed while the name is with the host'),
  acceptedTexts: z.array(z.enum(ACCEPTED_TEXTS)),
  mandateOver: z.boolean().describe('It rests on a mandate that is over: think of a replacement (R-19)'),
  accreditation: AccreditationView.nullable(),
  version,
});
export type ApplicationView = z.infer<typeof ApplicationView>;
export const ApplicationPage = pageOf(ApplicationView);
export const ApplicationsQuery = PageQuery.extend({ state: z.enum(applicationLifecycle.states).optional() });
export const ApplicationChanged = z.object({ application: ApplicationView, warnings: z.array(FindingView) });

/** What became of an application, from the first day on. */
export const StoryView = z.object({
  items: z.array(
    z.object({
      at: instant.describe('When it was recorded'),
      on: day.nullable().describe('The day that the paper itself names: of the letter, of the host’s act, of the end'),
      about: z.enum(['application', 'accreditation']),
      state: z.enum([...applicationLifecycle.states, ...accreditationLifecycle.states]).describe('What it led to'),
      reason: z.string().nullable().describe('The system’s own begin with @: a code of the labels `systemReasons`'),
      corrected: z.boolean().describe('It mends an earlier entry'),
    }),
  ),
});
export type StoryView = z.infer<typeof StoryView>;

export const AcceptText = z.object({ text: z.enum(ACCEPTED_TEXTS), version: z.int().min(1), paper: Paper.optional() });
export type AcceptText = z.infer<typeof AcceptText>;
export const TextView = z.object({
  kind: z.enum(ACCEPTED_TEXTS),
  version: z.int(),
  language: z.enum(LANGUAGES),
  body: z.string(),
  publishedAt: instant.nullable(),
  source: z.string().nullable(),
});
export const PublishText = z.object({ kind: z.enum(ACCEPTED_TEXTS), body: wording(20_000), source: text(500) });
export type PublishText = z.infer<typeof PublishText>;
export const TextPublished = z.object({ kind: z.enum(ACCEPTED_TEXTS), version: z.int() });
export const TextList = z.object({ items: z.array(TextView) });

/** What follows from something else and is not done by itself. */
const applicationActions = z.enum(APPLICATION_ACTIONS).exclude(['send', 'replace', 'promote', 'reopen']);

export const MoveApplication = z
  .object({ action: applicationActions, reason: text(1_000).optional(), lateConsent, paper: Paper.optional() })
  .refine(({ action, lateConsent: late }) => !late || action === 'list' || action === 'resubmit', {
    error: 'the host consents to a late name on the list: `list` or `resubmit`',
    path: ['lateConsent'],
  });
export type MoveApplication = z.infer<typeof MoveApplication>;
export const CorrectApplication = correctionOf(applicationActions);
export type CorrectApplication = z.infer<typeof CorrectApplication>;

export const SendBatch = z.object({
  channel: z.enum(BATCH_CHANNELS).optional().describe('Left out: the host profile’s'),
  sentOn: day,
  reference: text(100)
    .optional()
    .describe('The number of the covering letter; left out: the next one, where numbers are assigned'),
  applicationIds: z.array(id).min(1).max(500).optional().describe('Left out: everyone listed and not yet sent'),
  lateConsent,
});
export type SendBatch = z.infer<typeof SendBatch>;
export const BatchView = z.object({
  id,
  number: z.int(),
  channel: z.enum(BATCH_CHANNELS),
  sentOn: day,
  reference: z.string(),
  lateConsent: z.string().nullable(),
  lateConsentEvidenceId: id.nullable(),
  accreditations: z.array(
    AccreditationView.extend({
      name: wording(200),
      line: z.int().describe('The number in the list that the host has'),
    }),
  ),
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
  authority: text(300).optional().describe('Who ended it: for a revocation or a recall'),
  endedOn: day.optional().describe('On which day it ended: for a revocation or a recall'),
};
/** Each move says what belongs to it; a withdrawal does not rewrite the host's certificate. */
function onlyOwnDetails(
  said: object & { action?: AccreditationAction; instead?: AccreditationAction | null },
  ctx: z.RefinementCtx,
) {
  const move = said.action ?? said.instead;
  const own: readonly string[] = move ? DETAILS_OF[move] : [];
  for (const name of ACCREDITATION_DETAILS)
    if ((said as Partial<Record<AccreditationDetail, string>>)[name] !== undefined && !own.includes(name))
      ctx.addIssue({ code: 'custom', path: [name], message: `does not belong to ${move ?? 'an undoing'}` });
}
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
  .refine(accredited, ACCREDITED_NEEDS)
  .superRefine(onlyOwnDetails);
export type MoveAccreditation = z.infer<typeof MoveAccreditation>;
export const CorrectAccreditation = correctionOf(z.enum(ACCREDITATION_ACTIONS))
  .extend({
    actNumber: decisionFields.actNumber,
    actDate: decisionFields.actDate,
    certificateNumber: decisionFields.certificateNumber,
    validFrom: decisionFields.validFrom,
    validUntil: decisionFields.validUntil,
    authority: decisionFields.authority,
    endedOn: decisionFields.endedOn,
  })
  .refine(accredited, ACCREDITED_NEEDS)
  .superRefine(onlyOwnDetails);
export type CorrectAccreditation = z.infer<typeof CorrectAccreditation>;
export const AccreditationChanged = z.object({ accreditation: AccreditationView, warnings: z.array(FindingView) });

export const MarkDuty = z.object({ mark: z.enum(['arrived', 'on-duty', 'left']) });
export type MarkDuty = z.infer<typeof MarkDuty>;

export const ReturnCertificate = z.object({ returnedOn: day });
export type ReturnCertificate = z.infer<typeof ReturnCertificate>;

const action = z.enum(ACCREDITATION_ACTIONS).exclude(['expire']);
export const DecideBatch = z
  .object({
    dryRun: z.boolean().default(false).describe('Only says what would be recorded, and what stands against it'),
    default: z
      .object({ action, ...decisionFields })
      .optional()
      .describe('Holds where a decision says nothing else'),
    decisions: z
      .array(z.object({ accreditationId: id, action: action.optional(), ...decisionFields }))
      .max(500)
      .default([])
      .describe('Left out: `default` for everyone in the batch whom the host has not decided about'),
  })
  .refine((input) => input.default ?? (input.decisions.length > 0 && input.decisions.every((own) => own.action)), {
    error: 'each decision needs an action, its own or the default one',
    path: ['default'],
  })
  .refine(({ decisions }) => new Set(decisions.map((own) => own.accreditationId)).size === decisions.length, {
    error: 'one decision for each name',
    path: ['decisions'],
  });
export type DecideBatch = z.infer<typeof DecideBatch>;
export const BatchDecisions = z.object({
  applied: z.boolean(),
  refused: z.int(),
  items: z.array(
    z.object({
      line: z.int().describe('The number in the list that the host has'),
      accreditationId: id,
      name: wording(200),
      action: z.enum(ACCREDITATION_ACTIONS),
      from: z.enum(accreditationLifecycle.states),
      to: z.enum(accreditationLifecycle.states).nullable(),
      findings: z.array(FindingView),
    }),
  ),
});
export type BatchDecisions = z.infer<typeof BatchDecisions>;

export const RaiseConflict = z.object({ statement: text(2_000) });
export type RaiseConflict = z.infer<typeof RaiseConflict>;
export const DecideConflict = z.object({ decision: z.enum(CONFLICT_STATES).exclude(['open']), reasons: text(2_000) });
export type DecideConflict = z.infer<typeof DecideConflict>;
export const ConflictReviewView = z.object({
  id,
  applicationId: id,
  personId: id,
  origin: z.enum(['declared', 'alleged']),
  statement: z.string(),
  state: z.enum(CONFLICT_STATES),
  raisedAt: instant,
  reasons: z.string().nullable(),
  decidedAt: instant.nullable(),
});
export type ConflictReviewView = z.infer<typeof ConflictReviewView>;
export const ConflictReviewList = z.object({ items: z.array(ConflictReviewView) });

const places = (max: number) => z.int().min(0).max(max).optional().describe('0: no limit; left out: as it is');
export const SetQuotas = z.object({
  totalCap: places(500),
  delegationQuota: places(100),
  chamberQuota: places(100),
  perDelegation: z
    .record(id, z.int().min(0).max(100).nullable())
    .refine((given) => Object.keys(given).length <= 100, { error: 'names more than 100 delegations' })
    .optional()
    .describe('Another number for single delegations; null: the same as the others'),
  reason: text(1_000),
  source: text(500),
});
export type SetQuotas = z.infer<typeof SetQuotas>;
export const WaitingListView = z.object({
  totalCap: z.int(),
  delegationQuota: z.int(),
  chamberQuota: z.int(),
  perDelegation: z.record(z.string(), z.int()),
  taken: z.int(),
  waiting: z.int(),
  items: z.array(
    z.object({
      position: z.int().describe('In the order of endorsement, counted over everyone who waits'),
      applicationId: id,
      personId: id,
      name: wording(200),
      delegationId: id.nullable(),
      endorsedAt: instant.nullable(),
      waitsFor: z
        .array(z.enum(QUOTA_KINDS))
        .describe('The quotas that are full; none: another check stands in the way'),
    }),
  ),
  version,
});
export type WaitingListView = z.infer<typeof WaitingListView>;

export const ReplyQuery = z.object({
  dryRun: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .default(true)
    .describe('Only says what would be recorded'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a digest')
    .optional()
    .describe('With dryRun=false: the digest that the dry run answered'),
});
export const ReplyReport = z.object({
  digest: z.string().describe('SHA-256 of the file: send it back to record this very file'),
  applied: z.boolean(),
  fileId: id.nullable().describe('The file as it is kept with the evidence, if it changed anything'),
  charset: z.string(),
  unknownColumns: z.array(z.string()),
  totals: z.object({ rows: z.int(), decided: z.int(), unchanged: z.int(), refused: z.int() }),
  rows: z.array(
    z.object({
      line: z.int().describe('As a person counts it in the file'),
      outcome: z.enum(['decided', 'unchanged', 'refused']),
      asked: z.string().describe('The name or number as the file has it'),
      name: wording(200).nullable(),
      accreditationId: id.nullable(),
      action: z.enum(ACCREDITATION_ACTIONS).nullable(),
      reasons: z.array(z.object({ column: z.string().nullable(), code: z.string(), sentence: z.string() })),
    }),
  ),
});
export type ReplyReport = z.infer<typeof ReplyReport>;
