import type { HostProfile } from '#libs/contracts';
import { column, snake, statement, type ColumnsOf, type Statement } from '#libs/platform';
import { CATEGORY_NAMES, missionLifecycle, type MissionSettings, type MissionState } from '#libs/regulation';
import type { Mission } from './mission.entities.js';

const day = column.orNull(column.day);
const instant = column.orNull(column.instant);
const text = column.orNull(column.text);

/** What of a mission is shown of it. */
const SHOWN = {
  id: column.text,
  number: column.text,
  titleRu: column.text,
  titleEn: column.text,
  titleGenitive: text,
  titlePrepositional: text,
  host: column.text,
  state: column.oneOf(missionLifecycle.states),
  demonstration: column.bool,
  startsOn: day,
  endsOn: day,
  nominationDeadline: instant,
  cutoffLocal: text,
  cutoffZone: text,
  cutoffAt: instant,
  cutoffSource: text,
  cutoffConfirmedBy: text,
  pollsCloseAt: instant,
  listApprovedBy: text,
  resultsOn: day,
  hostProfile: column.json<HostProfile>(),
  settings: column.json<MissionSettings>(),
  categories: column.someOf(CATEGORY_NAMES),
  parentId: text,
  version: column.int,
};
export type MissionShown = Pick<Mission, keyof typeof SHOWN>;

export const MISSION_ROW = { seq: column.digits, ...SHOWN } satisfies ColumnsOf<MissionShown & { seq: string }>;
const COLUMNS = Object.entries(MISSION_ROW)
  .map(([name, kind]) => `m.${snake(name)}${kind === day ? '::text' : ''} AS "${name}"`)
  .join(', ');

type Asked = { after: string; limit: number; own: readonly string[] | null; state: MissionState | undefined };
/** A page of missions, the newest first and one more than asked for; of those only that are one's own, where they are named. */
export function missionRows({ after, limit, own, state }: Asked): Statement {
  const values: unknown[] = [after, limit + 1];
  const mine = own ? `AND m.id = ANY ($${values.push(own)}::uuid[])` : '';
  const inState = state ? `AND m.state = $${values.push(state)}` : '';
  return statement(
    `SELECT ${COLUMNS} FROM mission m WHERE m.seq < $1 ${mine} ${inState} ORDER BY m.seq DESC LIMIT $2`,
    ...values,
  );
}
