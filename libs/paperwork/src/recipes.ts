import { COMING } from '#libs/accreditation';
import { among } from '#libs/platform';
import {
  accreditationStates,
  applicationStates,
  OBSERVER_STATES,
  REPORT_KINDS,
  signedBy,
  type PaperKind,
} from '#libs/regulation';
import type { PersonField } from './facts.js';

type Recipe = {
  /** Which rows of accreditations; $2 is the subject. Without it the paper names nobody. */
  persons?: string;
  fields: readonly PersonField[];
  host?: true;
};

const NAMES = ['familyName', 'givenName', 'patronymic', 'familyNameLatin', 'givenNameLatin'] as const;
const WHENCE = ['delegation', 'category'] as const;

/** The line of the log by which an accreditation came to stand as it stands. */
export const LAST_MOVE = `(SELECT max(e.id) FROM audit_entry e
  WHERE e.subject_type = 'accreditation' AND e.subject_id = x.id::text AND e.to_state = x.state)`;

const SIGNATORIES = `FROM signatory s WHERE s.version_id =
  (SELECT v.id FROM report_version v WHERE v.report_id = $2 ORDER BY v.number DESC LIMIT 1)`;

/** Everybody, or the coordinator where the coordinator alone signs. */
const MAY_SIGN = `EXISTS (SELECT FROM mission m JOIN report r ON r.mission_id = m.id LEFT JOIN mission_office o
  ON o.mission_id = m.id AND o.person_id = p.id AND o.office = 'coordinator' AND o.valid_until IS NULL
  WHERE r.id = $2 AND (o.id IS NOT NULL OR (m.settings->>'adoptionMode' <> 'coordinator'
    AND r.kind ${among(REPORT_KINDS.filter((kind) => signedBy(kind, 'every-signatory') !== 'coordinator'))})))`;

/** Ended since the last request about the batch went into the register. */
const NOT_ASKED_YET = `${LAST_MOVE} > coalesce(
  (SELECT max(e.id) FROM audit_entry e WHERE e.mission_id = $1 AND e.what = 'paper.issued'
   AND e.details->>'kind' = 'cancellation-request' AND e.details->>'subjectId' = $2::text), 0)`;

const ACCREDITED = among(accreditationStates('granted'));

/** Of whom and of what each kind speaks. Nothing else about a person is read into a paper's facts. */
export const RECIPES: Record<PaperKind, Recipe> = {
  'call-for-nominations': { fields: [] },
  'covering-letter': { fields: [], host: true },
  'observer-list': { persons: 'x.batch_id = $2', fields: [], host: true },
  'replacement-letter': {
    persons: 'a.id = $2',
    fields: [...NAMES, 'office', 'citizenship', ...WHENCE],
    host: true,
  },
  'correction-letter': {
    persons: `a.id = $2 AND a.state ${among(applicationStates('host'))}`,
    fields: [...NAMES, 'office', 'citizenship', 'batchNumber', 'changed', ...WHENCE],
    host: true,
  },
  'cancellation-request': {
    persons: `x.batch_id = $2 AND x.state ${among(accreditationStates('taken-back'))} AND ${NOT_ASKED_YET}`,
    fields: [...NAMES, 'certificateNumber', ...WHENCE],
    host: true,
  },
  'cancellation-letter': { fields: [] },
  'new-dates-letter': { fields: [] },
  'certificate-register': {
    persons: 'x.certificate_number IS NOT NULL',
    fields: [
      ...NAMES,
      ...WHENCE,
      'batchNumber',
      'certificateNumber',
      'actNumber',
      'actDate',
      'validFrom',
      'validUntil',
      'state',
    ],
  },
  'press-composition': { persons: `x.state ${ACCREDITED}`, fields: [...NAMES, 'office', 'missionOffice', ...WHENCE] },
  /** Those fixed when signing opened; before that, those who could sign today. */
  'signing-sheet': {
    persons: `x.state ${among(OBSERVER_STATES)} AND (p.id IN (SELECT s.person_id ${SIGNATORIES})
              OR (x.state ${ACCREDITED} AND NOT EXISTS (SELECT ${SIGNATORIES}) AND ${MAY_SIGN}))`,
    fields: [...NAMES, 'office', ...WHENCE],
  },
  'stays-sheet': {
    persons: COMING,
    fields: [...NAMES, ...WHENCE, 'phone', 'arrivesAt', 'departsAt', 'interpreter'],
  },
};

/** A paper of such a kind is not written if there is nobody to name in it. */
export const namesPersons = (kind: PaperKind): boolean => RECIPES[kind].persons !== undefined;
