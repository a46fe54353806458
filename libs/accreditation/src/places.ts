import type { EntityManager } from 'typeorm';
import type { Mission } from '#libs/missions';
import { among, column, inSight, readAll, readOne, type ColumnsOf } from '#libs/platform';
import {
  applicationStates,
  fullQuotas,
  PLACE_GIVEN_BACK,
  PLACE_STATES,
  type ApplicationState,
  type Claim,
  type QuotaKind,
  type Quotas,
  type Taken,
} from '#libs/regulation';

/** SQL: an application that takes a place: it is on the list, or its name stands before the host. */
const HOLDS_PLACE = `(a.state ${among(applicationStates('list'))} OR a.state ${among(applicationStates('host'))} AND coalesce((
  SELECT x.state NOT ${among(PLACE_GIVEN_BACK)} FROM accreditation x JOIN batch b ON b.id = x.batch_id
  WHERE x.application_id = a.id ORDER BY b.number DESC LIMIT 1), true))`;

/** SQL: the chamber a person sits in on a day, as the standing of a person has it. */
export const CHAMBER_OF = (person: string, day: string) =>
  `(SELECT min(m.chamber_id::text) FROM mandate m WHERE m.person_id = ${person} AND m.valid_from <= ${day}
    AND (m.valid_until IS NULL OR m.valid_until > ${day}))`;

/** States in which a place may be held; leaving them may leave one free. */
export const mayHoldPlace = (state: ApplicationState) => PLACE_STATES.includes(state);

export type OwnQuota = { delegation: string; places: number };
/** SQL: the quotas that delegations have of their own, as JSON. */
export const OWN_QUOTAS = (mission: string) =>
  `(SELECT json_agg(json_build_object('delegation', delegation_id, 'places', places))
    FROM delegation_quota WHERE mission_id = ${mission} AND places IS NOT NULL)`;

export async function quotasOf(manager: EntityManager, { id, settings }: Mission): Promise<Quotas> {
  const { own } = await readOne(manager, `SELECT ${OWN_QUOTAS('$1')} AS own`, [id], {
    own: column.orNull(column.json<OwnQuota[]>()),
  });
  return quotasWith(settings, own);
}

function quotasWith(settings: Mission['settings'], own: OwnQuota[] | null): Quotas {
  return {
    totalCap: settings.totalCap,
    delegationQuota: settings.delegationQuota,
    // A mission older than this setting does not have it.
    chamberQuota: settings.chamberQuota ?? 0,
    perDelegation: Object.fromEntries((own ?? []).map(({ delegation, places }) => [delegation, places])),
  };
}

const isLimited = ({ totalCap, delegationQuota, chamberQuota, perDelegation }: Quotas) =>
  totalCap > 0 || delegationQuota > 0 || chamberQuota > 0 || Object.keys(perDelegation).length > 0;

const TAKEN = {
  delegationId: column.orNull(column.text),
  chamberId: column.orNull(column.text),
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
              count(*)::int AS places
       FROM application a WHERE a.mission_id = $1 AND ${HOLDS_PLACE} AND NOT a.id = ANY($3) GROUP BY 1, 2`,
      [missionId, today, without.filter(Boolean)],
      TAKEN,
    ),
  );

/** The quotas that leave no place for this one; who takes another's place does not need a second one. */
export async function fullFor(
  manager: EntityManager,
  mission: Mission,
  own: OwnQuota[] | null,
  { id, replaces, ...claim }: Claim & { id?: string; replaces: string | null },
  today: string,
): Promise<QuotaKind[]> {
  const quotas = quotasWith(mission.settings, own);
  return isLimited(quotas)
    ? fullQuotas(quotas, await takenPlaces(manager, mission.id, today, [id, replaces]), claim)
    : [];
}
