import type { EntityManager } from 'typeorm';
import { HOLDS_ON, NAME_ORDER, SIGNED_NAME } from '#libs/delegations';
import type { Mission } from '#libs/missions';
import {
  bearerOf,
  accreditationLifecycle,
  BATCH_CHANNELS,
  CATEGORY_NAMES,
  CHECKED_DATA,
  MISSION_OFFICES,
  missionStates,
  NOTICE_STATES,
  OPEN_ACCREDITATIONS,
  Refusal,
  type NoticeState,
  type PaperKind,
} from '#libs/regulation';
import { among, column, currentSettings, readAll, readFirst, readOne, type ColumnsOf } from '#libs/platform';
import { DEFAULT_COLUMNS, LIST_COLUMN_PARTS } from './columns.js';
import { type PaperFacts, type PaperPerson, type PersonField, type DelegationFacts } from './facts.js';
import type { MoreOf } from './particulars.js';
import { LAST_MOVE, RECIPES } from './recipes.js';

/** What a paper is about, as it was asked for; `toHost` where a kind may also go to delegations. */
export type Subject = { mission: Mission; id: string; toHost: boolean };

/** Reads what a paper says, as it stands in this transaction. */
export async function gatherFacts(
  manager: EntityManager,
  kind: PaperKind,
  subject: Subject,
  today: string,
  moreOf: MoreOf,
): Promise<PaperFacts> {
  const { mission, id } = subject;
  const { persons, fields, host } = RECIPES[kind];
  const columns = kind === 'observer-list' ? (mission.hostProfile.listColumns ?? DEFAULT_COLUMNS) : [];
  const needed = columns.flatMap((name): readonly PersonField[] => LIST_COLUMN_PARTS[name].needs);
  const wanted =
    kind === 'observer-list'
      ? (['line', ...needed] as const)
      : [...fields, ...(await changedPapers(manager, kind, id))];
  const named = persons
    ? await personsOf(manager, { missionId: mission.id, which: persons, subjectId: id }, wanted, moreOf)
    : [];
  const toEither = kind === 'cancellation-letter' || kind === 'new-dates-letter';
  const toDelegation = kind === 'call-for-nominations' || (toEither && !subject.toHost);
  const { hostProfile } = mission;
  const channel = hostProfile.channel;
  return {
    format: 1,
    ...withCases(await commonFacts(manager, mission.id, today), kind),
    ...(await executorOf(manager)),
    addressee: toDelegation
      ? { delegation: await delegationFacts(manager, id, today) }
      : host || toEither
        ? { host: channel === 'direct' ? hostProfile.commission : hostProfile.name, channel }
        : null,
    batch: await batchFacts(manager, kind, id),
    persons: named,
    replaced: kind === 'replacement-letter' ? await replacedBy(manager, mission.id, id, wanted, moreOf) : null,
    notice: kind === 'cancellation-letter' ? await noticeFacts(manager, mission, toDelegation ? id : null) : null,
    report: null,
    columns,
  };
}

/** Of a passport that changed after the sending, what the host has to put in the place of the old one. */
async function changedPapers(manager: EntityManager, kind: PaperKind, id: string): Promise<PersonField[]> {
  if (kind !== 'correction-letter') return [];
  const row = await readFirst(
    manager,
    `SELECT 'passport' = ANY (changed_after_sending) AS changed FROM application WHERE id = $1`,
    [id],
    { changed: column.bool },
  );
  return row?.changed ? ['passportNumber', 'passportExpiresOn'] : [];
}

const W = (ru: string, en: string) => `json_build_object('ru', ${ru}, 'en', ${en})`;

const COMMON = {
  organisation: column.json<PaperFacts['organisation']>(),
  mission: column.json<PaperFacts['mission']>(),
  invitation: column.orNull(column.json<NonNullable<PaperFacts['invitation']>>()),
  signer: column.orNull(column.wording),
  prepositional: column.orNull(column.text),
  genitive: column.orNull(column.text),
} satisfies ColumnsOf<Common>;
type Cases = { prepositional: string | null; genitive: string | null };
type Common = Pick<PaperFacts, 'organisation' | 'mission' | 'invitation' | 'signer'> & Cases;

