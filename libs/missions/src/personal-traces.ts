import { SYSTEM_REASONS } from '#libs/regulation';

/** What an erasure empties outside of the vault. Fragments of SQL; every table has a person_id. */
export type PersonalTrace = {
  table: string;
  /** The mission it belongs to. */
  mission: string;
  /** True of a row in which something is left. */
  left: string;
  emptied: string;
  /** Also while the mission goes on, at the person's request; the others are what its decisions rest on. */
  whileRunning: boolean;
};

export const PERSONAL_TRACES: readonly PersonalTrace[] = [
  {
    table: 'stay',
    mission: 'mission_id',
    left: 'num_nonnulls(arrives_at, departs_at, interpreter, phone, travel, note) > 0',
    emptied: `arrives_at = NULL, departs_at = NULL, interpreter = NULL, phone = NULL, travel = NULL, note = NULL,
      version = version + 1`,
    whileRunning: true,
  },
  {
    table: 'conflict_review',
    mission: 'mission_id',
    left: `statement <> '' OR reasons IS NOT NULL`,
    emptied: `statement = '', reasons = NULL`,
    whileRunning: false,
  },
  {
    table: 'application',
    mission: 'mission_id',
    left: 'num_nonnulls(other_missions, replace_reason, late_consent) > 0',
    emptied: 'other_missions = NULL, replace_reason = NULL, late_consent = NULL, version = version + 1',
    whileRunning: false,
  },
  {
    table: 'accreditation',
    mission: 'mission_id',
    // What the system gives as a reason is a code of ours, nobody's words.
    left: `reason !~ '^@(${SYSTEM_REASONS.join('|')})(:|$)'`,
    emptied: 'reason = NULL, version = version + 1',
    whileRunning: false,
  },
  {
    table: 'mailbox_message',
    mission: '(SELECT n.mission_id FROM notice n WHERE n.id = notice_id)',
    left: `recipient <> '' OR subject <> '' OR body <> ''`,
    emptied: `recipient = '', subject = '', body = ''`,
    whileRunning: false,
  },
];

/** How many rows of a mission ($1) still say something about somebody. */
export const TRACES_LEFT = PERSONAL_TRACES.map(
  ({ table, mission, left }) => `(SELECT count(*)::int FROM ${table} WHERE ${mission} = $1 AND (${left}))`,
).join(' + ');
