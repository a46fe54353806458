import type { EntityManager } from 'typeorm';
import type { AccreditationView, ApplicationView, BatchView } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { column, readAll, readFirst, statement, writtenRows, type Actor, type ColumnsOf } from '#libs/platform';
import {
  ACCEPTED_TEXTS,
  applicationLifecycle,
  BATCH_CHANNELS,
  CATEGORY_NAMES,
  CHECKED_DATA,
  CONFLICT_STATES,
  Refusal,
} from '#libs/regulation';
import { MANDATE_OVER } from './mandates-over.js';
import { certificateJson, certificateShownTo, seesCertificates } from './certificates-shown.js';

const accreditationJson = (shown = 'true') => `json_build_object(
  'id', x.id, 'applicationId', x.application_id, 'batchNumber', b.number, 'state', x.state,
  ${certificateJson(shown)}, 'reason', x.reason,
  'authority', x.authority, 'endedOn', x.ended_on, 'certificateReturnedOn', x.certificate_returned_on,
  'arrivedAt', utc(x.arrived_at), 'onDutyFrom', utc(x.on_duty_from), 'leftAt', utc(x.left_at),
  'version', x.version)`;

/** Of the mandate held while the mission works, as documents have it: the one begun first, where there are two. */
const CHAMBER = `(SELECT json_build_object('ru', c.name_ru, 'en', c.name_en)
   FROM mandate d JOIN chamber c ON c.id = d.chamber_id JOIN mission o ON o.id = a.mission_id
   WHERE d.person_id = a.person_id AND d.valid_from <= coalesce(o.ends_on, domain_today())
     AND (d.valid_until IS NULL OR d.valid_until > coalesce(o.starts_on, domain_today()))
   ORDER BY d.valid_from, c.code LIMIT 1)`;

/** In the order of the view; `shown` says whether the certificate is. */
const applicationColumns = (shown?: string) => `
         a.id, a.mission_id AS "missionId", a.person_id AS "personId", ${PERSON_NAME('p')} AS name, p.email,
         p.latin_proposed AS "latinProposed", a.delegation_id AS "delegationId", ${CHAMBER} AS chamber, a.category, a.state, a.origin,
         a.candidate_in_host_vote AS "candidateInHostVote", a.other_missions AS "otherMissions", a.replaces,
         a.late_consent AS "lateConsent",
         utc(a.endorsed_at) AS "endorsedAt", a.endorsed_on::text AS "endorsedOn",
         (SELECT c.state FROM conflict_review c WHERE c.application_id = a.id
          ORDER BY c.state = 'open' DESC, c.state = 'confirmed' DESC LIMIT 1) AS conflict,
         a.changed_after_sending AS "changedAfterSending",
         coalesce((SELECT json_agg(DISTINCT t.kind) FROM text_acceptance t WHERE t.application_id = a.id), '[]')
           AS "acceptedTexts",
         ${MANDATE_OVER('domain_today()')} AS "mandateOver",
         (SELECT ${accreditationJson(shown)} FROM accreditation x JOIN batch b ON b.id = x.batch_id
          WHERE x.application_id = a.id ORDER BY b.number DESC LIMIT 1) AS accreditation,
         a.version`;
const OF_APPLICATIONS = 'FROM application a JOIN person p ON p.id = a.person_id';

const APPLICATION = {
  id: column.text,
  missionId: column.text,
  personId: column.text,
  name: column.wording,
  email: column.orNull(column.text),
  latinProposed: column.bool,
  delegationId: column.orNull(column.text),
  chamber: column.orNull(column.wording),
  category: column.oneOf(CATEGORY_NAMES),
  state: column.oneOf(applicationLifecycle.states),
  origin: column.oneOf(['self', 'nomination']),
  candidateInHostVote: column.bool,
  otherMissions: column.orNull(column.text),
  replaces: column.orNull(column.text),
  lateConsent: column.orNull(column.text),
  endorsedAt: column.orNull(column.utc),
  endorsedOn: column.orNull(column.day),
  changedAfterSending: column.someOf(CHECKED_DATA),
  conflict: column.orNull(column.oneOf(CONFLICT_STATES)),
  acceptedTexts: column.someOf(ACCEPTED_TEXTS),
  mandateOver: column.bool,
  accreditation: column.orNull(column.json<AccreditationView>()),
  version: column.int,
} satisfies ColumnsOf<ApplicationView>;