/** The title in the cases that the sentences of the paper need: facts hold nothing that is not printed. */
function withCases({ prepositional, genitive, mission, ...facts }: Common, kind: PaperKind) {
  const cases = {
    ...(prepositional && { prepositional }),
    ...(kind === 'new-dates-letter' && genitive && { genitive }),
  };
  return { ...facts, mission: { ...mission, ...cases } };
}

/** A mission that was put off has no dates before its vote has been moved. */
const DATED = `(m.state NOT ${among(missionStates('resting'))} OR EXISTS (SELECT FROM audit_entry e
  WHERE e.mission_id = m.id AND e.what = 'mission.event-moved' AND e.id > (SELECT max(p.id) FROM audit_entry p
    WHERE p.mission_id = m.id AND p.what = 'mission.moved' AND p.to_state = m.state)))`;
/** Once the vote was moved, a cut-off counts for nothing before it is confirmed anew, the profile's neither. */
const HOLDS = `(m.cutoff_confirmed_by IS NOT NULL
  OR m.cutoff_source = coalesce(m.host_profile->'provenance'->>'cutoff', m.host_profile->>'source')
    AND NOT EXISTS (SELECT FROM audit_entry e WHERE e.mission_id = m.id AND e.what = 'mission.event-moved'))`;

async function commonFacts(manager: EntityManager, missionId: string, today: string) {
  return readOne(
    manager,
    `SELECT m.title_prepositional AS prepositional, m.title_genitive AS genitive,
       (SELECT json_build_object('name', ${W('i.name_ru', 'i.name_en')}, 'shortName', ${W('i.short_name_ru', 'i.short_name_en')},
               'regulation', ${W('i.regulation_ru', 'i.regulation_en')}) FROM installation i) AS organisation,
       json_build_object('number', m.number, 'title', ${W('m.title_ru', 'm.title_en')}, 'host', m.host_profile->'name',
         'zone', m.host_profile->>'zone', 'demonstration', m.demonstration, 'commission', m.host_profile->'commission',
         'startsOn', CASE WHEN ${DATED} THEN m.starts_on END, 'endsOn', CASE WHEN ${DATED} THEN m.ends_on END,
         'nominationDeadline', CASE WHEN ${DATED} AND ${HOLDS} THEN utc(m.nomination_deadline) END,
         'cutoff', CASE WHEN m.cutoff_at IS NOT NULL AND ${DATED} AND ${HOLDS}
           THEN json_build_object('at', utc(m.cutoff_at), 'zone', m.cutoff_zone) END,
         'votingDays', coalesce((SELECT json_agg(DISTINCT d ORDER BY d) FROM electoral_event e, unnest(e.voting_days) d
           WHERE e.mission_id = m.id AND e.removed_at IS NULL AND ${DATED}), '[]')) AS mission,
       (SELECT json_build_object('number', v.reference, 'date', v.date, 'incoming', v.incoming_number) FROM invitation v
        WHERE v.mission_id = m.id AND v.removed_at IS NULL AND v.reference IS NOT NULL AND v.date IS NOT NULL
        ORDER BY v.date DESC, v.reference LIMIT 1) AS invitation,
       (SELECT CASE WHEN count(*) = 1 THEN json_agg(${SIGNED_NAME('p')})->0 END FROM serving_grant r
        JOIN person p ON p.id = r.person_id
        WHERE r.role = 'executiveSecretary' AND ${HOLDS_ON('r', '$2::date')}) AS signer
     FROM mission m WHERE m.id = $1`,
    [missionId, today],
    COMMON,
  );
}

/** Nothing where nobody is named: facts that did not change keep their digest. */
async function executorOf(manager: EntityManager): Promise<Pick<PaperFacts, 'executor'>> {
  const { executorName: name, executorPhone: phone } = await currentSettings(manager);
  return name || phone ? { executor: { name, phone } } : {};
}

