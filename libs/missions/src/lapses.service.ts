import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Representative } from '#libs/delegations';
import { RoleGrant } from '#libs/identity';
import {
  Actor,
  among,
  askInSight,
  column,
  inSight,
  isThere,
  Transactions,
  type ColumnsOf,
  type LogLine,
  type Unit,
} from '#libs/platform';
import {
  LAPSE_CAUSES,
  MISSION_ENDS,
  RESTS_ON,
  ROLE_NAMES,
  systemReason,
  type EventName,
  type LapseCause,
  type Role,
} from '#libs/regulation';
import { MissionOfficeHolder } from './mission.entities.js';

type Given = {
  kind: keyof typeof OFFICES;
  id: string;
  personId: string;
  role: Role;
  on: string | null;
  ends: string | null;
  noted: string | null;
  /** With what it ended; of one that is back, with what it had. */
  cause: LapseCause;
};
type Kind = {
  given: typeof Representative | typeof MissionOfficeHolder | typeof RoleGrant;
  lapsed: (role: Role) => EventName;
  restored: EventName;
  place: (id: string, on: string) => Pick<LogLine, 'subject' | 'missionId' | 'delegationId'>;
};

/** The kinds of what is given: where it stands, and how the log tells that it ended of itself or is back. */
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

/** SQL: the day on which it ended of itself, and not by an act. */
const LAPSED = `CASE WHEN g.serves_until <= domain_today() AND g.serves_until IS DISTINCT FROM g.valid_until
  THEN g.serves_until END`;
const OWN_TIME = `(g.valid_until IS NULL OR g.valid_until > domain_today())`;
const RUNS = `${OWN_TIME}
  AND NOT (g.kind = 'mission_office' AND EXISTS (SELECT FROM mission m WHERE m.id = g.on_id AND m.state ${among(MISSION_ENDS)}))`;
/** What ended of itself, or is back, and of which the log does not tell yet. */
const UNTOLD = `FROM given_office g WHERE g.lapse_noted IS DISTINCT FROM ${LAPSED} AND ${RUNS}
  AND g.role ${among(ROLE_NAMES.filter((role) => RESTS_ON[role].seat !== null || RESTS_ON[role].account))}`;

/** What is still to be ended with the account of its holder: of a mission that is over too, for that may be reopened. */
const UNCLOSED = `FROM given_office g JOIN account a ON a.person_id = g.person_id AND a.deactivated_at IS NOT NULL
  WHERE g.account_closed_on IS NULL AND ${OWN_TIME} AND g.role ${among(ROLE_NAMES.filter((role) => RESTS_ON[role].account))}`;

/** SQL: whether it was this with which it ended on its day; the first one that holds is said. */
const CAME_WITH: Record<LapseCause, string> = {
  'account-closed': 'g.account_closed_on = g.serves_until',
  'membership-over': `EXISTS (SELECT FROM delegation_standing s WHERE s.kind = 'membership' AND NOT s.holds
    AND s.valid_from <= g.serves_until AND (s.valid_until IS NULL OR s.valid_until > g.serves_until)
    AND CASE g.kind WHEN 'representative' THEN s.delegation_id = g.on_id ELSE EXISTS (
      SELECT FROM mandate n WHERE n.person_id = g.person_id AND n.delegation_id = s.delegation_id
        AND n.valid_from <= g.serves_until AND (n.valid_until IS NULL OR n.valid_until >= g.serves_until)) END)`,
  'mandate-over': 'true',
};
const CAUSE = `CASE WHEN ${LAPSED} IS NULL THEN coalesce(g.lapse_cause, 'mandate-over')
  ${LAPSE_CAUSES.map((cause) => `WHEN ${CAME_WITH[cause]} THEN '${cause}'`).join(' ')} END`;

const COLUMNS = {
  kind: column.oneOf(KINDS),
  id: column.text,
  personId: column.text,
  role: column.oneOf(ROLE_NAMES),
  on: column.orNull(column.text),
  ends: column.orNull(column.day),
  noted: column.orNull(column.day),
  cause: column.oneOf(LAPSE_CAUSES),
} satisfies ColumnsOf<Given>;

