import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Erase, ErasureView } from '#libs/contracts';
import { isOver, MissionsService, type Mission, type PersonalTrace } from '#libs/missions';
import {
  among,
  column,
  forgetReplies,
  forgetRepliesAbout,
  readAll,
  readOne,
  run,
  Transactions,
  VaultService,
} from '#libs/platform';
import type { Actor, Look, Unit } from '#libs/platform';
import {
  DEFAULT_SETTINGS,
  dossierActs,
  erasureDue,
  MISSION_ENDS,
  perform,
  type Authority,
  type MissionSettings,
} from '#libs/regulation';

type Closed = { id: string; closedAt: Date | null };
type Erased = ErasureView['missions'][number];
/** Everything sealed under these keys, and what belongs to it; `personId` where only one person’s is meant. */
type Doomed = { missionId: string; personId: string | null; keys: string[]; running: boolean };
type Command = { personId: string | null; reason: string; dryRun: boolean };

/** Emptied in one transaction: files may be large, and no statement may take long. */
const FILES_AT_ONCE = 10;

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

  /**
   * All missions whose time has come, or one person's dossiers everywhere; each mission in a transaction of its own.
   * The erasure holds as soon as the keys are destroyed; files that were not emptied then are with the next command.
   * `authority` judges whose command it is.
   */
  async run(
    actor: Actor,
    { personId = null, reason }: { personId?: string | null } & Omit<Erase, 'personId'>,
    dryRun: boolean,
    authority: Authority = actor.on(),
  ): Promise<ErasureView> {
    perform(dossierActs.erase, authority, { missionOver: true });
    const concerned = ({ manager, now }: Look) => (personId ? servedBy(manager, personId) : due(manager, now));
    const missions: Erased[] = [];
    for (const closed of await this.transactions
      .asSystem('an erasure finds everything that is left of somebody')
      .look(concerned)) {
      const one = await this.ofMission(actor, closed, { personId, reason, dryRun });
      if (one) missions.push(one);
    }
    if (!dryRun) await this.emptyFiles(actor);
    return { dryRun, missions };
  }

  private ofMission(actor: Actor, { id, closedAt }: Closed, { personId, reason, dryRun }: Command) {
    return this.transactions
      .asSystem('an erasure finds everything that is left of somebody')
      .write(actor, async (unit): Promise<Erased | null> => {
        const { manager } = unit;
        const mission = dryRun ? await this.missions.require(manager, id) : await this.missions.lock(manager, id);
        // It may have been reopened by a correction meanwhile.
        if (!personId && !isOver(mission)) return null;
        const doomed = await doomedIn(manager, mission, personId);
        const what = { keys: doomed.keys.length, ...(await countsOf(manager, doomed, this.tracesIn(doomed))) };
        if (what.keys + what.stays + what.texts === 0) return null;
        if (!dryRun) {
          await this.erase(unit, doomed);
          const details = { ...what, keys: doomed.keys, person: personId };
          await unit.record('data.erased', { subject: ['mission', id], missionId: id, reason, details });
        }
        return { missionId: id, number: mission.number, closedAt: closedAt?.toISOString() ?? null, ...what };
      });
  }

  private async erase(unit: Unit, doomed: Doomed): Promise<void> {
    const { manager, now } = unit;
    const { missionId, personId, keys } = doomed;
    for (const key of keys) await this.vault.destroy(unit, key);
    await run(
      manager,
      `UPDATE personal_document d SET erased_at = $2 FROM stored_file f
       WHERE f.id = d.file_id AND f.data_key_id = ANY ($1) AND d.erased_at IS NULL`,
      [keys, now],
    );
    await run(
      manager,
      `UPDATE particulars SET sealed = '', filled = '{}', erased_at = $2, version = version + 1,
         passport_index = NULL, birth_index = NULL, index_key = NULL
       WHERE data_key_id = ANY ($1) AND erased_at IS NULL`,
      [keys, now],
    );
    for (const trace of this.tracesIn(doomed))
      await manager
        .createQueryBuilder()
        .update(trace.rows)
        .set(trace.emptied)
        .where(leftOf(trace), { missionId, personId })
        .execute();
    await forgetRepliesAbout(manager, await namesOf(manager, doomed));
  }

  private tracesIn({ running }: Doomed): PersonalTrace[] {
    return this.missions.traces.all().filter(({ whileRunning }) => whileRunning || !running);
  }

  /** Whatever a destroyed key sealed, of this erasure or of one that did not come to its end; and old answers. */
  private async emptyFiles(actor: Actor): Promise<void> {
    const files = await this.transactions
      .asSystem('an erasure finds everything that is left of somebody')
      .look(({ manager }) => sealedForNobody(manager));
    for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
      const some = files.slice(from, from + FILES_AT_ONCE);
      await this.transactions
        .asSystem('an erasure finds everything that is left of somebody')
        .write(actor, ({ manager }) => run(manager, `UPDATE stored_file SET bytes = '' WHERE id = ANY ($1)`, [some]));
    }
    while (
      await this.transactions
        .asSystem('an erasure finds everything that is left of somebody')
        .write(actor, ({ manager }) => forgetReplies(manager))
    )
      continue;
  }
}

