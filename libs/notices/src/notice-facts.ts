import type { EntityManager } from 'typeorm';
import { MOST_OF_A_PAGE } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { PLANNED_PLACE, TEAM_TITLE } from '#libs/observation';
import { among, column, FIRST_LANGUAGE, readAll, type ColumnsOf } from '#libs/platform';
import {
  CUTOFF_REMINDER_NAMES,
  LANGUAGES,
  LAPSE_CAUSES,
  NOTICE_KINDS,
  NOTICES,
  STAGE_NAMES,
  type CutoffReminder,
  type IncidentCategory,
  type Language,
  type LapseCause,
  type NoticeKind,
  type Severity,
  type Stage,
  type Wording,
} from '#libs/regulation';
import { TITLE_OF } from '#libs/reports';
import { IN_QUESTION, IS_OPEN } from './asks.js';
import { ADDRESS, NAMED } from './audiences.js';
import { MAIL_STATES, type MailState } from './notice.entities.js';

/** Everything a notice says and to whom, read together; no words are kept. */
export type NoticeFacts = {
  id: string;
  seq: string;
  kind: NoticeKind;
  missionId: string | null;
  personId: string;
  /** Whom it is about, in which role and where, what happened, and in which program it did. */
  named: string | null;
  person: Wording | null;
  /** Whom it is about, of whatever kind the line is: of an application its applicant, of a paper its author. */
  about: string | null;
  aboutName: Wording | null;
  /** What it asks for is done, or no longer wanted. */
  settled: boolean;
  role: string | null;
  place: Wording | null;
  what: string;
  /** Who did it, or whose act it followed from; who had asked for it; whom it replaces, and who replaces the one named. */
  actor: Wording | null;
  follows: boolean;
  asker: Wording | null;
  replaced: Wording | null;
  successor: Wording | null;
  agent: string | null;
  createdAt: Date;
  readAt: Date | null;
  mail: MailState;
  subjectType: string;
  subjectId: string;
  reason: string | null;
  /** With what an office ended, or is back. */
  cause: LapseCause | null;
  reminder: CutoffReminder | null;
  titleRu: string | null;
  titleEn: string | null;
  zone: string;
  cutoffAt: Date | null;
  nominationDeadline: Date | null;
  /** Of a meeting: with whom, and when at the host's clocks. */
  meeting: Wording | null;
  meetingAt: Date | null;
  /** Of a team or an item of its plan: how the team is called; and which stage, where and when. */
  team: Wording | null;
  stage: Stage | null;
  plannedPlace: Wording | null;
  plannedAt: Date | null;
  hostZone: string;
  /** Of an incident: what it is about and how severe it is, as its line says. */
  incident: { category: IncidentCategory; severity: Severity } | null;
  /** What a document is called. */
  report: Wording | null;
  /** Its number, of one that corrects what was adopted before. */
  edition: number | null;
  /** What somebody wrote to a group, and where answers to it go. */
  heading: Wording | null;
  text: Wording | null;
  replyTo: string | null;
  language: Language;
  address: string | null;
};

