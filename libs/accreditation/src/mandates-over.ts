import type { EntityManager } from 'typeorm';
import type { MandateFlagView } from '#libs/contracts';
import { HOLDS_ON, PERSON_NAME } from '#libs/delegations';
import { among, column, readAll, type ColumnsOf } from '#libs/platform';
import {
  APPLICANT_CATEGORIES,
  APPLICATION_ENDS,
  applicationLifecycle,
  applicationStates,
  CATEGORY_NAMES,
  MISSION_ENDS,
  OPEN_ACCREDITATIONS,
} from '#libs/regulation';

const OF_PARLIAMENT = CATEGORY_NAMES.filter((name) => APPLICANT_CATEGORIES[name].sentByDelegation);
const OF_DELEGATION = CATEGORY_NAMES.filter((name) => APPLICANT_CATEGORIES[name].isDelegationMember);

/**
 * R-19, as SQL: whether application `a` is still under way, rests on a mandate and has none on that day. What the host
 * refused or took back needs no replacement.
 */
export const MANDATE_OVER = (day: string) => `(
  a.category ${among(OF_PARLIAMENT)} AND a.state NOT ${among(APPLICATION_ENDS)}
  AND NOT EXISTS (SELECT FROM mission n WHERE n.id = a.mission_id AND n.state ${among(MISSION_ENDS)})
  AND (a.state NOT ${among(applicationStates('host'))} OR EXISTS (SELECT FROM accreditation o
       WHERE o.application_id = a.id AND o.state ${among(OPEN_ACCREDITATIONS)}))
  AND NOT EXISTS (SELECT FROM mandate d WHERE d.person_id = a.person_id AND ${HOLDS_ON('d', day)}
                  AND (d.in_delegation OR a.category NOT ${among(OF_DELEGATION)})))`;

const FLAG_SELECT = `
  SELECT a.id AS "applicationId", a.mission_id AS "missionId", n.number AS "missionNumber", a.person_id AS "personId",
         ${PERSON_NAME('p')} AS name, a.delegation_id AS "delegationId", a.category, a.state
  FROM application a JOIN person p ON p.id = a.person_id JOIN mission n ON n.id = a.mission_id`;

const FLAG = {
  applicationId: column.text,
  missionId: column.text,
  missionNumber: column.text,
  personId: column.text,
  name: column.wording,
  delegationId: column.orNull(column.text),
  category: column.oneOf(CATEGORY_NAMES),
  state: column.oneOf(applicationLifecycle.states),
} satisfies ColumnsOf<MandateFlagView>;

/** The applications of a mission that R-19 flags today. */
export const flagsOfMission = (manager: EntityManager, missionId: string): Promise<MandateFlagView[]> =>
  readAll(
    manager,
    `${FLAG_SELECT} WHERE a.mission_id = $1 AND ${MANDATE_OVER('domain_today()')}
     ORDER BY p.family_name COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu", a.seq`,
    [missionId],
    FLAG,
  );

/** Those of some persons that it flags, or will flag, on a day. */
export const flagsOfPeople = (
  manager: EntityManager,
  people: readonly string[],
  on: string,
): Promise<MandateFlagView[]> =>
  readAll(
    manager,
    `${FLAG_SELECT} WHERE a.person_id = ANY($1::uuid[]) AND ${MANDATE_OVER('$2::date')}
     ORDER BY n.number, p.family_name COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu", a.seq`,
    [people, on],
    FLAG,
  );
