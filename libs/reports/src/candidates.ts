import type { EntityManager } from 'typeorm';
import { LATIN_ORDER, NAME_ORDER } from '#libs/delegations';
import { among, column, readAll, type ColumnsOf } from '#libs/platform';
import { accreditationStates, reportLifecycle, signedBy, type AdoptionMode } from '#libs/regulation';
import type { Report, Signatory } from './report.entities.js';

/**
 * Of accreditation `x`: its bearer was accredited and on duty, be it over by now. What the host has revoked, or the
 * Assembly recalled, it was not.
 */
export const SERVED = `x.state ${among(accreditationStates('granted', 'served'))} AND x.on_duty_from IS NOT NULL`;

export type Candidate = Omit<
  Signatory,
  'id' | 'versionId' | 'position' | 'signedAt' | 'contentDigest' | 'paperId' | 'fileDigest'
>;

const CANDIDATE = {
  personId: column.text,
  nameRu: column.text,
  nameEn: column.text,
  officeRu: column.text,
  officeEn: column.text,
  delegationRu: column.orNull(column.text),
  delegationEn: column.orNull(column.text),
  coordinator: column.bool,
  positionEn: column.int,
} satisfies ColumnsOf<Candidate>;

/**
 * Who is to sign: everyone who served and has not left, the coordinator first, then by delegation as its language sorts them,
 * whoever has none last; or the coordinator alone. A correction asks
 * those who were on the list of what it corrects, or of what was withdrawn, wherever they are by then.
 */
export function candidates(
  manager: EntityManager,
  { id: reportId, kind }: Report,
  mode: AdoptionMode,
  missionId: string,
): Promise<Candidate[]> {
  const onDuty = `EXISTS (SELECT FROM accreditation x WHERE x.mission_id = $1 AND x.person_id = p.id
                  AND ${SERVED} AND (x.left_at IS NULL OR EXISTS (SELECT FROM signatory s JOIN report_version v ON v.id = s.version_id
                    WHERE v.report_id = $2 AND v.state ${among([reportLifecycle.moves.reissue.to, reportLifecycle.moves.retract.to])} AND s.person_id = p.id)))`;
  const alone = signedBy(kind, mode) === 'coordinator';
  const who = alone ? 'o.id IS NOT NULL' : onDuty;
  return readAll(
    manager,
    `SELECT p.id AS "personId", concat_ws(' ', p.given_name, p.patronymic, p.family_name) AS "nameRu",
            p.given_name_latin || ' ' || p.family_name_latin AS "nameEn",
            p.office_ru AS "officeRu", p.office_en AS "officeEn", g.name_ru AS "delegationRu", g.name_en AS "delegationEn",
            o.id IS NOT NULL AS coordinator,
            (row_number() OVER (ORDER BY o.id IS NULL, g.name_en COLLATE "en-x-icu", ${LATIN_ORDER('p')}))::int AS "positionEn"
     FROM person p LEFT JOIN delegation g ON g.id = p.delegation_id LEFT JOIN mission_office o
       ON o.person_id = p.id AND o.mission_id = $1 AND o.office = 'coordinator' AND o.valid_until IS NULL
     WHERE ${who}
     ORDER BY o.id IS NULL, g.name_ru COLLATE "ru-x-icu", ${NAME_ORDER('p')}`,
    alone ? [missionId] : [missionId, reportId],
    CANDIDATE,
  );
}
