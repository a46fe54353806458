import type { HostProfile } from '#libs/contracts';
import { column, rowsRead, statement } from '#libs/platform';
import { CATEGORY_NAMES, missionLifecycle, type MissionSettings, type RuleSettings } from '#libs/regulation';
import type { Mission } from './mission.entities.js';

const KNOWN = {
  profile: column.orNull(column.json<HostProfile>()),
  settings: column.orNull(column.json<Partial<RuleSettings>>()),
  demonstration: column.text,
};
/** What a new mission copies: the named profile of its host, or the current one, and the settings of this moment. */
export const knownOf = (host: string, variant: string | undefined) =>
  statement(
    `SELECT (SELECT profile FROM host_profile
             WHERE host = $1 AND ($2::text IS NULL AND current OR variant = $2)) AS profile,
            (SELECT json_object_agg(setting, value) FROM rule_setting) AS settings,
            coalesce((SELECT demonstration FROM installation), 'absent') AS demonstration`,
    host,
    variant ?? null,
  );
export const knownFrom = (found: unknown) => rowsRead(found, 'what a new mission copies', KNOWN)[0]!;

/** What a mission is before anything is decided about it. */
export const UNPLANNED = {
  state: missionLifecycle.initial,
  leftState: null,
  nominationDeadline: null,
  cutoffLocal: null,
  cutoffZone: null,
  cutoffAt: null,
  cutoffSource: null,
  cutoffConfirmedBy: null,
  pollsCloseAt: null,
  pollsClosePlace: null,
  listApprovedBy: null,
  resultsOn: null,
  parentId: null,
  version: 1,
} satisfies Partial<Mission>;

/** Who may apply at first; each mission says otherwise if it will. Advisers are no one’s by rule, so the assembly says. */
export const categoriesAtFirst = ({ advisersAdmitted }: MissionSettings) =>
  CATEGORY_NAMES.filter((category) => category !== 'adviser' || advisersAdmitted);