const NOTICE = {
  id: column.text,
  seq: column.digits,
  kind: column.oneOf(NOTICE_KINDS),
  missionId: column.orNull(column.text),
  personId: column.text,
  named: column.orNull(column.text),
  person: column.orNull(column.wording),
  about: column.orNull(column.text),
  aboutName: column.orNull(column.wording),
  settled: column.bool,
  role: column.orNull(column.text),
  place: column.orNull(column.wording),
  what: column.text,
  actor: column.orNull(column.wording),
  follows: column.bool,
  asker: column.orNull(column.wording),
  replaced: column.orNull(column.wording),
  successor: column.orNull(column.wording),
  agent: column.orNull(column.text),
  createdAt: column.instant,
  readAt: column.orNull(column.instant),
  mail: column.oneOf(MAIL_STATES),
  subjectType: column.text,
  subjectId: column.text,
  reason: column.orNull(column.text),
  cause: column.orNull(column.oneOf(LAPSE_CAUSES)),
  reminder: column.orNull(column.oneOf(CUTOFF_REMINDER_NAMES)),
  titleRu: column.orNull(column.text),
  titleEn: column.orNull(column.text),
  zone: column.text,
  cutoffAt: column.orNull(column.instant),
  nominationDeadline: column.orNull(column.instant),
  meeting: column.orNull(column.wording),
  meetingAt: column.orNull(column.instant),
  team: column.orNull(column.wording),
  stage: column.orNull(column.oneOf(STAGE_NAMES)),
  plannedPlace: column.orNull(column.wording),
  plannedAt: column.orNull(column.instant),
  hostZone: column.text,
  incident: column.orNull(column.json<NonNullable<NoticeFacts['incident']>>()),
  report: column.orNull(column.wording),
  edition: column.orNull(column.int),
  heading: column.orNull(column.wording),
  text: column.orNull(column.wording),
  replyTo: column.orNull(column.text),
  language: column.oneOf(LANGUAGES),
  address: column.orNull(column.text),
} satisfies ColumnsOf<NoticeFacts>;

/** SQL: the version of which a line of the log speaks, or the one before it, of a thing of that type. */
const VERSION = (type: string) =>
  `CASE e.subject_type WHEN '${type}' THEN (e.details->>'version')::int END - (n.kind ${among(OF_BEFORE)})::int`;
const SUBJECT = (type: string) => `CASE e.subject_type WHEN '${type}' THEN e.subject_id::uuid END`;

/** A notice says what its line did, or what was so before it; what is so now may be for others to read. */
const OF_BEFORE = NOTICE_KINDS.filter((kind) => 'ofBefore' in NOTICES[kind]);
/** Other lines have something else under this name. */
const ON = `CASE WHEN e.subject_type IN ('grant', 'appointment') THEN (e.details->>'on')::uuid END`;
/** Of lines that were written before they said it themselves, too: those were all called ends of mandates. */
const CAUSE = `CASE WHEN e.what ~ '[.-](lapsed|restored)$' THEN coalesce(e.details->>'cause', 'mandate-over') END`;
const NAMED_BY_LINE = NAMED({ details: 'e.details', type: 'e.subject_type', subject: 'e.subject_id' });
const NAME_OF = (person: string) => `(SELECT ${PERSON_NAME('p')} FROM person p WHERE p.id = ${person})`;
const ABOUT = `coalesce(${NAMED_BY_LINE}, (e.details->>'author')::uuid, ${IN_QUESTION})`;
/**
 * What a line names by number, worked out before it is looked for: PostgreSQL takes no index of a table with policies for a
 * condition that still has such a thing to work out.
 */
const SUBJECTS = `${SUBJECT('report')} AS report, ${SUBJECT('message')} AS message,
  ${SUBJECT('meeting')} AS meeting, ${VERSION('meeting')} AS meeting_version,
  ${SUBJECT('plan-item')} AS item, ${VERSION('plan-item')} AS item_version,
  ${SUBJECT('team')} AS team, ${VERSION('team')} AS team_version,
  coalesce(e.person_id, c.person_id) AS actor, ${NAMED_BY_LINE} AS named, ${ABOUT} AS about OFFSET 0`;
/** A page, and whether another one follows; it is said in the statement, too, or PostgreSQL expects a tenth of all and reads whole tables for them. */
const MOST = MOST_OF_A_PAGE + 1;

