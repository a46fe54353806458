import type { EntityManager } from 'typeorm';
import { HOLDS_ON } from '#libs/delegations';
import { among, column, readAll, type ColumnsOf } from '#libs/platform';
import type { BadgeStatement } from '#libs/contracts';
import {
  accreditationLifecycle,
  applicationStates,
  badgeActs,
  badgeFunction,
  CATEGORY_NAMES,
  perform,
  Refusal,
  type AccreditationState,
  type ApplicantCategory,
  type Authority,
} from '#libs/regulation';

type Wording = { ru: string; en: string };

/** Everything a badge says of its bearer, as the registers have it now. */
export type Bearer = {
  applicationId: string;
  accreditationId: string;
  missionId: string;
  personId: string;
  delegationId: string | null;
  state: AccreditationState;
  applicationStands: boolean;
  validFrom: string | null;
  validUntil: string | null;
  certificate: string | null;
  category: ApplicantCategory;
  office: string | null;
  name: Wording;
  delegation: Wording | null;
  mission: { number: string; title: Wording; demonstration: boolean };
};

const BEARER = {
  applicationId: column.text,
  accreditationId: column.text,
  missionId: column.text,
  personId: column.text,
  delegationId: column.orNull(column.text),
  state: column.oneOf(accreditationLifecycle.states),
  applicationStands: column.bool,
  validFrom: column.orNull(column.day),
  validUntil: column.orNull(column.day),
  certificate: column.orNull(column.text),
  category: column.oneOf(CATEGORY_NAMES),
  office: column.orNull(column.text),
  name: column.wording,
  delegation: column.orNull(column.wording),
  mission: column.json<Bearer['mission']>(),
} satisfies ColumnsOf<Bearer>;

/** SQL: the name still stands before the host. */
export const APPLICATION_STANDS = `a.state ${among(applicationStates('host'))}`;

/**
 * In English as it is said of a person who is met, and not as lists have it. It is part of what is signed: in another order
 * every badge that is worn would count as replaced.
 */
const NAME = `json_build_object('ru', concat_ws(' ', p.family_name, p.given_name, p.patronymic),
                                'en', concat_ws(' ', p.given_name_latin, p.family_name_latin))`;

/** By delegation and name, as the sheets are handed out; `ids` null for everyone of the mission. */
export const bearers = (
  manager: EntityManager,
  missionId: string,
  ids: readonly string[] | null,
  today: string,
): Promise<Bearer[]> =>
  readAll(
    manager,
    `SELECT x.id AS "accreditationId", x.application_id AS "applicationId", x.mission_id AS "missionId", x.person_id AS "personId",
            x.delegation_id AS "delegationId", x.state, ${APPLICATION_STANDS} AS "applicationStands",
            x.valid_from::text AS "validFrom", x.valid_until::text AS "validUntil",
            x.certificate_number AS certificate, a.category,
            (SELECT o.office FROM serving_mission_office o
             WHERE o.mission_id = x.mission_id AND o.person_id = x.person_id AND ${HOLDS_ON('o', '$3::date')} ORDER BY o.office LIMIT 1) AS office,
            ${NAME} AS name,
            CASE WHEN d.id IS NOT NULL THEN json_build_object('ru', d.name_ru, 'en', d.name_en) END AS delegation,
            json_build_object('number', m.number, 'title', json_build_object('ru', m.title_ru, 'en', m.title_en),
                              'demonstration', m.demonstration) AS mission
     FROM accreditation x
     JOIN application a ON a.id = x.application_id
     JOIN person p ON p.id = x.person_id
     JOIN mission m ON m.id = x.mission_id
     LEFT JOIN delegation d ON d.id = x.delegation_id
     WHERE x.mission_id = $1 AND ($2::uuid[] IS NULL OR x.id = ANY ($2))
     ORDER BY d.country NULLS LAST, p.family_name_latin COLLATE "ru-x-icu", p.given_name_latin COLLATE "ru-x-icu", x.id`,
    [missionId, ids, today],
    BEARER,
  );

/** The certificate is in force, and the bearer still stands before the host. */
export const isAccredited = ({ state, applicationStands }: Bearer): boolean =>
  state === 'ACCREDITED' && applicationStands;

/**
 * Whose badges are drawn where they are asked for: everyone of the mission who is accredited, or those who are named, and
 * then each of them is known and accredited.
 */
export async function askedFor(
  manager: EntityManager,
  authority: Authority,
  missionId: string,
  named: readonly string[] | null,
  today: string,
): Promise<Bearer[]> {
  perform(badgeActs.issue, authority, { accredited: true });
  const found = await bearers(manager, missionId, named, today);
  if (named && found.length < named.length) throw new Refusal('accreditation.not-found');
  const accredited = named ? found.every(isAccredited) : found.some(isAccredited);
  perform(badgeActs.issue, authority, { accredited });
  return found.filter(isAccredited);
}

export const statementOf = (bearer: Bearer, badgeId: string, kid: string): BadgeStatement => ({
  badgeId,
  kid,
  name: { ru: bearer.name.ru.normalize('NFC'), en: bearer.name.en.normalize('NFC') },
  function: badgeFunction(bearer.office, bearer.category),
  mission: bearer.mission.number.normalize('NFC'),
  validFrom: bearer.validFrom,
  validUntil: bearer.validUntil,
  certificate: bearer.certificate?.normalize('NFC') ?? null,
});
