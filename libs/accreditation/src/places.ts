import type { EntityManager } from 'typeorm';
import type { Mission } from '#libs/missions';
import { among, column, inSight, readAll, readOne, type ColumnsOf } from '#libs/platform';
import {
  APPLICANT_CATEGORIES,
  applicationStates,
  CATEGORY_NAMES,
  fullQuotas,
  GENDERS,
  PLACE_GIVEN_BACK,
  PLACE_STATES,
  type ApplicantCategory,
  type ApplicationState,
  type Claim,
  type QuotaKind,
  type Quotas,
  type Taken,
} from '#libs/regulation';

const TAKING_PLACE = CATEGORY_NAMES.filter((name) => APPLICANT_CATEGORIES[name].takesPlace);

/** SQL: the host did not refuse or revoke the application that was sent last, nor was it recalled; or it was not sent. */
export const NOT_GIVEN_BACK = `coalesce((
  SELECT x.state NOT ${among(PLACE_GIVEN_BACK)} FROM accreditation x JOIN batch b ON b.id = x.batch_id
  WHERE x.application_id = a.id ORDER BY b.number DESC LIMIT 1), true)`;

/** SQL: an application that takes a place: it is on the list, or its name stands before the host. */
export const HOLDS_PLACE = `(a.category ${among(TAKING_PLACE)} AND (a.state ${among(applicationStates('list'))} OR a.state ${among(applicationStates('host'))} AND ${NOT_GIVEN_BACK}))`;

/** SQL: the chamber a person sits in on a day, as the standing of a person has it. */
export const CHAMBER_OF = (person: string, day: string) =>
  `(SELECT min(m.chamber_id::text) FROM mandate m WHERE m.person_id = ${person} AND m.valid_from <= ${day}
    AND (m.valid_until IS NULL OR m.valid_until > ${day}))`;

/** States in which a place may be held; leaving them may leave one free. */
export const mayHoldPlace = (state: ApplicationState) => PLACE_STATES.includes(state);

/** Quotas that delegations and groups have of their own, by their ids and codes. */
export type OwnQuotas = Pick<Quotas, 'perDelegation' | 'perGroup'>;
/** SQL: the same, as JSON. */
export const OWN_QUOTAS = (mission: string) =>
  `(SELECT json_build_object(
      'perDelegation', (SELECT coalesce(json_object_agg(delegation_id, places), '{}')
        FROM delegation_quota WHERE mission_id = ${mission} AND places IS NOT NULL),
      'perGroup', (SELECT coalesce(json_object_agg(group_code, places), '{}')
        FROM group_quota WHERE mission_id = ${mission} AND places IS NOT NULL)))`;

export async function quotasOf(manager: EntityManager, { id, settings }: Mission): Promise<Quotas> {
  const { own } = await readOne(manager, `SELECT ${OWN_QUOTAS('$1')} AS own`, [id], {
    own: column.json<OwnQuotas>(),
  });
  return quotasWith(settings, own);
}

function quotasWith(settings: Mission['settings'], own: OwnQuotas): Quotas {
  return {
    totalCap: settings.totalCap,
    delegationQuota: settings.delegationQuota,
    // A mission older than one of these settings does not have it.
    chamberQuota: settings.chamberQuota ?? 0,
    groupQuota: settings.groupQuota ?? 0,
    genderCap: settings.genderCap ?? 0,
    genderMinimum: settings.genderMinimum ?? 0,
    perDelegation: own.perDelegation,
    perGroup: own.perGroup,
  };
}

const isLimited = ({ perDelegation, perGroup, ...numbers }: Quotas) =>
  Object.values(numbers).some((places) => places > 0) || Object.keys({ ...perDelegation, ...perGroup }).length > 0;

const TAKEN = {
  delegationId: column.orNull(column.text),
  chamberId: column.orNull(column.text),
  groupCode: column.orNull(column.text),
  gender: column.orNull(column.oneOf(GENDERS)),
  places: column.int,
} satisfies ColumnsOf<Taken>;

/** Places taken, counted over everyone whatever the actor sees; `without` are applications that do not count. */
export const takenPlaces = (
  manager: EntityManager,
  missionId: string,
  today: string,
  without: readonly (string | null | undefined)[] = [],
): Promise<Taken[]> =>
  inSight(manager, () =>
    readAll(
      manager,
      `SELECT a.delegation_id AS "delegationId", ${CHAMBER_OF('a.person_id', '$2')} AS "chamberId",
              p.group_code AS "groupCode", p.gender, count(*)::int AS places
       FROM application a JOIN person p ON p.id = a.person_id
       WHERE a.mission_id = $1 AND ${HOLDS_PLACE} AND NOT a.id = ANY($3) GROUP BY 1, 2, 3, 4`,
      [missionId, today, without.filter(Boolean)],
      TAKEN,
    ),
  );

/** The quotas that leave no place for this one; who takes another's place does not need a second one. */
export async function fullFor(
  manager: EntityManager,
  mission: Mission,
  own: OwnQuotas,
  { id, replaces, category, ...claim }: Claim & { id?: string; replaces: string | null; category: ApplicantCategory },
  today: string,
): Promise<QuotaKind[]> {
  const quotas = quotasWith(mission.settings, own);
  return APPLICANT_CATEGORIES[category].takesPlace && isLimited(quotas)
    ? fullQuotas(quotas, await takenPlaces(manager, mission.id, today, [id, replaces]), claim)
    : [];
}