/** Of so many notices `n`, the newest first: they are found before anything that they tell is looked for. */
export const noticeFacts = (
  manager: EntityManager,
  where: string,
  values: readonly unknown[],
  limit = 1,
): Promise<NoticeFacts[]> =>
  readAll(
    manager,
    `SELECT n.id, n.seq, n.kind, n.mission_id AS "missionId", n.person_id AS "personId", n.created_at AS "createdAt",
            n.read_at AS "readAt", n.mail, e.what, e.follows IS NOT NULL AS follows,
            ${NAME_OF('s.actor')} AS actor, ${NAME_OF(`(e.details->>'askedBy')::uuid`)} AS asker,
            ${NAME_OF(`(e.details->>'replaces')::uuid`)} AS replaced, ${NAME_OF(`(e.details->>'successor')::uuid`)} AS successor,
            s.named, ${NAME_OF('s.named')} AS person, s.about, ${NAME_OF('s.about')} AS "aboutName", NOT ${IS_OPEN} AS settled,
            coalesce(e.details->>'role', e.details->>'office') AS role,
            coalesce((SELECT json_build_object('ru', '«' || o.title_ru || '»', 'en', '“' || o.title_en || '”')
                      FROM mission o WHERE o.id = coalesce(e.mission_id, ${ON})),
                     (SELECT json_build_object('ru', d.name_ru, 'en', d.name_en)
                      FROM delegation d WHERE d.id = coalesce(e.delegation_id, ${ON}))) AS place,
            (SELECT s.user_agent FROM session s WHERE s.id = (e.details->>'sessionId')::uuid) AS agent, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.reason,
            ${CAUSE} AS cause,
            e.details->>'reminder' AS reminder, m.title_ru AS "titleRu", m.title_en AS "titleEn",
            coalesce(m.cutoff_zone, m.host_profile->>'zone', 'UTC') AS zone, m.cutoff_at AS "cutoffAt",
            m.nomination_deadline AS "nominationDeadline", CASE WHEN r.id IS NOT NULL THEN ${TITLE_OF('r')} END AS report, g.starts_at AS "meetingAt",
            coalesce(m.host_profile->>'zone', 'UTC') AS "hostZone",
            CASE WHEN e.subject_type = 'incident' THEN e.details->'after' END AS incident,
            CASE WHEN g.id IS NOT NULL THEN json_build_object('ru', coalesce(g.name_ru, g.name_en), 'en', coalesce(g.name_en, g.name_ru)) END AS meeting,
            CASE WHEN v.id IS NOT NULL THEN ${TEAM_TITLE('v')} END AS team, i.stage, i.starts_at AS "plannedAt",
            CASE WHEN i.id IS NOT NULL THEN ${PLANNED_PLACE('i')} END AS "plannedPlace",
            (SELECT v.number FROM report_version v WHERE v.report_id = r.id AND v.number::text = e.details->>'version'
               AND EXISTS (SELECT FROM report_version b
                 WHERE b.report_id = r.id AND b.number < v.number AND b.adopted_on IS NOT NULL)) AS edition,
            CASE WHEN w.id IS NOT NULL THEN json_build_object('ru', w.heading_ru, 'en', w.heading_en) END AS heading,
            CASE WHEN w.id IS NOT NULL THEN json_build_object('ru', w.text_ru, 'en', w.text_en) END AS text, w.reply_to AS "replyTo",
            coalesce((SELECT language FROM account a WHERE a.person_id = n.person_id), ${FIRST_LANGUAGE}) AS language,
            ${ADDRESS('n.person_id')} AS address
     FROM (SELECT * FROM (SELECT * FROM notice n WHERE ${where} ORDER BY n.seq DESC LIMIT ${MOST}) n
           ORDER BY n.seq DESC LIMIT $${values.length + 1}) n
     JOIN audit_entry e ON e.id = n.entry_id LEFT JOIN audit_entry c ON c.id = e.follows LEFT JOIN mission m ON m.id = n.mission_id
     CROSS JOIN LATERAL (SELECT ${SUBJECTS}) s
     LEFT JOIN report r ON r.id = s.report
     LEFT JOIN group_message w ON w.id = s.message
     LEFT JOIN meeting g ON g.entry_id = s.meeting AND g.version = s.meeting_version
     LEFT JOIN plan_item i ON i.entry_id = s.item AND i.version = s.item_version
     LEFT JOIN team v ON v.entry_id = CASE WHEN s.team IS NULL THEN i.team_id ELSE s.team END
       AND CASE WHEN s.team IS NULL THEN v.replaced_at IS NULL ELSE v.version = s.team_version END
     ORDER BY n.seq DESC`,
    [...values, limit],
    NOTICE,
  );
