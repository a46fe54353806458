import type { EntityManager } from 'typeorm';
import { among, column, readAll, rowsRead, statement, type ColumnsOf, type Unit } from '#libs/platform';
import { applicationStates, GENDERS, type Claim } from '#libs/regulation';
import type { Application } from './accreditation.entities.js';
import { CHAMBER_OF } from './places.js';

/** From the endorsement until a place is found: it has its turn. */
const HAS_TURN = applicationStates('secretariat', 'queue');

/**
 * Writes what a move changes of an application. Who is endorsed or waits gets a turn, and whoever has one keeps it: it is
 * counted over everyone in the mission, whose lock keeps two from getting the same.
 */
export async function keep(unit: Unit, application: Application): Promise<number | null> {
  const { id, missionId, state, version, endorsedAt, endorsedBefore, endorsementNo, changedAfterSending } = application;
  const { endorsedOn } = application;
  const written = statement(
    `UPDATE application SET state = $2, version = $3, endorsed_at = $4, endorsed_before = $5, changed_after_sending = $6,
         endorsement_no = coalesce($7::int, CASE WHEN $8 THEN
           (SELECT coalesce(max(endorsement_no), 0) + 1 FROM application WHERE mission_id = $9) END),
         endorsed_on = $10::date
       WHERE id = $1 RETURNING endorsement_no AS turn`,
    id,
    state,
    version,
    endorsedAt,
    endorsedBefore,
    changedAfterSending,
    endorsementNo,
    HAS_TURN.includes(state),
    missionId,
    endorsedOn,
  );
  const [row] = rowsRead((await unit.send(written)).at(-1), written.text, { turn: column.orNull(column.int) });
  return row!.turn;
}

const WAITING = {
  id: column.text,
  delegationId: column.orNull(column.text),
  chamberId: column.orNull(column.text),
  groupCode: column.orNull(column.text),
  gender: column.orNull(column.oneOf(GENDERS)),
} satisfies ColumnsOf<Claim & { id: string }>;

/** Who waits, and for which place, the first first. */
export const waitingClaims = (manager: EntityManager, missionId: string, today: string) =>
  readAll(
    manager,
    `SELECT a.id, a.delegation_id AS "delegationId", ${CHAMBER_OF('a.person_id', '$2')} AS "chamberId",
            p.group_code AS "groupCode", p.gender
     FROM application a JOIN person p ON p.id = a.person_id WHERE a.mission_id = $1 AND a.state ${among(applicationStates('queue'))} ORDER BY a.endorsement_no`,
    [missionId, today],
    WAITING,
  );
