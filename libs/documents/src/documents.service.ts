import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { In, type DeepPartial, type EntityManager, type QueryDeepPartialEntity } from 'typeorm';
import { ActorsService } from '#libs/identity';
import { Actor, handlerOf, inSight, Transactions, type Claim, type LogLine, type Unit } from '#libs/platform';
import { AWAITED_WORK, isAwaited, Refusal } from '#libs/regulation';
import { RenderHost, type Drawing } from '#libs/typesetting';
import type { AskedRow, DocumentKind } from './document-kind.js';
import { codeOf, inItsLimits } from './given-up.js';

const PROGRESS_MS = 200;

/** What is a kind's own about making it; everything else stands here once. */
type Recipe<Row, Made> = {
  /** In the name of whoever asked, with the roles held at this moment. It stores nothing, and ends on a sign of `drawing`. */
  make: (actor: Actor, asked: Row, drawing: Required<Drawing>) => Promise<Made>;
  /** Stores what was made, in the transaction that settles the work; what its row and its line of the log say of it. */
  keep: (unit: Unit, asked: Row, made: Made) => Promise<{ columns: QueryDeepPartialEntity<Row>; line: LogLine }>;
};

/** Carries out the work on one kind of document. */
export type DocumentMaker = { carryOut(claim: Claim, id: string): Promise<void> };

/** How every document comes to be: asked for, made by a worker, kept; or given up with the reason, or taken back. */
@Injectable()
export class Documents implements OnApplicationShutdown {
  private renderHost: RenderHost | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly actors: ActorsService,
  ) {}

  async onApplicationShutdown() {
    await this.renderHost?.close();
  }

  /** Draws everything that is drawn here, in one process that is started with the first of it. */
  get host(): RenderHost {
    return (this.renderHost ??= new RenderHost());
  }

  /** Keeps the request, promises the document and writes it down. It is made with the rights of the account `inNameOf`. */
  async ask<Row extends AskedRow>(
    unit: Unit,
    kind: DocumentKind<Row>,
    columns: DeepPartial<NoInfer<Row>>,
    line: (asked: Row) => LogLine,
    inNameOf = unit.actor.accountId,
  ): Promise<Row> {
    const { manager } = unit;
    const begun = { requestedBy: inNameOf, ...UNBEGUN };
    const asked = await manager.save(Object.assign(manager.create(kind.row, columns), begun));
    await promise(unit, kind, asked);
    await unit.record(kind.log.asked, line(asked));
    return asked;
  }

  /** Promised to whoever asks now: one that is under way as it is, one that was given up or taken back anew. */
  async askAgain<Row extends AskedRow>(unit: Unit, kind: DocumentKind<Row>, { id, state, tries = 1 }: Row) {
    if (state === 'done') return;
    const requestedBy = unit.actor.accountId;
    if (isAwaited(state)) {
      await unit.manager.update<AskedRow>(kind.row, { id }, { requestedBy });
      return;
    }
    const again = { tries: tries + 1, requestedBy, ...UNBEGUN };
    await unit.manager.update<AskedRow>(kind.row, { id }, again);
    await promise(unit, kind, { id, tries: tries + 1 });
  }

  /** By whoever asked, while it waits or is drawn: the worker that has it in hand loses the work, and stops. */
  async cancel<Row extends AskedRow>(unit: Unit, kind: DocumentKind<Row>, asked: Row): Promise<void> {
    const { manager } = unit;
    if (!(await unit.takeBack(kind.job, promiseOf(asked)))) throw new Refusal('work.ended');
    await manager.update<AskedRow>(kind.row, { id: asked.id }, { state: 'cancelled' });
    await kind.takenBack?.(manager, asked);
    await unit.record(kind.log.cancelled, await kind.about(manager, asked));
  }

  /** The worker's part. However often it is tried, what it keeps is kept once. */
  async carryOut<Row extends AskedRow, Made>(
    claim: Claim,
    kind: DocumentKind<Row>,
    id: string,
    { make, keep }: Recipe<Row, Made>,
  ): Promise<void> {
    const system = this.transactions.asSystem('a worker makes what somebody asked for');
    const asked = await system.look(({ manager }) =>
      manager.createQueryBuilder(kind.row, 'asked').where({ id }).getOne(),
    );
    if (!asked) throw new Refusal(kind.notFound);
    const actor = await this.inWhoseName(claim, kind, asked);
    const pages = { done: 0 };
    const drawing = { signal: claim.signal, onProgress: this.counting(kind, id, pages) };
    const made = await inItsLimits(make(actor, asked, drawing));
    await system.write(actor, async (unit) => {
      await claim.settle(unit.manager);
      const { columns, line } = await keep(unit, asked, made);
      const { done } = pages;
      await unit.manager.update<Row>(kind.row, { id }, { ...columns, done, planned: done, state: 'done', error: null });
      await unit.record(kind.log.made, line);
    });
  }

  /** Pages finished of pages planned, written down a few times a second at most. */
  private counting(kind: DocumentKind, id: string, pages: { done: number }) {
    const open = { id, state: In(AWAITED_WORK) };
    let last = 0;
    return (done: number, planned: number) => {
      pages.done = done;
      if (Date.now() - last < PROGRESS_MS) return;
      last = Date.now();
      void this.transactions
        .asSystem('a worker counts the pages of what somebody asked for')
        .write(COUNTER, ({ manager }) =>
          manager.update<AskedRow>(kind.row, open, { state: 'rendering', done, planned }),
        )
        .catch(() => {}); // progress is a courtesy: the result does not hang on it
    };
  }

  private async inWhoseName({ key }: Claim, { outlivesAsker }: DocumentKind, { requestedBy }: AskedRow) {
    const request = `job-${key}`;
    const asker = requestedBy && (await this.actors.ofAccount(requestedBy, request));
    if (asker) return asker;
    if (!outlivesAsker) throw new Refusal('account.deactivated');
    return new Actor(null, null, [], request);
  }
}

/** What a worker does about the promises of one kind of document. */
export const documentHandler = (kind: DocumentKind, maker: DocumentMaker) =>
  handlerOf(kind.job, {
    handle: (claim, payload) => maker.carryOut(claim, payload[kind.id]!),
    giveUp: (manager, payload, reason) => giveUp(manager, kind, payload[kind.id]!, reason),
  });

/** Counts pages in nobody's name. */
const COUNTER = new Actor(null, null, [], 'progress');

const UNBEGUN = { state: 'waiting', done: 0, planned: 0, error: null } as const;

type Promised = Pick<AskedRow, 'id' | 'tries'>;
const promiseOf = ({ id, tries }: Promised) => (tries === undefined ? id : `${id}.${tries}`);
const promise = (unit: Unit, { job, id: name }: DocumentKind, asked: Promised) =>
  unit.ask(job, promiseOf(asked), { [name]: asked.id });

/** Whoever asked is told why. This transaction is the outbox's and has no scope of its own. */
async function giveUp(manager: EntityManager, { row, job }: DocumentKind, id: string, reason: string): Promise<void> {
  const error = codeOf(reason);
  const failed = () => manager.update<AskedRow>(row, { id }, { state: 'failed', error });
  const { affected } = await inSight(manager, failed);
  if (affected !== 1) throw new Error(`Nobody is told that ${job.name} ${id} was given up.`);
}
