import { traceIn, type TraceName } from '#libs/missions';
import { SYSTEM_REASONS } from '#libs/regulation';
import { Accreditation, Application, ConflictReview, Stay } from './accreditation.entities.js';

const COUNTED_UP = { version: () => 'version + 1' };

/** What applications leave behind about a person, and an erasure empties. */
export const APPLICATION_TRACES = {
  stay: traceIn<Stay>({
    rows: Stay,
    mission: 'mission_id',
    left: 'num_nonnulls(arrives_at, departs_at, interpreter, phone, travel, note) > 0',
    emptied: {
      arrivesAt: null,
      departsAt: null,
      interpreter: null,
      phone: null,
      travel: null,
      note: null,
      ...COUNTED_UP,
    },
    whileRunning: true,
    countedAs: 'stays',
  }),
  'conflict-review': traceIn<ConflictReview>({
    rows: ConflictReview,
    mission: 'mission_id',
    left: `statement <> '' OR reasons IS NOT NULL`,
    emptied: { statement: '', reasons: null },
    whileRunning: false,
    countedAs: 'texts',
  }),
  application: traceIn<Application>({
    rows: Application,
    mission: 'mission_id',
    left: 'num_nonnulls(other_missions, replace_reason, late_consent) > 0',
    emptied: { otherMissions: null, replaceReason: null, lateConsent: null, ...COUNTED_UP },
    whileRunning: false,
    countedAs: 'texts',
  }),
  accreditation: traceIn<Accreditation>({
    rows: Accreditation,
    mission: 'mission_id',
    // What the system gives as a reason is a code of ours, nobody's words.
    left: `reason !~ '^@(${SYSTEM_REASONS.join('|')})(:|$)'`,
    emptied: { reason: null, ...COUNTED_UP },
    whileRunning: false,
    countedAs: 'texts',
  }),
} satisfies Partial<Record<TraceName, unknown>>;
