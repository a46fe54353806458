import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MissionsService, type Mission } from '#libs/missions';
import { canonical, intact, sha256, Transactions, type Actor, type Unit } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { Snapshot, SnapshotRows } from './report.entities.js';
import { finalSnapshot } from './report-store.js';
import { gatherSnapshot } from './snapshot.js';
import type { RowTexts } from './snapshot-rows.js';

@Injectable()
export class SnapshotsService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  onModuleInit() {
    // With the end of observation the figures stand still: the same transaction, or neither.
    this.missions.follow('closeObservation', async (unit, mission) => void (await this.take(unit, mission, false)));
  }

  /** The final one if observation is closed, else a provisional one of this moment. */
  async forDraft(unit: Unit, mission: Mission): Promise<Snapshot> {
    return (await finalSnapshot(unit.manager, mission.id)) ?? this.take(unit, mission, true);
  }

  /** The facts of this moment, as final as the mission's observation is. */
  async anew(unit: Unit, mission: Mission): Promise<Snapshot> {
    return this.take(unit, mission, (await finalSnapshot(unit.manager, mission.id)) === null);
  }

  private async take(unit: Unit, mission: Mission, provisional: boolean): Promise<Snapshot> {
    const { manager, now } = unit;
    const { content: gathered, rows } = await gatherSnapshot(manager, mission.id, now, provisional);
    await keepRows(manager, mission.id, rows);
    const content = canonical(gathered);
    const row = { missionId: mission.id, asOf: now, provisional, content, digest: sha256(content) };
    const snapshot = await manager.save(manager.create(Snapshot, row));
    const details = { digest: snapshot.digest, provisional };
    await unit.record('snapshot.taken', { subject: ['snapshot', snapshot.id], missionId: mission.id, details });
    return snapshot;
  }

  /** The frozen text itself, to be checked by anyone who has its digest. */
  file(actor: Actor, id: string): Promise<Snapshot> {
    return this.transactions.look(actor, async ({ manager }) => {
      const snapshot = await manager.findOneBy(Snapshot, { id });
      if (!snapshot || !actor.on({ mission: snapshot.missionId }).can('report:download'))
        throw new Refusal('snapshot.not-found');
      intact(snapshot.content, snapshot.digest, `snapshot ${id}`);
      return snapshot;
    });
  }
}

/** The same rows are kept once, however many snapshots stand on them. */
const keepRows = (manager: EntityManager, missionId: string, rows: RowTexts) =>
  manager
    .createQueryBuilder()
    .insert()
    .into(SnapshotRows)
    .values(rows.map(({ kind, digest, content }) => ({ missionId, kind, digest, content })))
    .orIgnore()
    .execute();
