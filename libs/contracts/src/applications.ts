import { z } from 'zod';
import {
  ACCEPTED_TEXTS,
  accreditationLifecycle,
  APPLICATION_ACTIONS,
  applicationLifecycle,
  CATEGORY_NAMES,
  CHECKED_DATA,
  CONFLICT_STATES,
  LANGUAGES,
  QUOTA_KINDS,
} from '#libs/regulation';
import { AccreditationView, LateConsent } from './accreditation.js';
import {
  aside,
  correctionOf,
  day,
  FindingView,
  fullName,
  groupCode,
  id,
  instant,
  NextMoves,
  pageOf,
  PageQuery,
  Paper,
  prose,
  source,
  version,
} from './shapes.js';

export const Apply = z.object({
  personId: id.describe('Yourself, or whom you nominate'),
  category: z.enum(CATEGORY_NAMES),
  candidateInHostVote: z.boolean().default(false).describe('Candidate, agent or campaign member in this vote'),
  otherMissions: aside.line(500).nullable().default(null).describe('Engagement in another mission for the same vote'),
  declaredConflict: aside
    .text(2_000)
    .nullable()
    .default(null)
    .describe('Anything that may be taken for a conflict (R-21)'),
  replaces: id.nullable().default(null).describe('The application whose place this one takes (R-29)'),
  replaceReason: aside.text(1_000).optional().describe('With `replaces`: why'),
  lateConsent: LateConsent.describe('With `replaces`, after the cut-off: the host’s consent to this very name (R-25)'),
  papers: z
    .object({
      texts: Paper.omit({ authorPersonId: true }).describe('The texts that the applicant signed; then it is submitted'),
      letter: Paper.optional().describe('The letter by which the delegation endorses'),
    })
    .optional()
    .describe('What came on paper: it is recorded together with the application, or nothing is (R-64)'),
});
export type Apply = z.infer<typeof Apply>;

export const ApplicationView = z.object({
  id,
  missionId: id,
  personId: id,
  name: fullName,
  email: z.string().nullable().describe('The address of mail, where one is known'),
  latinProposed: z.boolean().describe('The Latin form of the name is proposed and confirmed by nobody'),
  delegationId: id.nullable(),
  chamber: z
    .object({ ru: z.string(), en: z.string() })
    .nullable()
    .describe('Of the mandate held while the mission works; null where none is stated'),
  category: z.enum(CATEGORY_NAMES),
  state: z.enum(applicationLifecycle.states),
  origin: z.enum(['self', 'nomination']),
  candidateInHostVote: z.boolean(),
  otherMissions: z.string().nullable(),
  replaces: id.nullable(),
  lateConsent: z.string().nullable().describe('A replacement after the cut-off: what the host consented to (R-25)'),
  endorsedAt: instant.nullable().describe('When the endorsement was given or recorded'),
  endorsedOn: day.nullable().describe('Of an endorsement on paper: the day that the paper bears'),
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
export const MovesQuery = z.object({
  applicationIds: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(id).min(1).max(100))
    .describe('Up to 100, with commas between them'),
});
/** What may be done next with each of several applications. */
export const NextMovesOfMany = z.object({ items: z.array(NextMoves.extend({ applicationId: id })) });
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
export const PublishText = z.object({ kind: z.enum(ACCEPTED_TEXTS), body: prose(20_000), source });
export type PublishText = z.infer<typeof PublishText>;
export const TextPublished = z.object({ kind: z.enum(ACCEPTED_TEXTS), version: z.int() });
export const TextList = z.object({ items: z.array(TextView) });

/** What follows from something else and is not done by itself. */
const applicationActions = z.enum(APPLICATION_ACTIONS).exclude(['send', 'replace', 'promote', 'reopen']);

export const MoveApplication = z
  .object({
    action: applicationActions,
    reason: aside.text(1_000).optional(),
    lateConsent: LateConsent,
    paper: Paper.optional(),
  })
  .refine(({ action, lateConsent: late }) => !late || action === 'list' || action === 'resubmit', {
    error: 'the host consents to a late name on the list: `list` or `resubmit`',
    path: ['lateConsent'],
  });
export type MoveApplication = z.infer<typeof MoveApplication>;
export const CorrectApplication = correctionOf(applicationActions);
export type CorrectApplication = z.infer<typeof CorrectApplication>;

export const RaiseConflict = z.object({ statement: aside.text(2_000) });
export type RaiseConflict = z.infer<typeof RaiseConflict>;
export const DecideConflict = z.object({
  decision: z.enum(CONFLICT_STATES).exclude(['open']),
  reasons: aside.text(2_000),
});
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
  groupQuota: places(500),
  genderCap: places(500),
  genderMinimum: places(250).describe('At least so many of each gender'),
  perDelegation: z
    .record(id, z.int().min(0).max(100).nullable())
    .refine((given) => Object.keys(given).length <= 100, { error: 'names more than 100 delegations' })
    .optional()
    .describe('Another number for single delegations; null: the same as the others'),
  perGroup: z
    .record(groupCode, z.int().min(0).max(500).nullable())
    .refine((given) => Object.keys(given).length <= 100, { error: 'names more than 100 groups' })
    .optional()
    .describe('Another number for single political groups; null: the same as the others'),
  reason: aside.text(1_000),
  source,
});
export type SetQuotas = z.infer<typeof SetQuotas>;
export const WaitingListView = z.object({
  totalCap: z.int(),
  delegationQuota: z.int(),
  chamberQuota: z.int(),
  groupQuota: z.int(),
  genderCap: z.int(),
  genderMinimum: z.int(),
  perDelegation: z.record(z.string(), z.int()),
  perGroup: z.record(z.string(), z.int()),
  taken: z.int(),
  waiting: z.int(),
  items: z.array(
    z.object({
      position: z.int().describe('In the order of endorsement, counted over everyone who waits'),
      applicationId: id,
      personId: id,
      name: fullName,
      delegationId: id.nullable(),
      endorsedAt: instant.nullable(),
      endorsedOn: day.nullable().describe('Of an endorsement on paper: the day that the paper bears'),
      waitsFor: z
        .array(z.enum(QUOTA_KINDS))
        .describe('The quotas that are full; none: another check stands in the way'),
    }),
  ),
  version,
});
export type WaitingListView = z.infer<typeof WaitingListView>;
