import type { EntityManager } from 'typeorm';
import type { MemberView } from '#libs/contracts';
import { column, readAll, type ColumnsOf } from '#libs/platform';
import { PERSON_NAME } from './person-columns.js';

/** SQL: whether a mandate, or a row of a view of those who serve, holds on a day. */
export const HOLDS_ON = (mandate: string, day: string) =>
  `${mandate}.valid_from <= ${day} AND coalesce(${mandate}.valid_until, 'infinity') > ${day}`;

/** SQL: the day on which an office ended, if it did: by an act (`given`), or with the mandate on which it rests (`serves`). */
export const ENDED = (given: string, serves: string) =>
  `(CASE WHEN ${serves}.valid_until <= domain_today() THEN ${serves}.valid_until ELSE ${given}.valid_until END)`;

export const MEMBER_SELECT = `
  SELECT m.id AS "mandateId", m.person_id AS "personId", ${PERSON_NAME('p')} AS name,
         json_build_object('ru', p.office_ru, 'en', p.office_en) AS office, m.chamber_id AS "chamberId",
         json_build_object('ru', c.name_ru, 'en', c.name_en) AS chamber, m.in_delegation AS "inDelegation",
         m.valid_from::text AS "validFrom", m.valid_until::text AS "validUntil", m.source
  FROM mandate m JOIN person p ON p.id = m.person_id JOIN chamber c ON c.id = m.chamber_id`;
export const MEMBER_ORDER = `c.code, p.family_name COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu", m.valid_from, m.id`;

export const MEMBER = {
  mandateId: column.text,
  personId: column.text,
  name: column.wording,
  office: column.wording,
  chamberId: column.text,
  chamber: column.wording,
  inDelegation: column.bool,
  validFrom: column.day,
  validUntil: column.orNull(column.day),
  source: column.text,
} satisfies ColumnsOf<MemberView>;

/** Who sat for a delegation on a day. */
export const membersOn = (manager: EntityManager, delegationId: string, on: string): Promise<MemberView[]> =>
  readAll(
    manager,
    `${MEMBER_SELECT} WHERE m.delegation_id = $1 AND ${HOLDS_ON('m', '$2::date')} ORDER BY ${MEMBER_ORDER}`,
    [delegationId, on],
    MEMBER,
  );
