import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Erase, ErasureView } from '#libs/contracts';
import { MissionsService } from '#libs/missions';
import { EVERYONE, Transactions, VaultService, type Actor, type Unit } from '#libs/platform';
import {
  DEFAULT_SETTINGS,
  dossierActs,
  erasureDue,
  perform,
  type Authority,
  type RuleSettings,
} from '#libs/regulation';

type Closed = { id: string; closedAt: Date | null };
type Erased = ErasureView['missions'][number];
/** Everything sealed under these keys, and what belongs to it; `personId` where only one person’s is meant. */
type Doomed = { missionId: string; personId: string | null; keys: string[] };

/**
 * The erasure of what is kept for the host's sake: the keys are destroyed, so that copies of the database are
 * noise too, and what they sealed is emptied. Numbers, digests, sizes and the log stay as they are.
 */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly vault: VaultService,
  ) {}

  /** All missions whose time has come, or one person's dossiers everywhere. `authority` judges whose command it is. */
  run(
    actor: Actor,
    { personId = null, reason }: { personId?: string | null } & Omit<Erase, 'personId'>,
    dryRun: boolean,
    authority: Authority = actor.on(),
  ): Promise<ErasureView> {
    perform(dossierActs.erase, authority, { over: true });
    return this.transactions.write(
      actor,
      async (unit) => {
        const { manager } = unit;
        const missions: Erased[] = [];
        for (const { id, closedAt } of await (personId ? servedBy(manager, personId) : this.due(unit))) {
          const { number } = dryRun ? await this.missions.require(manager, id) : await this.missions.lock(manager, id);
          const doomed = { missionId: id, personId, keys: await liveKeys(manager, id, personId) };
          const counts = await countsOf(manager, doomed);
          if (doomed.keys.length === 0 && counts.stays === 0) continue;
          const what = { keys: doomed.keys.length, ...counts };
          if (!dryRun) {
            await this.erase(unit, doomed);
            const details = { ...what, keys: doomed.keys, person: personId };
            await unit.record('data.erased', { subject: ['mission', id], missionId: id, reason, details });
          }
          missions.push({ missionId: id, number, closedAt: closedAt?.toISOString() ?? null, ...what });
        }
        return { dryRun, missions };
      },
      EVERYONE,
    );
  }

  private async due({ manager, now }: Unit): Promise<Closed[]> {
    const closed = (await manager.query(
      `SELECT m.id, m.settings, max(e.domain_time) AS "closedAt" FROM mission m
       JOIN audit_entry e ON e.mission_id = m.id AND e.subject_type = 'mission' AND e.to_state = m.state
       WHERE m.state IN ('CLOSED', 'CANCELLED', 'DECLINED') GROUP BY m.id ORDER BY m.id`,
    )) as { id: string; settings: Partial<RuleSettings>; closedAt: Date }[];
    // A mission keeps the settings it was created with: the oldest have none for this.
    return closed.filter(
      ({ settings, closedAt }) =>
        now >= erasureDue(closedAt, settings.personalDataDays ?? DEFAULT_SETTINGS.personalDataDays),
    );
  }

  private async erase(unit: Unit, doomed: Doomed): Promise<void> {
    const { manager, now } = unit;
    const { missionId, personId, keys } = doomed;
    for (const key of keys) await this.vault.destroy(unit, key);
    await manager.query(`UPDATE stored_file SET bytes = '' WHERE data_key_id = ANY ($1)`, [keys]);
    await manager.query(
      `UPDATE personal_document d SET erased_at = $2 FROM stored_file f
       WHERE f.id = d.file_id AND f.data_key_id = ANY ($1) AND d.erased_at IS NULL`,
      [keys, now],
    );
    await manager.query(
      `UPDATE particulars SET sealed = '', filled = '{}', erased_at = $2, version = version + 1
       WHERE data_key_id = ANY ($1) AND erased_at IS NULL`,
      [keys, now],
    );
    if (await hasStays(manager))
      await manager.query(
        `UPDATE stay SET phone = NULL, travel = NULL, note = NULL, version = version + 1 WHERE ${STAYS}`,
        [missionId, personId],
      );
  }
}

/** Where someone has a dossier, or plans that name a telephone. */
const servedBy = async (manager: EntityManager, personId: string): Promise<Closed[]> =>
  (
    (await manager.query(
      `SELECT DISTINCT mission_id AS id FROM application WHERE person_id = $1
     UNION SELECT mission_id FROM data_key WHERE person_id = $1 ORDER BY id`,
      [personId],
    )) as { id: string }[]
  ).map(({ id }) => ({ id, closedAt: null }));

/** Of one person also the keys made for a record that was merged into this one: what they sealed says whose it is. */
const liveKeys = async (manager: EntityManager, missionId: string, personId: string | null): Promise<string[]> =>
  (
    (await manager.query(
      `SELECT k.id FROM data_key k
     WHERE k.mission_id = $1 AND k.wrapped IS NOT NULL AND ($2::uuid IS NULL OR k.person_id = $2
       OR EXISTS (SELECT FROM particulars p WHERE p.data_key_id = k.id AND p.person_id = $2)
       OR EXISTS (SELECT FROM personal_document d JOIN stored_file f ON f.id = d.file_id
                  WHERE f.data_key_id = k.id AND d.person_id = $2))
     ORDER BY k.id`,
      [missionId, personId],
    )) as { id: string }[]
  ).map(({ id }) => id);

type Counts = Pick<Erased, 'files' | 'bytes' | 'particulars' | 'stays'>;

async function countsOf(manager: EntityManager, { missionId, personId, keys }: Doomed): Promise<Counts> {
  const [row] = (await manager.query(
    `SELECT count(*)::int AS files, coalesce(sum(length(bytes)), 0)::int AS bytes,
            (SELECT count(*)::int FROM particulars WHERE data_key_id = ANY ($1) AND erased_at IS NULL) AS particulars
     FROM stored_file WHERE data_key_id = ANY ($1)`,
    [keys],
  )) as Omit<Counts, 'stays'>[];
  if (!(await hasStays(manager))) return { ...row!, stays: 0 };
  const [stays] = (await manager.query(`SELECT count(*)::int AS count FROM stay WHERE ${STAYS}`, [
    missionId,
    personId,
  ])) as { count: number }[];
  return { ...row!, stays: stays!.count };
}

const STAYS = `mission_id = $1 AND ($2::uuid IS NULL OR person_id = $2)
  AND (phone IS NOT NULL OR travel IS NOT NULL OR note IS NOT NULL)`;
async function hasStays(manager: EntityManager): Promise<boolean> {
  const [row] = (await manager.query(`SELECT to_regclass('stay') IS NOT NULL AS there`)) as { there: boolean }[];
  return row!.there;
}