const DELEGATION = {
  name: column.wording,
  parliament: column.wording,
  representative: column.orNull(column.json<NonNullable<DelegationFacts['representative']>>()),
} satisfies ColumnsOf<DelegationFacts>;

async function delegationFacts(manager: EntityManager, id: string, today: string) {
  const row = await readFirst(
    manager,
    `SELECT ${W('d.name_ru', 'd.name_en')} AS name, ${W('d.parliament_ru', 'd.parliament_en')} AS parliament,
       (SELECT json_build_object('name', ${SIGNED_NAME('p')}, 'office', ${W('p.office_ru', 'p.office_en')},
                'givenName', p.given_name, 'patronymic', p.patronymic, 'gender', p.gender)
        FROM serving_representative r JOIN person p ON p.id = r.person_id
        WHERE r.delegation_id = d.id AND r.office = 'delegationManager' AND ${HOLDS_ON('r', '$2::date')}
        ORDER BY r.valid_from DESC, p.seq DESC LIMIT 1) AS representative
     FROM delegation d WHERE d.id = $1`,
    [id, today],
    DELEGATION,
  );
  if (!row) throw new Refusal('paper.subject-not-found');
  if (!row.representative) return row;
  const { gender, ...representative } = row.representative;
  const says = bearerOf(representative.patronymic) !== undefined;
  return { ...row, representative: { ...representative, ...(gender && !says && { gender }) } };
}

const OF_BATCHES: readonly PaperKind[] = ['covering-letter', 'observer-list', 'cancellation-request'];

const BATCH = {
  number: column.int,
  channel: column.oneOf(BATCH_CHANNELS),
  sentOn: column.day,
  reference: column.orNull(column.text),
  names: column.int,
} satisfies ColumnsOf<NonNullable<PaperFacts['batch']>>;

async function batchFacts(manager: EntityManager, kind: PaperKind, id: string): Promise<PaperFacts['batch']> {
  if (!OF_BATCHES.includes(kind)) return null;
  const row = await readFirst(
    manager,
    `SELECT b.number, b.channel, b.sent_on::text AS "sentOn", b.reference,
            (SELECT count(*)::int FROM accreditation x WHERE x.batch_id = b.id) AS names
     FROM batch b WHERE b.id = $1`,
    [id],
    BATCH,
  );
  return row ?? null;
}

/** Who is not with the host yet has nothing of it. */
const PERSON = {
  applicationId: column.text,
  personId: column.text,
  line: column.orNull(column.int),
  familyName: column.text,
  givenName: column.text,
  patronymic: column.orNull(column.text),
  familyNameLatin: column.text,
  givenNameLatin: column.text,
  office: column.wording,
  citizenship: column.text,
  delegation: column.orNull(column.wording),
  category: column.oneOf(CATEGORY_NAMES),
  missionOffice: column.orNull(column.oneOf(MISSION_OFFICES)),
  batchNumber: column.orNull(column.int),
  changed: column.someOf(CHECKED_DATA),
  actNumber: column.orNull(column.text),
  actDate: column.orNull(column.day),
  certificateNumber: column.orNull(column.text),
  validFrom: column.orNull(column.day),
  validUntil: column.orNull(column.day),
  state: column.orNull(column.oneOf(accreditationLifecycle.states)),
};

