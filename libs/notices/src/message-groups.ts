import type { EntityManager } from 'typeorm';
import { PERSON_NAME } from '#libs/delegations';
import { among, column, FIRST_LANGUAGE, readAll, type ColumnsOf } from '#libs/platform';
import {
  ACCEPTED_TEXTS,
  accreditationStates,
  APPLICATION_ENDS,
  LANGUAGES,
  UNREACHED,
  type AcceptedText,
  type Language,
  type MessageGroup,
  type SettingName,
  type Unreached,
  type Wording,
} from '#libs/regulation';
import { ADDRESS, AUDIENCES, today } from './audiences.js';

/** By which setting of the mission each text is needed. */
const NEEDED_BY: Record<AcceptedText, SettingName> = {
  declaration: 'declarationNeeded',
  'code-of-conduct': 'codeOfConductNeeded',
  'personal-data-consent': 'consentNeeded',
};

/** R-20: a text that this mission needs, in the version that this application is asked for. */
const UNACCEPTED = `EXISTS (
  SELECT FROM (SELECT t.kind, max(t.version) AS version FROM regulation_text t
    WHERE t.published_at IS NULL OR a.endorsed_at IS NULL OR t.published_at <= a.endorsed_at GROUP BY t.kind) w
  WHERE (CASE w.kind ${ACCEPTED_TEXTS.map((text) => `WHEN '${text}' THEN m.settings->>'${NEEDED_BY[text]}'`).join(' ')} END)
      IS DISTINCT FROM 'false'
    AND NOT EXISTS (SELECT FROM text_acceptance c WHERE c.application_id = a.id AND c.kind = w.kind AND c.version >= w.version))`;

const accredited = (also = 'true') => `
  SELECT a.person_id FROM fact JOIN accreditation a ON a.mission_id = fact.mission
    AND a.state ${among(accreditationStates('granted'))} AND ${also}`;

/** Whoever represents the delegation that the message is narrowed to. */
const REPRESENTATIVES = `
  SELECT r.person_id FROM fact JOIN serving_representative r ON r.delegation_id = fact.delegation AND ${today('r')}`;

/** How each group is found: like the audiences of notices a query over `fact` (mission, delegation, today). */
const GROUPS: Record<MessageGroup, string> = {
  'not-accepted': `
    SELECT a.person_id FROM fact JOIN mission m ON m.id = fact.mission
    JOIN application a ON a.mission_id = m.id AND a.state NOT ${among(APPLICATION_ENDS)} AND ${UNACCEPTED}`,
  applicants: AUDIENCES.applicants,
  accredited: accredited(),
  'on-duty': accredited('a.on_duty_from IS NOT NULL AND a.left_at IS NULL'),
  observers: AUDIENCES.observers,
  delegation: `${AUDIENCES.applicants} UNION ${AUDIENCES.observers} UNION ${REPRESENTATIVES}`,
  coordinators: `
    SELECT h.person_id FROM fact JOIN held_role h ON h.on_id = fact.mission AND ${today('h')}
      AND h.role IN ('coordinator', 'deputyCoordinator', 'regionalRepresentative')`,
  representatives: AUDIENCES.calledRepresentatives,
};

/** Of which delegation somebody is in the mission; of whoever has no application in it the one that they serve. */
const OF_DELEGATION = `CASE
  WHEN NOT EXISTS (SELECT FROM application a WHERE a.mission_id = fact.mission AND a.person_id = who.id) THEN who.delegation_id
  ELSE (SELECT a.delegation_id FROM application a WHERE a.mission_id = fact.mission AND a.person_id = who.id
    ORDER BY a.state ${among(APPLICATION_ENDS)}, a.seq DESC LIMIT 1) END`;

export type Receiver = {
  personId: string;
  name: Wording;
  delegationId: string | null;
  language: Language;
  unreached: Unreached | null;
};
const RECEIVER = {
  personId: column.text,
  name: column.wording,
  delegationId: column.orNull(column.text),
  language: column.oneOf(LANGUAGES),
  unreached: column.orNull(column.oneOf(UNREACHED)),
} satisfies ColumnsOf<Receiver>;

/** Whom a message to this group would go to today. Every row must be in sight; the families come in the order of letters. */
export const receiversOf = (
  manager: EntityManager,
  missionId: string,
  group: MessageGroup,
  delegationId: string | null,
  day: string,
): Promise<Receiver[]> =>
  readAll(
    manager,
    `WITH fact AS (SELECT $1::uuid AS mission, $2::uuid AS delegation, $3::date AS today),
          chosen AS (SELECT DISTINCT g.person_id FROM (${GROUPS[group]}) g)
     SELECT r.* FROM (
       SELECT who.id AS "personId", ${PERSON_NAME('who')} AS name, ${OF_DELEGATION} AS "delegationId",
              coalesce(k.language, ${FIRST_LANGUAGE}) AS language,
              CASE WHEN k.deactivated_at IS NOT NULL THEN 'account-closed'
                   WHEN ${ADDRESS('who.id')} IS NULL THEN 'no-address' END AS unreached,
              who.family_name AS family
       FROM fact, chosen c JOIN person who ON who.id = c.person_id LEFT JOIN account k ON k.person_id = who.id) r
     WHERE $2::uuid IS NULL OR r."delegationId" = $2
     ORDER BY r.family, r."personId"`,
    [missionId, delegationId, day],
    RECEIVER,
  );
