import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DeepPartial, EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { ActorsService } from '#libs/identity';
import { Actor, handlerOf, inSight, Transactions, type Claim, type LogLine, type Unit } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { RenderHost } from '#libs/typesetting';
import type { AskedRow, DocumentKind } from './document-kind.js';
import { codeOf, inItsLimits } from './given-up.js';

/** What is a kind's own about making it; everything else stands here once. */
type Recipe<Row, Made> = {
  /** In the name of whoever asked, with the roles held at this moment. It stores nothing. */
  make: (actor: Actor, asked: Row) => Promise<Made>;
  /** Stores what was made, in the transaction that settles the work; what its row and its line of the log say of it. */
  keep: (unit: Unit, asked: Row, made: Made) => Promise<{ columns: QueryDeepPartialEntity<Row>; line: LogLine }>;
};

/** Carries out the work on one kind of document. */
export type DocumentMaker = { carryOut(claim: Claim, id: string): Promise<void> };

/** How every document comes to be: asked for, made by a worker, kept, or given up with the reason. */
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

  /** Keeps the request, promises the document and writes it down. */
  async ask<Row extends AskedRow>(
    unit: Unit,
    kind: DocumentKind<Row>,
    columns: DeepPartial<NoInfer<Row>>,
    line: (asked: Row) => LogLine,
  ): Promise<Row> {
    const { manager, actor } = unit;
    const begun = { requestedBy: actor.accountId, state: 'waiting' as const, error: null };
    const asked = await manager.save(Object.assign(manager.create(kind.row, columns), begun));
    await promise(unit, kind, asked);
    await unit.record(kind.log.asked, line(asked));
    return asked;
  }

  /** One that was given up is promised anew, as the same request. */
  async askAgain<Row extends AskedRow>(unit: Unit, kind: DocumentKind<Row>, { id, state, tries = 1 }: Row) {
    if (state !== 'failed') return;
    const again = { tries: tries + 1, state: 'waiting', error: null } as const;
    await unit.manager.update<AskedRow>(kind.row, { id }, again);
    await promise(unit, kind, { id, tries: tries + 1 });
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
    const made = await inItsLimits(make(actor, asked));
    await system.write(actor, async (unit) => {
      await claim.settle(unit.manager);
      const { columns, line } = await keep(unit, asked, made);
      await unit.manager.update<Row>(kind.row, { id }, { ...columns, state: 'done', error: null });
      await unit.record(kind.log.made, line);
    });
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

const promise = (unit: Unit, { job, id: name }: DocumentKind, { id, tries }: Pick<AskedRow, 'id' | 'tries'>) =>
  unit.ask(job, tries === undefined ? id : `${id}.${tries}`, { [name]: id });

/** Whoever asked is told why. This transaction is the outbox's and has no scope of its own. */
async function giveUp(manager: EntityManager, { row, job }: DocumentKind, id: string, reason: string): Promise<void> {
  const error = codeOf(reason);
  const failed = () => manager.update<AskedRow>(row, { id }, { state: 'failed', error });
  const { affected } = await inSight(manager, failed);
  if (affected !== 1) throw new Error(`Nobody is told that ${job.name} ${id} was given up.`);
}
