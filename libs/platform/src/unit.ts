import type { EntityManager } from 'typeorm';
import { EVENTS, type EventName } from '#libs/regulation';
import type { Actor } from './actor.js';
import type { AuditEntry } from './audit.entity.js';
import type { JobDefinition, JobPayload } from './jobs.js';
import { column, readChanged, rowsRead } from './rows.js';
import { insertion, together, type Statement } from './statements.js';

/** What lines of the log are about. Each feature adds its own, by `declare module '#libs/platform'`. */
export interface LogSubjects {
  'badge-key': true;
  'document-key': true;
  file: true;
  log: true;
  settings: true;
}
export type SubjectType = keyof LogSubjects;

/** What a line of the log says, besides who, when and in which request. */
export type LogLine = {
  subject: readonly [SubjectType, string];
  missionId?: string | null;
  delegationId?: string | null;
  reason?: string | null | undefined;
  details?: Record<string, unknown>;
  paperId?: string | null | undefined;
  corrects?: string | null;
};
export type LoggedMove = { action: string; from: string; to: string };

/** A line that stands in the log now, for those who do something about it in the same transaction. */
export type Recorded = Required<Pick<LogLine, 'subject' | 'details'>> & {
  entryId: string;
  what: string;
  missionId: string | null;
  delegationId: string | null;
  reason: string | null;
  move: LoggedMove | null;
};
export type RecordFollower = (unit: Unit, recorded: Recorded) => Promise<void>;

const NOBODY_ACTED = { accountId: null, personId: null };

/** The tables in the scope of who looks, at one moment. */
export class Look {
  constructor(
    readonly manager: EntityManager,
    readonly now: Date,
  ) {}

  get today(): string {
    return this.now.toISOString().slice(0, 10);
  }
}

/** One transaction in which something happens: its rows, its lines in the log and the work it promises. */
export class Unit extends Look {
  private readonly waiting: Statement[] = [];
  private overheard: Recorded[] | undefined;
  /** The line of the log from which follows what is done at this moment, and the last one that was written by itself. */
  private cause: string | null = null;
  private latest: string | null = null;

  constructor(
    manager: EntityManager,
    readonly actor: Actor,
    now: Date,
    private readonly followers: readonly RecordFollower[],
    private readonly client: object,
  ) {
    super(manager, now);
  }

  /** Writes what was done into the log. */
  record(what: EventName, line: LogLine): Promise<void> {
    return this.insert(what, EVENTS[what], line);
  }

  /** Writes a move of a lifecycle into the log; `rules` are those that were warned of. */
  recordMove(
    subject: SubjectType,
    move: LoggedMove,
    rules: readonly string[],
    line: Omit<LogLine, 'subject'> & { id: string },
  ) {
    const { id, ...rest } = line;
    return this.insert(`${subject}.moved`, rules, { ...rest, subject: [subject, id] }, move);
  }

  /**
   * Does what nobody decided and only follows from the last line: in the log it is the system that does it, following that
   * line, and not the one whose act brought it about.
   */
  async following(work: () => Promise<unknown>, cause = this.latest): Promise<void> {
    const before = { cause: this.cause, latest: this.latest };
    this.cause = cause ?? this.cause;
    try {
      await work();
    } finally {
      Object.assign(this, before);
    }
  }

  private async insert(what: string, rules: readonly string[], line: LogLine, move?: LoggedMove): Promise<void> {
    const { requestId } = this.actor;
    const { accountId, personId } = this.cause === null ? this.actor : NOBODY_ACTED;
    const { subject, missionId = null, delegationId = null, reason, details = {}, paperId, corrects = null } = line;
    const row = {
      what,
      requestId,
      accountId,
      personId,
      missionId,
      delegationId,
      corrects,
      domainTime: this.now,
      subjectType: subject[0],
      subjectId: subject[1],
      action: move?.action ?? null,
      fromState: move?.from ?? null,
      toState: move?.to ?? null,
      reason: reason ?? null,
      rules: [...rules],
      details,
      paperId: paperId ?? null,
      follows: this.cause,
    } satisfies Omit<AuditEntry, 'id' | 'at'>;
    const written = insertion('audit_entry', row, 'RETURNING id');
    const [entry] = rowsRead((await this.send(written)).at(-1), written.text, ENTRY);
    const { id: entryId } = entry!;
    const recorded = { entryId, what, subject, missionId, delegationId, details, reason: reason ?? null };
    this.overheard?.push({ ...recorded, move: move ?? null });
    for (const follower of this.followers)
      await this.following(() => follower(this, { ...recorded, move: move ?? null }), entryId);
    this.latest = entryId;
  }

  /** Does `work`, and tells the lines that it and what followed from it wrote into the log. */
  async overhear(work: () => Promise<void>): Promise<Recorded[]> {
    const lines: Recorded[] = [];
    this.overheard = lines;
    try {
      await work();
    } finally {
      this.overheard = undefined;
    }
    return lines;
  }

  /** Does `work`, and undoes it: nothing of it is left but what it found. */
  async tryOut(work: () => Promise<void>): Promise<void> {
    await this.manager.query('SAVEPOINT tried');
    try {
      await work();
    } finally {
      this.waiting.length = 0;
      await this.manager.query('ROLLBACK TO SAVEPOINT tried');
    }
  }

  /** Promises work: it will be done once, even if this process, Redis or the worker dies right after the commit. */
  async ask<J extends JobDefinition>(job: J, key: string, payload: JobPayload<J>): Promise<void> {
    // Only work that was asked for already is passed over. Any other conflict is an error, or a promise would be lost.
    await this.manager.query(
      'INSERT INTO outbox (key, job, payload, background) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING',
      [`${job.name}-${key}`, job.name, job.payload.parse(payload), job.background ?? false],
    );
  }

  /** Takes a promise back that is not kept yet; says whether it was in time. Whoever has the work in hand loses it. */
  async takeBack(job: JobDefinition, key: string): Promise<boolean> {
    const taken = await readChanged(
      this.manager,
      `UPDATE outbox SET done_at = clock_timestamp(), last_error = 'taken back'
       WHERE key = $1 AND done_at IS NULL AND dead_at IS NULL RETURNING id`,
      [`${job.name}-${key}`],
      {},
    );
    return taken.length > 0;
  }

  /** Written together with the next line of the log, in one trip: nothing may need it before. */
  withNext(one: Statement): void {
    this.waiting.push(one);
  }

  /** Sends these, and before them what waits for the next. */
  send(...statements: Statement[]): Promise<unknown[][]> {
    return together(this.client, ...this.waiting.splice(0), ...statements);
  }
}

const ENTRY = { id: column.digits };

/** SQL: promises work for each row of `made`, as `ask` does for one; its id is all that the payload says. */
export const promisedFor = <J extends JobDefinition>(
  { name, background }: J,
  field: keyof JobPayload<J> & string,
  made: string,
): string =>
  `INSERT INTO outbox (key, job, payload, background)
   SELECT '${name}-' || id, '${name}', jsonb_build_object('${field}', id), ${background ?? false} FROM ${made}
   ON CONFLICT (key) DO NOTHING`;