const APPLICATION_ROW = `SELECT ${applicationColumns()} ${OF_APPLICATIONS} WHERE a.id = $1`;
export async function applicationView(manager: EntityManager, id: string, actor: Actor): Promise<ApplicationView> {
  const [view] = await readAll(manager, APPLICATION_ROW, [id], APPLICATION);
  if (!view) throw new Refusal('application.not-found');
  return view.accreditation ? { ...view, accreditation: certificateShownTo(actor, view, view.accreditation) } : view;
}

const APPLICATION_ROWS = writtenRows(
  `SELECT a.seq, row_to_json(view) AS item
   ${OF_APPLICATIONS} CROSS JOIN LATERAL (SELECT ${applicationColumns('($5 OR a.person_id = $6)')}) view
   WHERE a.mission_id = $1 AND a.seq < $2 AND ($3::text IS NULL OR a.state = $3) ORDER BY a.seq DESC LIMIT $4 + 1`,
  '$4',
);

type Asked = { after: string; state: string | null; limit: number };
/** Those of a mission, written: newest first, after the row numbered `after`. */
export const applicationRows = (actor: Actor, missionId: string, { after, state, limit }: Asked) =>
  statement(APPLICATION_ROWS, missionId, after, state, limit, seesCertificates(actor, missionId), actor.personId);

export async function accreditationView(manager: EntityManager, id: string, actor: Actor): Promise<AccreditationView> {
  const row = await readFirst(
    manager,
    `SELECT ${accreditationJson()} AS view, x.mission_id AS "missionId", x.person_id AS "personId"
     FROM accreditation x JOIN batch b ON b.id = x.batch_id WHERE x.id = $1`,
    [id],
    { view: column.json<AccreditationView>(), missionId: column.text, personId: column.text },
  );
  if (!row) throw new Refusal('accreditation.not-found');
  return certificateShownTo(actor, row, row.view);
}

type Named = BatchView['accreditations'][number] & { personId: string };
const BATCH = {
  id: column.text,
  missionId: column.text,
  number: column.int,
  channel: column.oneOf(BATCH_CHANNELS),
  sentOn: column.day,
  reference: column.orNull(column.text),
  lateConsent: column.orNull(column.text),
  lateConsentEvidenceId: column.orNull(column.text),
  accreditations: column.json<Named[]>(),
} satisfies ColumnsOf<Omit<BatchView, 'accreditations'> & { accreditations: Named[] }>;

/** Names in the order and under the numbers of the list that was sent. */
export async function batchViews(
  manager: EntityManager,
  missionId: string,
  actor: Actor,
  id: string | null = null,
): Promise<BatchView[]> {
  const batches = await readAll(
    manager,
    `SELECT b.id, b.mission_id AS "missionId", b.number, b.channel, b.sent_on::text AS "sentOn", b.reference, b.late_consent AS "lateConsent",
            b.late_consent_evidence_id AS "lateConsentEvidenceId",
            coalesce(json_agg((${accreditationJson()}::jsonb || jsonb_build_object('personId', x.person_id, 'name', ${PERSON_NAME('p')}, 'line', x.line))
                     ORDER BY x.line) FILTER (WHERE x.id IS NOT NULL), '[]') AS accreditations
     FROM batch b
     LEFT JOIN accreditation x ON x.batch_id = b.id
     LEFT JOIN person p ON p.id = x.person_id
     WHERE b.mission_id = $1 AND ($2::uuid IS NULL OR b.id = $2) GROUP BY b.id ORDER BY b.number`,
    [missionId, id],
    BATCH,
  );
  return batches.map((batch) => ({
    ...batch,
    accreditations: batch.accreditations.map(({ personId, ...accreditation }) =>
      certificateShownTo(actor, { missionId, personId }, accreditation),
    ),
  }));
}
