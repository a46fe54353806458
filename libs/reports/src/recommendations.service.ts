import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordOutcome, RegisterQuery, RegisterRow } from '#libs/contracts';
import { localDay, MissionsService } from '#libs/missions';
import { among, column, readAll, readFirst, Transactions, type Actor, type ColumnsOf } from '#libs/platform';
import {
  ADDRESSEES,
  ADOPTED_STATES,
  isPublic,
  outcomeActs,
  perform,
  PRIORITIES,
  Refusal,
  reportLifecycle,
} from '#libs/regulation';
import { RecommendationOutcome } from './finding.entities.js';
import { ENTRY_STANDS, RECOMMENDATION_NUMBER } from './finding-entries.js';
import { asPrinted, IN_FORCE } from './recommendations-printed.js';
import { TITLE_OF_EDITION } from './report-titles.js';

/** SQL, of an edition `v`: what the public has read. */
const PUBLIC = `(v.state ${among(ADOPTED_STATES.filter(isPublic))} OR (v.state ${among([reportLifecycle.moves.reissue.to])}
  AND EXISTS (SELECT FROM published_document d WHERE d.version_id = v.id)))`;

const ROW = {
  id: column.text,
  number: column.int,
  addressee: column.orNull(column.oneOf(ADDRESSEES)),
  addresseeName: column.json<RegisterRow['addresseeName']>(),
  priority: column.oneOf(PRIORITIES),
  text: column.json<RegisterRow['text']>(),
  missionId: column.text,
  missionTitle: column.wording,
  host: column.text,
  hostName: column.wording,
  reportId: column.text,
  reportTitle: column.wording,
  reportNumber: column.text,
  adoptedOn: column.orNull(column.day),
  outcomes: column.json<RegisterRow['outcomes']>(),
} satisfies ColumnsOf<RegisterRow>;

const OUTCOMES = `coalesce((SELECT json_agg(json_build_object('outcome', o.outcome, 'source', o.source, 'date', o.date,
    'reason', o.reason, 'recordedAt', utc(o.at)) ORDER BY o.number DESC)
  FROM recommendation_outcome o WHERE o.recommendation_id = e.entry_id), '[]')`;
const LAST = `(SELECT o.outcome FROM recommendation_outcome o WHERE o.recommendation_id = e.entry_id ORDER BY o.number DESC LIMIT 1)`;

/** The recommendations of what was adopted, over all missions, and what became of each: nobody's verdict but that of a source. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  /**
   * The newest document first, each in the order of its numbers. Whoever reads what one mission adopts reads of the others
   * what is public.
   */
  register(actor: Actor, query: RegisterQuery): Promise<RegisterRow[]> {
    return this.transactions.look(actor, async ({ manager }) =>
      asPrinted(manager, await registerRows(manager, query, { among: missionsRead(actor) })),
    );
  }

  recordOutcome(actor: Actor, id: string, { outcome, source, date, reason }: RecordOutcome): Promise<RegisterRow> {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { missionId, reportId } = await documentOf(manager, id);
      const mission = await this.missions.lock(manager, missionId, actor);
      const adopted = (await registerRows(manager, {}, { id })).length > 0;
      const facts = { adopted, past: date <= localDay(now, mission) };
      perform(outcomeActs.recordOutcome, actor.on({ mission: mission.id }), facts);
      const number = ((await manager.maximum(RecommendationOutcome, 'number', { recommendationId: id })) ?? 0) + 1;
      const row = { recommendationId: id, number, outcome, source, date, reason: reason ?? null };
      await manager.insert(RecommendationOutcome, { ...row, recordedBy: actor.personId, at: now });
      await unit.record('recommendation.followed', {
        subject: ['report', reportId],
        missionId: mission.id,
        details: { recommendation: id, number, outcome, date },
      });
      return (await asPrinted(manager, await registerRows(manager, {}, { id })))[0]!;
    });
  }
}

/** The document that it stands in, whichever edition. */
async function documentOf(manager: EntityManager, id: string) {
  const row = await readFirst(
    manager,
    `SELECT r.id AS "reportId", r.mission_id AS "missionId" FROM recommendation e
       JOIN report_version v ON v.id = e.version_id JOIN report r ON r.id = v.report_id WHERE e.entry_id = $1 LIMIT 1`,
    [id],
    { reportId: column.text, missionId: column.text },
  );
  if (!row) throw new Refusal('recommendation.not-found');
  return row;
}

/** Null for whoever reads what any mission adopted. */
const missionsRead = (actor: Actor): string[] | null =>
  actor.everywhere('report:read') || actor.everywhere('report:read-adopted')
    ? null
    : actor.places('mission', 'report:read');

const registerRows = (
  manager: EntityManager,
  { host, outcome }: RegisterQuery,
  { id, among: missions = null }: { id?: string; among?: string[] | null },
): Promise<RegisterRow[]> =>
  readAll(
    manager,
    `SELECT e.entry_id AS id, ${RECOMMENDATION_NUMBER} AS number, e.addressee,
            json_build_object('ru', e.addressee_ru, 'en', e.addressee_en) AS "addresseeName", e.priority,
            json_build_object('ru', e.text_ru, 'en', e.text_en) AS text, m.id AS "missionId",
            json_build_object('ru', m.title_ru, 'en', m.title_en) AS "missionTitle", m.host,
            m.host_profile->'name' AS "hostName", r.id AS "reportId", ${TITLE_OF_EDITION('r', 'v')} AS "reportTitle", r.number AS "reportNumber",
            v.adopted_on::text AS "adoptedOn", ${OUTCOMES} AS outcomes
     FROM recommendation e JOIN report_version v ON v.id = e.version_id JOIN report r ON r.id = v.report_id
       JOIN mission m ON m.id = r.mission_id
     WHERE ${ENTRY_STANDS('e')} AND v.state ${IN_FORCE} AND ($1::text IS NULL OR m.host = $1)
       AND ($2::text IS NULL OR coalesce(${LAST}, 'open') = $2) AND ($3::uuid IS NULL OR e.entry_id = $3)
       AND ($4::uuid[] IS NULL OR m.id = ANY ($4) OR ${PUBLIC})
     ORDER BY v.adopted_on DESC NULLS LAST, r.number COLLATE "C", e.position`,
    [host ?? null, outcome ?? null, id ?? null, missions],
    ROW,
  );