/** Each person once, with the latest batch. The list of a batch keeps its own order; the others are in that of names. */
async function personsOf(
  manager: EntityManager,
  { missionId, which, subjectId }: { missionId: string; which: string; subjectId: string },
  fields: readonly PersonField[],
  moreOf: MoreOf,
): Promise<PaperPerson[]> {
  const rows = await readAll(
    manager,
    `SELECT s.* FROM (SELECT DISTINCT ON (p.id) p.id AS "personId", a.id AS "applicationId", x.line,
       p.family_name AS "familyName", p.given_name AS "givenName", p.patronymic, p.family_name_latin AS "familyNameLatin",
       p.given_name_latin AS "givenNameLatin", ${W('p.office_ru', 'p.office_en')} AS office, p.citizenship,
       CASE WHEN g.id IS NOT NULL THEN ${W('g.name_ru', 'g.name_en')} END AS delegation, a.category,
       (SELECT o.office FROM serving_mission_office o WHERE o.mission_id = a.mission_id AND o.person_id = p.id
          AND ${HOLDS_ON('o', 'domain_today()')} ORDER BY o.office LIMIT 1) AS "missionOffice",
       b.number AS "batchNumber", x.act_number AS "actNumber", x.act_date::text AS "actDate",
       x.certificate_number AS "certificateNumber", x.valid_from::text AS "validFrom",
       x.valid_until::text AS "validUntil", x.state, a.changed_after_sending AS changed
     FROM application a JOIN person p ON p.id = a.person_id LEFT JOIN accreditation x ON x.application_id = a.id
     LEFT JOIN batch b ON b.id = x.batch_id LEFT JOIN delegation g ON g.id = a.delegation_id
     WHERE a.mission_id = $1 AND (${which}) AND $2::uuid IS NOT NULL
     ORDER BY p.id, b.number DESC) s JOIN person p ON p.id = s."personId"
     ORDER BY ${fields.includes('line') ? 's.line, ' : ''}${NAME_ORDER('p')}`,
    [missionId, subjectId],
    PERSON,
  );
  const more = await moreOf(
    rows.map(({ applicationId }) => applicationId),
    fields,
  );
  return rows.map((row) => only(fields, { ...row, ...more.get(row.applicationId) }));
}

/** Unknown stays null, so that the same facts make the same digest. */
const only = (fields: readonly PersonField[], person: PaperPerson): PaperPerson =>
  Object.fromEntries([...new Set(fields)].map((field) => [field, person[field] ?? null]));

async function replacedBy(
  manager: EntityManager,
  missionId: string,
  applicationId: string,
  fields: readonly PersonField[],
  moreOf: MoreOf,
): Promise<PaperPerson> {
  const which = 'a.id = (SELECT n.replaces FROM application n WHERE n.id = $2)';
  const [replaced] = await personsOf(
    manager,
    { missionId, which, subjectId: applicationId },
    [...fields, 'batchNumber'],
    moreOf,
  );
  if (!replaced) throw new Refusal('paper.nobody-replaced');
  return replaced;
}

const TAKEN_BACK = among([accreditationLifecycle.moves.cancelOnRequest.to]);
/** Before the host, or there until the mission itself ended: what ended with it has its line after the mission's. */
const STOOD = `(x.state ${among(OPEN_ACCREDITATIONS)} OR x.state ${TAKEN_BACK}
  AND $3 NOT ${among(missionStates('resting'))} AND ${LAST_MOVE} > (SELECT max(e.id) FROM audit_entry e
    WHERE e.subject_type = 'mission' AND e.subject_id = $1::text AND e.to_state = $3))`;

/** Who stands before the host, of one delegation or of all. */
async function noticeFacts(
  manager: EntityManager,
  { id, state }: Mission,
  delegationId: string | null,
): Promise<PaperFacts['notice']> {
  if (!NOTICE_STATES.includes(state as NoticeState)) throw new Refusal('paper.mission-goes-on');
  // Whom the host itself turned away, or who was recalled before, is not spoken of again.
  const row = await readOne(
    manager,
    `SELECT count(DISTINCT x.person_id)::int AS sent,
            (count(*) FILTER (WHERE x.certificate_number IS NOT NULL))::int AS accredited
     FROM accreditation x WHERE x.mission_id = $1::uuid AND ($2::uuid IS NULL OR x.delegation_id = $2) AND ${STOOD}`,
    [id, delegationId, state],
    { sent: column.int, accredited: column.int },
  );
  return { state: state as NoticeState, ...row };
}
