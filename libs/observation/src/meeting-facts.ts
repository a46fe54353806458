import type { EntityManager } from 'typeorm';
import type { MeetingView, RecordMeeting } from '#libs/contracts';
import { localDay, type Mission, type MissionsService } from '#libs/missions';
import { among, column, inSight, readOne, type Unit } from '#libs/platform';
import { PLACE_GIVEN_BACK, PLACE_STATES, type MeetingFacts } from '#libs/regulation';
import { STANDS } from './meeting.entities.js';

/** SQL: person `t` holds an office in mission $1, or stands on its list or before the host. */
export const OF_MISSION = `(
  EXISTS (SELECT FROM mission_office o WHERE o.mission_id = $1 AND o.person_id = t.id)
  OR EXISTS (SELECT FROM application a WHERE a.mission_id = $1 AND a.person_id = t.id AND a.state ${among(PLACE_STATES)}
    AND NOT EXISTS (SELECT FROM accreditation x WHERE x.application_id = a.id AND x.state ${among(PLACE_GIVEN_BACK)})))`;

/** SQL: standing entries of mission $1 but $2, at a time that overlaps with that from $3 to $4. */
const AT_THAT_TIME = `m.mission_id = $1 AND ${STANDS('m')} AND m.state <> 'called-off' AND m.entry_id IS DISTINCT FROM $2
  AND m.starts_at < coalesce($4, $3::timestamptz + interval '1 minute')
  AND coalesce(m.ends_at, m.starts_at + interval '1 minute') > $3::timestamptz`;

type Asked = {
  before: MeetingView | null;
  after: RecordMeeting | null;
  /** Everyone who is to take part, and who of them did not before. */
  participants: readonly string[];
  added: readonly string[];
};

/** What the rules ask of an entry as it is to be; `after` is null where it is taken away. */
export async function meetingFacts(
  { manager, now }: Unit,
  missions: MissionsService,
  mission: Mission,
  { before, after, participants, added }: Asked,
  missionOver: boolean,
): Promise<MeetingFacts> {
  const counts = before?.state === 'held' || after?.state === 'held';
  const told = counts && (await missions.asked(manager, mission.id, ['documentsFixed', 'documentsOpen']));
  return {
    missionOver,
    ...(told || { documentsFixed: null, documentsOpen: null }),
    ...(after
      ? {
          reversed: after.endsAt !== null && new Date(after.endsAt) <= new Date(after.startsAt),
          heldAhead: after.state === 'held' && new Date(after.startsAt) > now,
          outsideDates: isOutside(after, mission),
          ...(await clashes(manager, mission.id, before?.id ?? null, after, participants, added)),
        }
      : { reversed: false, heldAhead: false, outsideDates: false, strangers: 0, alike: 0, engaged: 0 }),
  };
}

/** Nothing lies outside of dates that are not known yet. */
function isOutside({ startsAt, endsAt }: RecordMeeting, mission: Mission): boolean {
  const { startsOn, endsOn } = mission;
  const [first, last] = [localDay(startsAt, mission), localDay(endsAt ?? startsAt, mission)];
  return (startsOn !== null && first < startsOn) || (endsOn !== null && last > endsOn);
}

/** Counted over everyone, whatever the actor sees. What is called off is in nobody's way. */
async function clashes(
  manager: EntityManager,
  missionId: string,
  entryId: string | null,
  { state, counterpart, name, startsAt, endsAt }: RecordMeeting,
  participants: readonly string[],
  added: readonly string[],
) {
  const found = await inSight(manager, () =>
    readOne(
      manager,
      `SELECT (SELECT count(*)::int FROM unnest($9::uuid[]) AS t(id) WHERE NOT ${OF_MISSION}) AS strangers,
              (SELECT count(*)::int FROM meeting m WHERE ${AT_THAT_TIME} AND m.counterpart = $5
                 AND (lower(m.name_ru) = lower($6) OR lower(m.name_en) = lower($7))) AS alike,
              (SELECT count(DISTINCT t.person_id)::int FROM meeting m JOIN meeting_participant t ON t.meeting_id = m.id
                 WHERE ${AT_THAT_TIME} AND t.person_id = ANY ($8::uuid[])) AS engaged`,
      [missionId, entryId, startsAt, endsAt, counterpart, name.ru, name.en, participants, added],
      { strangers: column.int, alike: column.int, engaged: column.int },
    ),
  );
  return state === 'called-off' ? { ...found, alike: 0, engaged: 0 } : found;
}