const CLOSED = { id: column.text, settings: column.json<Partial<MissionSettings>>(), closedAt: column.instant };
const SEALED = { files: column.int, bytes: column.digits, particulars: column.int };

async function due(manager: EntityManager, now: Date): Promise<Closed[]> {
  const closed = await readAll(
    manager,
    `SELECT m.id, m.settings, max(e.domain_time) AS "closedAt" FROM mission m
     JOIN audit_entry e ON e.subject_id = m.id::text AND e.subject_type = 'mission' AND e.to_state = m.state
     WHERE m.state ${among(MISSION_ENDS)} GROUP BY m.id ORDER BY m.id`,
    [],
    CLOSED,
  );
  // A mission keeps the settings it was created with: the oldest have none for this.
  return closed.filter(
    ({ settings, closedAt }) =>
      now >= erasureDue(closedAt, settings.personalDataDays ?? DEFAULT_SETTINGS.personalDataDays),
  );
}

/** Where someone has a dossier, or plans that name a telephone. */
const servedBy = async (manager: EntityManager, personId: string): Promise<Closed[]> =>
  (
    await readAll(
      manager,
      `SELECT DISTINCT mission_id AS id FROM application WHERE person_id = $1
     UNION SELECT mission_id FROM data_key WHERE person_id = $1 ORDER BY id`,
      [personId],
      { id: column.text },
    )
  ).map(({ id }) => ({ id, closedAt: null }));

const sealedForNobody = async (manager: EntityManager): Promise<string[]> =>
  (
    await readAll(
      manager,
      `SELECT f.id FROM stored_file f JOIN data_key k ON k.id = f.data_key_id
     WHERE k.destroyed_at IS NOT NULL AND length(f.bytes) > 0 ORDER BY f.id`,
      [],
      { id: column.text },
    )
  ).map(({ id }) => id);

/** Of one person also the keys made for a record that was merged into this one: what they sealed says whose it is. */
async function doomedIn(manager: EntityManager, mission: Mission, personId: string | null): Promise<Doomed> {
  const keys = await readAll(
    manager,
    `SELECT k.id FROM data_key k
     WHERE k.mission_id = $1 AND k.wrapped IS NOT NULL AND ($2::uuid IS NULL OR k.person_id = $2
       OR EXISTS (SELECT FROM particulars p WHERE p.data_key_id = k.id AND p.person_id = $2)
       OR EXISTS (SELECT FROM personal_document d JOIN stored_file f ON f.id = d.file_id
                  WHERE f.data_key_id = k.id AND d.person_id = $2))
     ORDER BY k.id`,
    [mission.id, personId],
    { id: column.text },
  );
  return { missionId: mission.id, personId, keys: keys.map(({ id }) => id), running: !isOver(mission) };
}

/** By which an answer to a creation is known as one about the mission, or about the person in it. */
const namesOf = async (manager: EntityManager, { missionId, personId }: Doomed): Promise<string[]> => {
  const where = 'mission_id = $1 AND ($2::uuid IS NULL OR person_id = $2)';
  const statement = `SELECT id FROM application WHERE ${where}`;
  const applications = await readAll(manager, statement, [missionId, personId], { id: column.text });
  return [personId ?? missionId, ...applications.map(({ id }) => id)];
};

type Counts = Pick<Erased, 'files' | 'bytes' | 'particulars' | 'stays' | 'texts'>;

async function countsOf(manager: EntityManager, doomed: Doomed, traces: PersonalTrace[]): Promise<Counts> {
  const row = await readOne(
    manager,
    `SELECT count(*)::int AS files, coalesce(sum(length(bytes)), 0)::text AS bytes,
            (SELECT count(*)::int FROM particulars WHERE data_key_id = ANY ($1) AND erased_at IS NULL) AS particulars
     FROM stored_file WHERE data_key_id = ANY ($1)`,
    [doomed.keys],
    SEALED,
  );
  const { missionId, personId } = doomed;
  const counts = { ...row, bytes: Number(row.bytes), stays: 0, texts: 0 };
  for (const trace of traces)
    counts[trace.countedAs] += await manager
      .createQueryBuilder(trace.rows, 't')
      .where(leftOf(trace), { missionId, personId })
      .getCount();
  return counts;
}

const leftOf = ({ mission, left }: PersonalTrace) =>
  `${mission} = :missionId AND (:personId::uuid IS NULL OR person_id = :personId) AND (${left})`;
