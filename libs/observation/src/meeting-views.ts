import type { EntityManager } from 'typeorm';
import type { MeetingView } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { column, inSight, readAll, type Actor, type ColumnsOf } from '#libs/platform';
import { COUNTERPART_NAMES, MEETING_AUDIENCES, MEETING_STATES, nameKey, type Wording } from '#libs/regulation';

type Row = Omit<MeetingView, 'participants' | 'recordedBy'> & {
  seq: string;
  participantIds: string[];
  recordedById: string | null;
};

const ROW = {
  seq: column.digits,
  id: column.text,
  missionId: column.text,
  state: column.oneOf(MEETING_STATES),
  counterpart: column.oneOf(COUNTERPART_NAMES),
  name: column.json<MeetingView['name']>(),
  place: column.orNull(column.text),
  startsAt: column.utc,
  endsAt: column.orNull(column.utc),
  topics: column.orNull(column.text),
  note: column.orNull(column.text),
  audience: column.oneOf(MEETING_AUDIENCES),
  removed: column.bool,
  reason: column.orNull(column.text),
  recordedAt: column.utc,
  replacedAt: column.orNull(column.utc),
  version: column.int,
  participantIds: column.texts,
  recordedById: column.orNull(column.text),
} satisfies ColumnsOf<Row>;

/** Versions of meetings `m`, as far as the one who asks may see them. */
export async function meetingRows(
  manager: EntityManager,
  actor: Actor,
  where: string,
  values: readonly unknown[],
): Promise<(MeetingView & { seq: string })[]> {
  const rows = await readAll(
    manager,
    `SELECT m.seq, m.entry_id AS id, m.mission_id AS "missionId", m.state, m.counterpart,
            json_build_object('ru', m.name_ru, 'en', m.name_en) AS name, m.place, utc(m.starts_at) AS "startsAt",
            utc(m.ends_at) AS "endsAt", m.topics, m.note, m.audience, m.removed, m.reason, utc(m.at) AS "recordedAt",
            utc(m.replaced_at) AS "replacedAt", m.version, m.recorded_by AS "recordedById",
            ARRAY(SELECT DISTINCT t.person_id::text FROM meeting_participant t WHERE t.meeting_id = m.id) AS "participantIds"
     FROM meeting m WHERE ${where}`,
    values,
    ROW,
  );
  // Whoever sees that somebody takes part has entered it, takes part, or knows the people of the mission.
  const mayNameRecorder = (missionId: string) => actor.on({ mission: missionId }).can('activity:record');
  const named = await namesOf(
    manager,
    rows.flatMap(({ participantIds, recordedById, missionId }) => [
      ...participantIds,
      ...(recordedById && mayNameRecorder(missionId) ? [recordedById] : []),
    ]),
  );
  return rows.map(({ participantIds, recordedById, ...row }) => ({
    ...row,
    recordedBy: (recordedById && named.get(recordedById)) || null,
    participants: participantIds
      .map((personId) => ({ personId, name: named.get(personId)! }))
      .toSorted((one, other) => (nameKey(one.name.ru) < nameKey(other.name.ru) ? -1 : 1)),
  }));
}

export async function namesOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Wording>> {
  if (ids.length === 0) return new Map();
  const people = await inSight(manager, () =>
    readAll(manager, `SELECT p.id, ${PERSON_NAME('p')} AS name FROM person p WHERE p.id = ANY ($1::uuid[])`, [ids], {
      id: column.text,
      name: column.wording,
    }),
  );
  return new Map(people.map(({ id, name }) => [id, name]));
}
