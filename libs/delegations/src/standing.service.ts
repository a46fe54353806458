import { Injectable } from '@nestjs/common';
import { column, readAll, readFirst, type ColumnsOf } from '#libs/platform';
import type { EntityManager } from 'typeorm';
import { HOLDS_ON } from './mandates.js';
import { APPLICANT_CATEGORIES, GENDERS, type ApplicantCategory, type Gender } from '#libs/regulation';

/** What the rules need to know of a person on a day. */
export type PersonStanding = {
  personId: string;
  delegationId: string | null;
  country: string | null;
  memberOfDelegation: boolean;
  memberOfParliament: boolean;
  chamberId: string | null;
  groupCode: string | null;
  gender: Gender | null;
  delegationMember: boolean;
  delegationParticipates: boolean;
  citizenships: string[];
  /** A plenipotentiary representative or a deputy, who may be staff of the Secretariat as well. */
  representative: boolean;
};

/** SQL: what the rules need to know of a person on a day; no row if the person is outside the transaction's scope. */
export const STANDING = (person: string, on: string) => `
  SELECT p.id AS "personId", p.delegation_id AS "delegationId", d.country,
          coalesce(bool_or(m.in_delegation), false) AS "memberOfDelegation",
          count(m.id) > 0 AS "memberOfParliament",
          min(m.chamber_id::text) AS "chamberId", p.group_code AS "groupCode", p.gender,
          array_append(p.other_citizenships, p.citizenship) AS citizenships,
          EXISTS (SELECT FROM serving_representative r WHERE r.person_id = p.id AND ${HOLDS_ON('r', on)}) AS representative,
          coalesce(bool_or(s.holds) FILTER (WHERE s.kind = 'membership'), false) AS "delegationMember",
          coalesce(bool_or(s.holds) FILTER (WHERE s.kind = 'participation'), false) AS "delegationParticipates"
   FROM person p
   LEFT JOIN delegation d ON d.id = p.delegation_id
   LEFT JOIN mandate m ON m.person_id = p.id AND ${HOLDS_ON('m', on)}
   LEFT JOIN delegation_standing s ON s.delegation_id = d.id AND ${HOLDS_ON('s', on)}
  WHERE p.id = ${person} GROUP BY p.id, d.id`;

const COLUMNS = {
  personId: column.text,
  delegationId: column.orNull(column.text),
  country: column.orNull(column.text),
  memberOfDelegation: column.bool,
  memberOfParliament: column.bool,
  chamberId: column.orNull(column.text),
  groupCode: column.orNull(column.text),
  gender: column.orNull(column.oneOf(GENDERS)),
  delegationMember: column.bool,
  delegationParticipates: column.bool,
  citizenships: column.texts,
  representative: column.bool,
} satisfies ColumnsOf<PersonStanding>;

/** Answers the questions the rules ask about persons: mandates, citizenships, the standing of their delegation. */
@Injectable()
export class StandingService {
  /** Undefined if the person is outside the transaction's scope. */
  async of(manager: EntityManager, personId: string, on: string): Promise<PersonStanding | undefined> {
    return readFirst(manager, STANDING('$1', '$2'), [personId, on], COLUMNS);
  }

  /** Of those who are within the transaction's scope. */
  async ofAll(manager: EntityManager, people: string[], on: string): Promise<Map<string, PersonStanding>> {
    if (people.length === 0) return new Map();
    const rows = await readAll(manager, STANDING('ANY ($1)', '$2'), [people, on], COLUMNS);
    return new Map(rows.map((row) => [row.personId, row]));
  }

  /** whether the person belongs to the category on that day. */
  holdsCategory(standing: PersonStanding, category: ApplicantCategory): boolean {
    const { sentByDelegation, isDelegationMember } = APPLICANT_CATEGORIES[category];
    if (category === 'secretariat' && standing.representative) return true;
    if (!sentByDelegation) return standing.delegationId === null;
    return isDelegationMember
      ? standing.memberOfDelegation
      : standing.memberOfParliament && !standing.memberOfDelegation;
  }

  /** citizenship of the host, a declared second one included, or a seat in its parliament. */
  isHostNational(standing: PersonStanding, host: string): boolean {
    return standing.citizenships.includes(host) || (standing.country === host && standing.memberOfParliament);
  }
}
