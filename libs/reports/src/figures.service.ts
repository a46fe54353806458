import { Injectable } from '@nestjs/common';
import type { FigureList, FigureView } from '#libs/contracts';
import { MissionsService } from '#libs/missions';
import { Transactions, type Actor } from '#libs/platform';
import { figureKey, Refusal } from '#libs/regulation';
import { figuresOf } from './figures.js';
import { finalSnapshot } from './report-store.js';
import { gatherSnapshot } from './snapshot.js';
import type { SnapshotContent } from './snapshot-content.js';

/** The figures of a mission as they are at this moment, each beside what its documents print once they stand still. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  ofMission(actor: Actor, missionId: string): Promise<FigureList> {
    return this.transactions.asSystem('the figures are counted over everyone').look(async ({ manager, now }) => {
      await this.missions.require(manager, missionId, actor);
      if (!actor.on({ mission: missionId }).can('report:read'))
        throw new Refusal('permission.missing', { permission: 'report:read' });
      const { content } = await gatherSnapshot(manager, missionId, now, true);
      const final = await finalSnapshot(manager, missionId);
      const printed = final ? figuresOf(JSON.parse(final.content) as SnapshotContent) : [];
      const frozen = new Map(printed.map((figure) => [figureKey(figure), figure.value]));
      return {
        frozenAsOf: final?.asOf.toISOString() ?? null,
        items: figuresOf(content).map(
          ({ id, of, called, value, asOf, n = null, blanks = null, source = null }): FigureView => {
            const key = figureKey({ id, of });
            return { key, id, called, value, asOf, n, blanks, source, frozen: frozen.get(key) ?? null };
          },
        ),
      };
    });
  }
}
