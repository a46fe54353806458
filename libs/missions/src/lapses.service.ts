import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Representative } from '#libs/delegations';
import { RoleGrant } from '#libs/identity';
import {
  Actor,
  among,
  column,
  inSight,
  isThere,
  readAll,
  Transactions,
  type ColumnsOf,
  type LogLine,
  type Unit,
} from '#libs/platform';
import { MISSION_ENDS, RESTS_ON, ROLE_NAMES, systemReason, type EventName, type Role } from '#libs/regulation';
import { MissionOfficeHolder } from './mission.entities.js';

type Given = {
  kind: keyof typeof OFFICES;
  id: string;
  personId: string;
  role: Role;
  on: string | null;
  ends: string | null;
  noted: string | null;
};
type Kind = {
  given: typeof Representative | typeof MissionOfficeHolder | typeof RoleGrant;
  lapsed: (role: Role) => EventName;
  restored: EventName;
  place: (id: string, on: string) => Pick<LogLine, 'subject' | 'missionId' | 'delegationId'>;
};

/** The kinds of what is given: where it stands, and how the log tells that it ended with a mandate or is back with it. */
const OFFICES = {
  representative: {
    given: Representative,
    lapsed: () => 'representative.lapsed',
    restored: 'representative.restored',
    place: (_, on) => ({ subject: ['delegation', on], delegationId: on }),
  },
  mission_office: {
    given: MissionOfficeHolder,
    lapsed: (role) => (role === 'coordinator' ? 'mission.coordinator-lapsed' : 'mission.office-lapsed'),
    restored: 'mission.office-restored',
    place: (_, on) => ({ subject: ['mission', on], missionId: on }),
  },
  role_grant: {
    given: RoleGrant,
    lapsed: () => 'grant.lapsed',
    restored: 'grant.restored',
    place: (id) => ({ subject: ['grant', id] }),
  },
} as const satisfies Record<string, Kind>;
const KINDS = Object.keys(OFFICES) as Given['kind'][];

/** SQL: the day on which it ended with the mandate, and not by an act. */
const LAPSED = `CASE WHEN g.serves_until <= domain_today() AND g.serves_until IS DISTINCT FROM g.valid_until
  THEN g.serves_until END`;
/** What ended with a mandate, or is back with it, and of which the log does not tell yet. */
const UNTOLD = `FROM given_office g WHERE g.lapse_noted IS DISTINCT FROM ${LAPSED}
  AND (g.valid_until IS NULL OR g.valid_until > domain_today())
  AND g.role ${among(ROLE_NAMES.filter((role) => RESTS_ON[role].seat !== null))}
  AND NOT (g.kind = 'mission_office' AND EXISTS (SELECT FROM mission m WHERE m.id = g.on_id AND m.state ${among(MISSION_ENDS)}))`;

const COLUMNS = {
  kind: column.oneOf(KINDS),
  id: column.text,
  personId: column.text,
  role: column.oneOf(ROLE_NAMES),
  on: column.orNull(column.text),
  ends: column.orNull(column.day),
  noted: column.orNull(column.day),
} satisfies ColumnsOf<Given>;

/** After which lines of the log it is asked whose office rests on what has changed. */
const CHANGING: readonly string[] = [
  'mandate.set',
  'mandate.ended',
  'mandate.corrected',
  'person.merged',
  'delegation.standing-set',
] satisfies EventName[];

const OF_ITSELF = 'an office ends with a mandate, whosever it is';

/**
 * an office that rests on a mandate ends with it of itself, for whoever asks what somebody may do or to whom
 * something goes reads it so. Here it is noted in the log, from where everybody concerned is told: in the transaction that
 * ended the mandate, or on the day on which its time ran out. What was signed or is owed for days on duty stays.
 */
@Injectable()
export class LapsesService {
  constructor(private readonly transactions: Transactions) {
    transactions.follow(async (unit, { what, subject: [kind, id] }) => {
      if (!CHANGING.includes(what)) return;
      await (kind === 'person'
        ? this.note(unit, 'g.person_id = $1', id)
        : this.note(unit, 'g.on_id = $1 OR g.person_id IN (SELECT p.id FROM person p WHERE p.delegation_id = $1)', id));
    });
  }

  /** What ran out by its date, by no act that anybody could follow. */
  async look(): Promise<void> {
    const system = this.transactions.asSystem(OF_ITSELF);
    if (await system.look(({ manager }) => isThere(manager, `SELECT ${UNTOLD} LIMIT 1`, [])))
      await system.write(new Actor(null, null, [], 'mandates'), (unit) => this.note(unit, 'true'));
  }

  private note(unit: Unit, whose: string, ...values: string[]): Promise<void> {
    return inSight(unit.manager, async () => {
      const found = await readAll(
        unit.manager,
        `SELECT g.kind, g.id, g.person_id AS "personId", g.role, g.on_id AS "on", (${LAPSED})::text AS ends,
                g.lapse_noted::text AS noted ${UNTOLD} AND (${whose}) ORDER BY g.kind, g.id`,
        values,
        COLUMNS,
      );
      for (const given of found) await tell(unit, given);
    });
  }
}

async function tell(unit: Unit, { kind, id, personId, role, on, ends, noted }: Given) {
  const { given, lapsed, restored, place }: Kind = OFFICES[kind];
  // Of two who find it at once one tells.
  const where = { id, lapseNoted: noted ?? IsNull() };
  const { affected } = await unit.manager.update(given, where, { lapseNoted: ends });
  if (affected !== 1) return;
  const details = { personId, role, on, validUntil: ends };
  const reason = ends === null ? null : systemReason('mandate-over');
  await unit.record(ends === null ? restored : lapsed(role), { ...place(id, on!), reason, details });
}
