import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HOLDS_ON } from '#libs/delegations';
import {
  Actor,
  column,
  DomainClock,
  poolOf,
  readConfig,
  readFirst,
  readOne,
  rowsRead,
  run,
  statement,
  together,
  type HeldRole,
  type Idempotency,
} from '#libs/platform';
import { admitWork } from './throttle.js';
import { hashOf } from './tokens.js';

const ROLES_OF = `coalesce((SELECT json_agg(json_build_object('role', h.role, 'on', h.on_id) ORDER BY h.role, h.on_id)
  FROM held_role h WHERE h.person_id = a.person_id AND ${HOLDS_ON('h', '$2')}), '[]')`;

const ROLES = { roles: column.json<HeldRole[]>() };
const ACTOR = { account_id: column.text, person_id: column.text, ...ROLES };
const SESSION = { ...ACTOR, session_id: column.text, idle: column.bool };

const OPEN_SESSION = `
  SELECT a.id AS account_id, a.person_id, s.id AS session_id, ${ROLES_OF} AS roles,
         s.last_seen_at < clock_timestamp() - interval '1 minute' AS idle
  FROM session s JOIN account a ON a.id = s.account_id
  WHERE s.token_hash = $1 AND s.ended_at IS NULL AND a.deactivated_at IS NULL
    AND s.last_seen_at > clock_timestamp() - $3 * interval '1 minute'
    AND s.started_at > clock_timestamp() - $4 * interval '1 hour'`;

export type OpenSession = { actor: Actor; sessionId: string };

/** Who is asking, with the roles held today: grants, offices in delegations and missions, and mandates. */
@Injectable()
export class ActorsService {
  /** Read once: checking the whole environment again would cost every request. */
  private readonly config = readConfig();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: DomainClock,
  ) {}

  /** The holder of a session token, unless the session, the account or the patience of either has ended. */
  async ofSession(token: string, requestId: string, idempotency?: Idempotency): Promise<OpenSession | undefined> {
    const { SESSION_IDLE_MINUTES, SESSION_ABSOLUTE_HOURS } = this.config;
    const [found] = await together(
      poolOf(this.dataSource),
      statement(OPEN_SESSION, hashOf(token), this.clock.today(), SESSION_IDLE_MINUTES, SESSION_ABSOLUTE_HOURS),
    );
    const [row] = rowsRead(found, OPEN_SESSION, SESSION);
    if (!row) return undefined;
    if (row.idle)
      await run(this.dataSource, 'UPDATE session SET last_seen_at = clock_timestamp() WHERE id = $1', [row.session_id]);
    const actor = new Actor(row.account_id, row.person_id, row.roles, requestId, idempotency);
    return { actor, sessionId: row.session_id };
  }

  /** Refused to who has sent or asked for too much of it lately. */
  admit({ accountId }: Actor, kind: 'upload' | 'drawing'): Promise<void> {
    return admitWork(this.dataSource, accountId!, kind);
  }

  /** In whose name a job is done; undefined once the account is deactivated. */
  async ofAccount(accountId: string, requestId: string): Promise<Actor | undefined> {
    const row = await readFirst(
      this.dataSource,
      `SELECT a.id AS account_id, a.person_id, ${ROLES_OF} AS roles
       FROM account a WHERE a.id = $1 AND a.deactivated_at IS NULL`,
      [accountId, this.clock.today()],
      ACTOR,
    );
    return row && new Actor(row.account_id, row.person_id, row.roles, requestId);
  }

  /** The authority a person had on a day, with or without an account: who acted on paper. */
  async ofPerson(manager: EntityManager, personId: string, on: string, requestId: string): Promise<Actor> {
    const asked = `SELECT ${ROLES_OF} AS roles FROM (SELECT $1::uuid AS person_id) a`;
    const { roles } = await readOne(manager, asked, [personId, on], ROLES);
    return new Actor(null, personId, roles, requestId);
  }
}
