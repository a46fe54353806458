import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StationImportQuery, StationImportReport } from '#libs/contracts';
import { beside, readApart, type Reading } from '#libs/apart';
import { isOver, MissionsService } from '#libs/missions';
import { isThere, sha256, Transactions, type Actor, type Unit } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { missingFrom, takeIn, withdrawMissing, type Into, type Told } from './station-list.js';
import { SHOWN, type ReadList } from './station-reading.js';
import { refusedRow, rowView, withoutZone } from './station-report.js';
import { StationEntry } from './station.entities.js';
import { tellHours } from './stations.service.js';

const LIST: Reading<{ bytes: Uint8Array; host: string }, ReadList> = {
  ...beside(import.meta.url, 'station-reading.js'),
  // A hundred thousand rows of a workbook take a few, and more on a machine that has much to do.
  seconds: 30,
};

/** In a process of its own, for it is a stranger's. */
export const readStationList = (bytes: Uint8Array, host: string): Promise<ReadList> => readApart(LIST, { bytes, host });

/** Takes the host's list of stations in: tried first, then applied as one, and never twice. */
@Injectable()
export class StationImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  async import(
    actor: Actor,
    missionId: string,
    bytes: Buffer,
    asked: StationImportQuery,
  ): Promise<StationImportReport> {
    const { dryRun } = asked;
    const { host } = await this.transactions.look(actor, ({ manager }) =>
      this.missions.require(manager, missionId, actor),
    );
    if (!actor.on({ mission: missionId }).can('activity:record'))
      throw new Refusal('permission.missing', { permission: 'activity:record' });
    const digest = sha256(bytes);
    if (!dryRun && !asked.digest) throw new Refusal('stations.not-tried');
    if (!dryRun && asked.digest !== digest) throw new Refusal('stations.other-file');
    if (!dryRun && !asked.source) throw new Refusal('stations.source-missing');
    const list = await readStationList(bytes, host);
    return this.transactions.write(actor, async (unit) => {
      const mission = await this.missions.lock(unit.manager, missionId, actor);
      if (isOver(mission)) throw new Refusal('mission.over');
      if (!dryRun && !(await wasTried(unit.manager, missionId, digest))) throw new Refusal('stations.not-tried');
      const entryId = dryRun ? null : await entryOf(unit, missionId, asked.source!, digest);
      const report = {
        digest,
        applied: !dryRun,
        ...(await this.carryOut(unit, list, asked, { missionId, host, entryId })),
      };
      const { refused } = report.totals;
      if (!dryRun && refused > 0 && !asked.skipRefused) throw new Refusal('stations.rows-refused', { count: refused });
      if (!dryRun) await tellHours(unit.manager, mission);
      await unit.record(dryRun ? 'stations.tried' : 'stations.imported', {
        subject: ['mission', missionId],
        missionId,
        details: { digest, ...report.totals, ...(entryId && { entryId }) },
      });
      return report;
    });
  }

  private async carryOut(
    { manager }: Unit,
    list: ReadList,
    { withdrawMissing: asked }: StationImportQuery,
    into: Into,
  ) {
    const totals = {
      rows: list.rows,
      new: 0,
      newAbroad: 0,
      newUnplaced: 0,
      changed: 0,
      unchanged: 0,
      refused: list.refused,
    };
    const told: Told[] = [];
    const clockless: Told[] = [];
    // What is left out is told before anything is taken in: a code that was put right is then no longer that of a row.
    const missing = await missingFrom(manager, into.missionId, list.keys);
    for (const chunk of list.chunks) {
      const done = await takeIn(manager, into, chunk);
      for (const name of ['new', 'newAbroad', 'newUnplaced', 'changed', 'unchanged', 'refused'] as const)
        totals[name] += done[name];
      clockless.push(...done.refusedRows);
      told.push(...done.newRows, ...done.changedRows);
    }
    const withdrawn =
      into.entryId && asked ? await withdrawMissing(manager, into.missionId, list.keys, into.entryId) : 0;
    return {
      charset: list.charset,
      unknownColumns: list.unknown,
      totals: { ...totals, passedOver: list.passedOver.count, missing: missing.count, withdrawn },
      rows: [
        ...[...list.refusedLines, ...clockless.map(withoutZone)].slice(0, SHOWN).map(refusedRow),
        ...firstOf(told, (row) => row.before !== null),
        ...firstOf(told, (row) => row.before === null),
      ].toSorted((one, other) => one.line - other.line),
      missing: missing.first,
      passedOver: list.passedOver.lines,
    };
  }
}

const firstOf = (told: readonly Told[], which: (row: Told) => boolean) =>
  told.filter(which).slice(0, SHOWN).map(rowView);

async function entryOf({ manager, actor, now }: Unit, missionId: string, source: string, digest: string) {
  const entry = { missionId, way: 'list', source, digest, reason: null, recordedBy: actor.personId, at: now } as const;
  const { id } = await manager.save(manager.create(StationEntry, entry));
  return id;
}

const wasTried = (manager: EntityManager, missionId: string, digest: string): Promise<boolean> =>
  isThere(
    manager,
    `SELECT FROM audit_entry WHERE what = 'stations.tried' AND subject_id = $1 AND details->>'digest' = $2 LIMIT 1`,
    [missionId, digest],
  );
