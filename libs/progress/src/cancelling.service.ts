import { Injectable } from '@nestjs/common';
import type { WorkEvent } from '#libs/contracts';
import { Documents, type DocumentKind } from '#libs/documents';
import { Transactions, type Actor } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { DOCUMENTS } from './documents.js';

const KINDS = Object.entries(DOCUMENTS) as [WorkEvent['kind'], DocumentKind][];

/** Whoever asked for a document takes it back while it waits or is drawn, whatever it is. */
@Injectable()
export class CancellingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: Documents,
  ) {}

  cancel(actor: Actor, id: string): Promise<WorkEvent> {
    return this.transactions
      .asSystem('to take back what one asked for oneself asks for no right, and shows nothing of it')
      .write(actor, async (unit) => {
        for (const [name, kind] of KINDS) {
          const asked = await unit.manager.findOneBy(kind.row, { id, requestedBy: actor.accountId! });
          if (!asked) continue;
          await this.documents.cancel(unit, kind, asked);
          const { done, planned } = asked;
          return { kind: name, id, state: 'cancelled', done, planned };
        }
        throw new Refusal('work.not-found');
      });
  }
}