/** After which lines of the log it is asked whose office rests on what has changed. */
const CHANGING: readonly string[] = [
  'mandate.set',
  'mandate.ended',
  'mandate.corrected',
  'person.merged',
  'delegation.standing-set',
] satisfies EventName[];

/** After which an account may be closed whose holder is in office. */
const CLOSING: readonly string[] = ['account.deactivated', 'person.merged'] satisfies EventName[];

const OF_ITSELF = 'an office ends with what it rests on, whosever it is';

/**
 * R-19: an office that rests on a mandate ends with it of itself, for whoever asks what somebody may do or to whom
 * something goes reads it so; and every office ends with the account of its holder, for good. Here it is noted in the log,
 * from where everybody concerned is told: in the transaction that brought it, or on the day on which a time ran out. What
 * was signed or is owed for days on duty stays (R-33).
 */
@Injectable()
export class LapsesService {
  constructor(private readonly transactions: Transactions) {
    transactions.follow(async (unit, { what, subject: [kind, id], details }) => {
      // Of two accounts of one person the other goes on, and everything with it.
      if (CLOSING.includes(what) && !('mergedInto' in details))
        await this.close(unit, 'a.id = $1 OR a.person_id = $1', id);
      if (!CHANGING.includes(what)) return;
      await (kind === 'person'
        ? this.note(unit, 'g.person_id = $1', id)
        : this.note(unit, 'g.on_id = $1 OR g.person_id IN (SELECT p.id FROM person p WHERE p.delegation_id = $1)', id));
    });
  }

  /** What ran out by its date, by no act that anybody could follow; and whatever is held by a closed account. */
  async look(): Promise<void> {
    const system = this.transactions.asSystem(OF_ITSELF);
    const isDue = `SELECT WHERE EXISTS (SELECT ${UNTOLD}) OR EXISTS (SELECT ${UNCLOSED})`;
    if (await system.look(({ manager }) => isThere(manager, isDue, [])))
      await system.write(new Actor(null, null, [], 'mandates'), async (unit) => {
        await this.close(unit, 'true');
        await this.note(unit, 'true');
      });
  }

  /** Whatever the holder of a closed account is in. */
  private async close(unit: Unit, whose: string, ...values: string[]): Promise<void> {
    const { manager, today } = unit;
    const asked = `SELECT g.kind, g.id ${UNCLOSED} AND (${whose})`;
    const found = await askInSight(unit, asked, values, { kind: COLUMNS.kind, id: COLUMNS.id });
    for (const { kind, id } of found) await manager.update(OFFICES[kind].given, { id }, { accountClosedOn: today });
    if (found.length > 0)
      await this.note(
        unit,
        'g.id = ANY ($1)',
        found.map(({ id }) => id),
      );
  }

  private async note(unit: Unit, whose: string, ...values: (string | string[])[]): Promise<void> {
    const found = await askInSight(
      unit,
      `SELECT g.kind, g.id, g.person_id AS "personId", g.role, g.on_id AS "on", (${LAPSED})::text AS ends,
                g.lapse_noted::text AS noted, ${CAUSE} AS cause ${UNTOLD} AND (${whose}) ORDER BY g.kind, g.id`,
      values,
      COLUMNS,
    );
    if (found.length > 0)
      await inSight(unit.manager, async () => {
        for (const given of found) await tell(unit, given);
      });
  }
}

async function tell(unit: Unit, { kind, id, personId, role, on, ends, noted, cause }: Given) {
  const { given, lapsed, restored, place }: Kind = OFFICES[kind];
  // Of two who find it at once one tells.
  const where = { id, lapseNoted: noted ?? IsNull() };
  const { affected } = await unit.manager.update(given, where, {
    lapseNoted: ends,
    lapseCause: ends === null ? null : cause,
  });
  if (affected !== 1) return;
  const details = { personId, role, on, validUntil: ends, cause };
  const reason = ends === null ? null : systemReason(cause);
  await unit.record(ends === null ? restored : lapsed(role), { ...place(id, on!), reason, details });
}
