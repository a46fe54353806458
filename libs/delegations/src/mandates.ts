import type { EntityManager } from 'typeorm';
import type { MandateFlagView, MemberView } from '#libs/contracts';
import { APPLICANT_CATEGORIES, APPLICATION_ENDS, type ApplicantCategory } from '#libs/regulation';
import { PERSON_NAME } from './person-columns.js';

const listOf = (names: readonly string[]) => `('${names.join("', '")}')`;
const categories = Object.entries(APPLICANT_CATEGORIES) as [
  ApplicantCategory,
  { sentByDelegation: boolean; isDelegationMember: boolean },
][];
const OF_PARLIAMENT = listOf(categories.flatMap(([name, { sentByDelegation }]) => (sentByDelegation ? name : [])));
const OF_DELEGATION = listOf(categories.flatMap(([name, { isDelegationMember }]) => (isDelegationMember ? name : [])));

/** SQL: whether a mandate holds on a day. */
const HOLDS = (mandate: string, day: string) =>
  `${mandate}.valid_from <= ${day} AND (${mandate}.valid_until IS NULL OR ${mandate}.valid_until > ${day})`;

/**
 * R-19, as SQL: whether application `a` is still under way, rests on a mandate and has none on that day. What the host
 * refused or took back needs no replacement.
 */
export const MANDATE_OVER = (day: string) => `(
  a.category IN ${OF_PARLIAMENT} AND a.state NOT IN ${listOf(APPLICATION_ENDS)}
  AND NOT EXISTS (SELECT FROM mission n WHERE n.id = a.mission_id AND n.state IN ('CLOSED', 'CANCELLED', 'DECLINED'))
  AND (a.state <> 'SENT' OR EXISTS (SELECT FROM accreditation o WHERE o.application_id = a.id
       AND o.state IN ('REQUESTED', 'RETURNED_FOR_DOCS', 'ACCREDITED')))
  AND NOT EXISTS (SELECT FROM mandate d WHERE d.person_id = a.person_id AND ${HOLDS('d', day)}
                  AND (d.in_delegation OR a.category NOT IN ${OF_DELEGATION})))`;

const FLAG_SELECT = `
  SELECT a.id AS "applicationId", a.mission_id AS "missionId", n.number AS "missionNumber", a.person_id AS "personId",
         ${PERSON_NAME('p')} AS name, a.delegation_id AS "delegationId", a.category, a.state
  FROM application a JOIN person p ON p.id = a.person_id JOIN mission n ON n.id = a.mission_id`;

/** The applications of a mission that R-19 flags today. */
export const flagsOfMission = (manager: EntityManager, missionId: string): Promise<MandateFlagView[]> =>
  manager.query(
    `${FLAG_SELECT} WHERE a.mission_id = $1 AND ${MANDATE_OVER('domain_today()')}
     ORDER BY p.family_name COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu", a.seq`,
    [missionId],
  );

/** Those of some persons that it flags, or will flag, on a day. */
export const flagsOfPeople = (
  manager: EntityManager,
  people: readonly string[],
  on: string,
): Promise<MandateFlagView[]> =>
  manager.query(
    `${FLAG_SELECT} WHERE a.person_id = ANY($1::uuid[]) AND ${MANDATE_OVER('$2::date')}
     ORDER BY n.number, p.family_name COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu", a.seq`,
    [people, on],
  );

export const MEMBER_SELECT = `
  SELECT m.id AS "mandateId", m.person_id AS "personId", ${PERSON_NAME('p')} AS name,
         json_build_object('ru', p.office_ru, 'en', p.office_en) AS office, m.chamber_id AS "chamberId",
         json_build_object('ru', c.name_ru, 'en', c.name_en) AS chamber, m.in_delegation AS "inDelegation",
         m.valid_from::text AS "validFrom", m.valid_until::text AS "validUntil", m.source
  FROM mandate m JOIN person p ON p.id = m.person_id JOIN chamber c ON c.id = m.chamber_id`;
export const MEMBER_ORDER = `c.code, p.family_name COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu", m.valid_from, m.id`;

/** Who sat for a delegation on a day. */
export const membersOn = (manager: EntityManager, delegationId: string, on: string): Promise<MemberView[]> =>
  manager.query(`${MEMBER_SELECT} WHERE m.delegation_id = $1 AND ${HOLDS('m', '$2::date')} ORDER BY ${MEMBER_ORDER}`, [
    delegationId,
    on,
  ]);
