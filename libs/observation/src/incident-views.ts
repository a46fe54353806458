import type { EntityManager } from 'typeorm';
import type { EvidenceView, IncidentView } from '#libs/contracts';
import { among, column, readAll, readFirst, type Actor, type ColumnsOf } from '#libs/platform';
import {
  accreditationStates,
  groupOf,
  INCIDENT_CATEGORY_NAMES,
  INCIDENT_KINDS,
  INCIDENT_STATES,
  KNOWN_FROM_NAMES,
  SEVERITIES,
  type Authority,
} from '#libs/regulation';
import { namesOf } from './meeting-views.js';

type FollowUp = Omit<IncidentView['followUps'][number], 'recordedBy'> & { recordedById: string | null };
type Attached = Omit<EvidenceView, 'attachedBy'> & { recordedById: string | null };
type Row = Omit<
  IncidentView,
  'group' | 'observedBy' | 'recordedBy' | 'followUps' | 'attached' | 'mayAttach' | 'mayCorrect'
> & {
  seq: string;
  observedById: string | null;
  enteredById: string | null;
  recordedById: string | null;
  followUps: FollowUp[];
  attached: Attached[];
};

const ROW = {
  seq: column.digits,
  id: column.text,
  missionId: column.text,
  kind: column.oneOf(INCIDENT_KINDS),
  category: column.oneOf(INCIDENT_CATEGORY_NAMES),
  severity: column.orNull(column.oneOf(SEVERITIES)),
  description: column.text,
  occurredAt: column.utc,
  region: column.orNull(column.text),
  place: column.orNull(column.text),
  station: column.orNull(column.json<NonNullable<IncidentView['station']>>()),
  knownFrom: column.oneOf(KNOWN_FROM_NAMES),
  source: column.orNull(column.text),
  attributedTo: column.orNull(column.text),
  quotedFrom: column.orNull(column.text),
  evidence: column.orNull(column.text),
  printed: column.orNull(column.wording),
  state: column.orNull(column.oneOf(INCIDENT_STATES)),
  followUps: column.json<FollowUp[]>(),
  attached: column.json<Attached[]>(),
  removed: column.bool,
  reason: column.orNull(column.text),
  recordedAt: column.utc,
  replacedAt: column.orNull(column.utc),
  version: column.int,
  observedById: column.orNull(column.text),
  enteredById: column.orNull(column.text),
  recordedById: column.orNull(column.text),
} satisfies ColumnsOf<Row>;

/** SQL: how entry `i` stands, by the last that was done about it; a positive practice asks for nothing. */
export const STATE_OF = (
  i: string,
) => `CASE WHEN ${i}.kind = 'incident' THEN coalesce((SELECT f.state FROM incident_follow_up f
  WHERE f.entry_id = ${i}.entry_id ORDER BY f.seq DESC LIMIT 1), 'open') END`;

/** What somebody may do in a mission: as one of those who lead it, and in their own matters as an accredited observer of it. */
export type Standing = { leads: Authority; own: Authority | null };

/** an observer is who is accredited now. */
export async function standingIn(manager: EntityManager, actor: Actor, missionId: string): Promise<Standing> {
  const observer = await readFirst(
    manager,
    `SELECT a.delegation_id AS delegation FROM accreditation x JOIN application a ON a.id = x.application_id
     WHERE x.mission_id = $1 AND x.person_id = $2 AND x.state ${among(accreditationStates('granted'))}`,
    [missionId, actor.personId],
    { delegation: column.orNull(column.text) },
  );
  const own = observer ? actor.on({ mission: missionId, delegation: observer.delegation, own: true }) : null;
  return { leads: actor.on({ mission: missionId }), own };
}

/** Versions of incidents `i`, as far as the one who asks may see them. */
export async function incidentRows(
  manager: EntityManager,
  actor: Actor,
  where: string,
  values: readonly unknown[],
): Promise<(IncidentView & { seq: string })[]> {
  const rows = await readAll(
    manager,
    `SELECT i.seq, i.entry_id AS id, i.mission_id AS "missionId", i.kind, i.category, i.severity, i.description,
            utc(i.occurred_at) AS "occurredAt", i.region, i.place,
            CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'code', s.code,
              'name', json_build_object('ru', s.name_ru, 'en', s.name_en)) END AS station, i.known_from AS "knownFrom", i.source,
            i.attributed_to AS "attributedTo", i.quoted_from AS "quotedFrom", i.evidence,
            CASE WHEN i.printed_ru IS NOT NULL THEN json_build_object('ru', i.printed_ru, 'en', i.printed_en) END AS printed,
            ${STATE_OF('i')} AS state,
            coalesce((SELECT json_agg(json_build_object('id', f.id, 'action', f.action, 'doneBy', f.done_by,
                'doneAt', utc(f.done_at), 'state', f.state, 'recordedById', f.recorded_by, 'recordedAt', utc(f.at)) ORDER BY f.seq)
              FROM incident_follow_up f WHERE f.entry_id = i.entry_id), '[]') AS "followUps",
            coalesce((SELECT json_agg(json_build_object('id', e.id, 'name', b.name, 'mediaType', b.media_type, 'size', b.size,
                'digest', b.digest, 'small', e.small_id IS NOT NULL, 'recordedById', e.recorded_by, 'attachedAt', utc(e.at)) ORDER BY e.seq)
              FROM incident_evidence e JOIN stored_file b ON b.id = e.file_id WHERE e.entry_id = i.entry_id), '[]') AS attached,
            i.removed, i.reason, utc(i.at) AS "recordedAt", utc(i.replaced_at) AS "replacedAt", i.version,
            i.observed_by AS "observedById", i.entered_by AS "enteredById", i.recorded_by AS "recordedById"
     FROM incident i LEFT JOIN station s ON s.id = i.station_id WHERE ${where}`,
    values,
    ROW,
  );
  const named = await namesOf(
    manager,
    rows.flatMap(({ observedById, recordedById, followUps, attached }) =>
      [observedById, recordedById, ...[...followUps, ...attached].map((one) => one.recordedById)].filter(
        (id) => id !== null,
      ),
    ),
  );
  const nameOf = (id: string | null) => (id && named.get(id)) || null;
  const standings = new Map<string, Standing>();
  for (const missionId of new Set(rows.map((row) => row.missionId)))
    standings.set(missionId, await standingIn(manager, actor, missionId));
  return rows.map(({ observedById, enteredById, recordedById, followUps, attached, ...row }) => {
    const { leads, own } = standings.get(row.missionId)!;
    const observer = nameOf(observedById);
    const isOwn = actor.personId !== null && [observedById, enteredById].includes(actor.personId);
    return {
      ...row,
      group: groupOf(row.category),
      observedBy: observedById && observer ? { personId: observedById, name: observer } : null,
      recordedBy: nameOf(recordedById),
      followUps: followUps.map(({ recordedById: by, ...one }) => ({ ...one, recordedBy: nameOf(by) })),
      attached: attached.map(({ recordedById: by, ...one }) => ({ ...one, attachedBy: nameOf(by) })),
      mayAttach: (own ?? leads).can('incident:record'),
      mayCorrect: leads.can('incident:record') || (isOwn && own !== null),
    };
  });
}
