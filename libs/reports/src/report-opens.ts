import { among } from '#libs/platform';
import { OBSERVER_STATES, reportLifecycle } from '#libs/regulation';

const SIGNING = among([reportLifecycle.moves.openSigning.to]);

type Reader = {
  /** Reads what is being written: everywhere, and in these missions. */
  reads: readonly [everywhere: string, missions: string];
  /** Reads what any mission has adopted. */
  adopted: string;
  /** Is handed what was adopted where this person observed. */
  receives: string;
  person: string;
};

/** SQL: whether somebody may open a document of table `r`, or any edition of it; the same that ReportStore says of one. */
export const REPORT_OPENS = (r: string, { reads: [everywhere, missions], adopted, receives, person }: Reader): string =>
  `(${everywhere}::boolean OR ${r}.mission_id = ANY (${missions}::uuid[]) OR EXISTS (
    SELECT FROM report_version v WHERE v.report_id = ${r}.id AND (v.state ${SIGNING} OR v.adopted_at IS NOT NULL) AND (
      EXISTS (SELECT FROM signatory s WHERE s.version_id = v.id AND s.person_id = ${person}::uuid)
      OR v.adopted_at IS NOT NULL AND (${adopted}::boolean OR ${receives}::boolean AND EXISTS (
        SELECT FROM accreditation a WHERE a.mission_id = ${r}.mission_id AND a.person_id = ${person}::uuid
          AND a.state ${among(OBSERVER_STATES)})))))`;
