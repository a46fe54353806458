import { z } from 'zod';
import {
  ACCREDITATION_ACTIONS,
  ACCREDITATION_DETAILS,
  accreditationLifecycle,
  BATCH_CHANNELS,
  DETAILS_OF,
  type AccreditationAction,
  type AccreditationDetail,
} from '#libs/regulation';
import {
  aside,
  correctionOf,
  day,
  documentNumber,
  FindingView,
  fullName,
  id,
  instant,
  Paper,
  saidInBoth,
  version,
} from './shapes.js';

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

/** After the cut-off a name goes to the host with its consent, which is kept. */
export const LateConsent = z
  .object({ text: aside.text(500), evidenceId: id.describe('The stored evidence of it (see POST /files)') })
  .optional()
  .describe('After the cut-off: the host’s consent (R-25)');

export const SendBatch = z.object({
  channel: z.enum(BATCH_CHANNELS).optional().describe('Left out: the host profile’s'),
  sentOn: day,
  reference: documentNumber(100)
    .nullable()
    .optional()
    .describe('The number of the covering letter; left out: the next one, where numbers are assigned; null: not known'),
  applicationIds: z.array(id).min(1).max(500).optional().describe('Left out: everyone listed and not yet sent'),
  lateConsent: LateConsent,
});
export type SendBatch = z.infer<typeof SendBatch>;
export const BatchView = z.object({
  id,
  missionId: id,
  number: z.int(),
  channel: z.enum(BATCH_CHANNELS),
  sentOn: day,
  reference: z.string().nullable().describe('Null where it is not known'),
  lateConsent: z.string().nullable(),
  lateConsentEvidenceId: id.nullable(),
  accreditations: z.array(
    AccreditationView.extend({
      name: fullName,
      line: z.int().describe('The number in the list that the host has'),
    }),
  ),
});
export type BatchView = z.infer<typeof BatchView>;
export const BatchList = z.object({ items: z.array(BatchView) });

const NOT_KNOWN = 'Null: the Secretariat does not know it. An accreditation does not leave it out';
const decisionFields = {
  reason: aside.text(1_000).optional(),
  actNumber: documentNumber(100).nullable().optional().describe(NOT_KNOWN),
  actDate: day.nullable().optional().describe(NOT_KNOWN),
  certificateNumber: documentNumber(100).nullable().optional().describe(NOT_KNOWN),
  validFrom: day.optional(),
  validUntil: day.optional(),
  authority: aside.line(300).optional().describe('Who ended it: for a revocation or a recall'),
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
const isWhole = (act: (string | null | undefined)[], validFrom: string | undefined) =>
  !act.includes(undefined) && validFrom !== undefined;
const accredited = (d: {
  action?: string | null;
  instead?: string | null;
  actNumber?: string | null | undefined;
  actDate?: string | null | undefined;
  certificateNumber?: string | null | undefined;
  validFrom?: string | undefined;
}) => (d.action ?? d.instead) !== 'accredit' || isWhole([d.actNumber, d.actDate, d.certificateNumber], d.validFrom);
const ACCREDITED_NEEDS = {
  error: 'an accreditation needs the number and the date of the act, the number of the certificate and its first day',
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

export const MarkDuty = z.object({
  mark: z.enum(['arrived', 'on-duty', 'left']),
  at: instant.optional().describe('When it was, if it is entered later; left out: now'),
});
export type MarkDuty = z.infer<typeof MarkDuty>;

export const ReturnCertificate = z.object({ returnedOn: day });
export type ReturnCertificate = z.infer<typeof ReturnCertificate>;

const many = {
  accreditationIds: z.array(id).min(1).max(500),
  dryRun: z.boolean().default(false).describe('Only says what would be recorded, and what stands against it'),
};
/** What is done about many certificates at once, of whatever batch: they end, or went back to the host. */
export const ActOnCertificates = z.discriminatedUnion('action', [
  z.object({
    ...many,
    action: z.enum(['recall', 'revoke']),
    reason: aside.text(1_000),
    authority: aside.line(300),
    endedOn: day,
  }),
  z.object({ ...many, action: z.literal('return'), returnedOn: day }),
]);
export type ActOnCertificates = z.infer<typeof ActOnCertificates>;
export const CertificatesActed = z.object({
  applied: z.boolean(),
  refused: z.int(),
  items: z.array(z.object({ accreditationId: id, possible: z.boolean(), findings: z.array(FindingView) })),
});
export type CertificatesActed = z.infer<typeof CertificatesActed>;

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
      name: fullName,
      action: z.enum(ACCREDITATION_ACTIONS),
      from: z.enum(accreditationLifecycle.states),
      to: z.enum(accreditationLifecycle.states).nullable(),
      findings: z.array(FindingView),
    }),
  ),
});
export type BatchDecisions = z.infer<typeof BatchDecisions>;

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
      name: fullName.nullable(),
      accreditationId: id.nullable(),
      action: z.enum(ACCREDITATION_ACTIONS).nullable(),
      reasons: z.array(z.object({ column: z.string().nullable(), code: z.string(), sentence: saidInBoth })),
    }),
  ),
});
export type ReplyReport = z.infer<typeof ReplyReport>;
