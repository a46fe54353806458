import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EvidenceView } from '#libs/contracts';
import { isOver, MissionsService } from '#libs/missions';
import {
  column,
  FilesService,
  inSight,
  readAll,
  readFirst,
  sha256,
  Transactions,
  type Actor,
  type RowOf,
  type StoredFile,
  type Unit,
} from '#libs/platform';
import { evidenceActs, perform, Refusal } from '#libs/regulation';
import { readScan, type ReadScan, type Scan } from '#libs/scans';
import { entryNumbers } from './entry-numbers.js';
import { standingIn } from './incident-views.js';
import { IncidentEvidence } from './incident.entities.js';
import { standingEntry } from './incidents.service.js';

const EVIDENCE = {
  id: column.text,
  entryId: column.text,
  mediaType: column.text,
  sha256: column.text,
  attachedAt: column.utc,
  removed: column.bool,
};
type MissionEvidence = Omit<RowOf<typeof EVIDENCE>, 'entryId'> & { number: number };

/** Photographs and papers that show what an entry says: opened by whoever sees the entry, and never taken away. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly files: FilesService,
  ) {}

  /** By whoever sees the entry and enters incidents of its mission. What is attached to it already is not attached twice. */
  async attach(actor: Actor, id: string, { name, ...scan }: Scan & { name: string }): Promise<EvidenceView> {
    // Whoever may not is told so before anything of theirs is read.
    await this.transactions.look(actor, async ({ manager }) => {
      if (!(await standingEntry(manager, actor, id)).mayAttach) throw new Refusal('incident.not-observer');
    });
    const read = await readScan('evidence', scan);
    return this.transactions.write(actor, (unit) => this.keep(unit, id, name, read));
  }

  /** Each reading is a line of the log; a small picture in a list is none. */
  read(actor: Actor, id: string): Promise<StoredFile> {
    return this.transactions.write(actor, async (unit) => {
      const { fileId, missionId } = await this.found(unit.manager, actor, id);
      const file = await this.files.read(unit.manager, fileId);
      await unit.record('file.read', { subject: ['file', fileId], missionId });
      return file;
    });
  }

  small(actor: Actor, id: string): Promise<StoredFile> {
    return this.transactions.look(actor, async ({ manager }) => {
      const { smallId } = await this.found(manager, actor, id);
      if (!smallId) throw new Refusal('evidence.not-found');
      return this.files.read(manager, smallId);
    });
  }

  /** All that shows the incidents of a mission, as far as the one who asks may open it; of each the number of its incident. */
  ofMission(actor: Actor, missionId: string): Promise<MissionEvidence[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      const rows = await readAll(
        manager,
        `SELECT e.id, e.entry_id AS "entryId", f.media_type AS "mediaType", f.digest AS sha256,
                utc(e.at) AS "attachedAt", i.removed
         FROM incident_evidence e JOIN stored_file f ON f.id = e.file_id
           JOIN incident i ON i.entry_id = e.entry_id AND i.replaced_at IS NULL
         WHERE e.mission_id = $1 AND (NOT i.removed OR $2) ORDER BY e.seq`,
        [missionId, actor.on({ mission: missionId }).can('incident:record')],
        EVIDENCE,
      );
      const numbers = await inSight(manager, () => entryNumbers(manager, missionId));
      return rows
        .map(({ entryId, ...told }) => ({ ...told, number: numbers.get(entryId)! }))
        .toSorted((one, other) => one.number - other.number);
    });
  }

  private async keep(unit: Unit, id: string, name: string, { small, ...file }: ReadScan): Promise<EvidenceView> {
    const { manager, actor, now } = unit;
    const { missionId } = await standingEntry(manager, actor, id);
    const mission = await this.missions.lock(manager, missionId, actor);
    const { attached } = await standingEntry(manager, actor, id);
    const digest = sha256(file.bytes);
    const same = attached.find((one) => one.digest === digest);
    if (same) return same;
    const { leads, own } = await standingIn(manager, actor, missionId);
    perform(evidenceActs.attach, own ?? leads, { missionOver: isOver(mission), attached: attached.length });
    const { mediaType, shows } = file;
    const { id: fileId, size } = await this.files.storeEvidence(unit, { ...file, name, missionId });
    const little = small && { bytes: small, mediaType: 'image/jpeg', name, missionId, shows: {} };
    const smallId = little ? (await this.files.storeEvidence(unit, little)).id : null;
    const row = { entryId: id, missionId, fileId, smallId, recordedBy: actor.personId, at: now };
    const { id: evidenceId } = await manager.save(manager.create(IncidentEvidence, row));
    await unit.record('incident.evidence-attached', {
      subject: ['incident', id],
      missionId,
      details: { file: fileId, size, digest, mediaType, ...shows },
    });
    return (await standingEntry(manager, actor, id)).attached.find((one) => one.id === evidenceId)!;
  }

  /** By the policy of the entry; of one that was taken away only for those who lead the mission, as its versions. */
  private async found(manager: EntityManager, actor: Actor, id: string) {
    const row = await readFirst(
      manager,
      `SELECT e.mission_id AS "missionId", e.file_id AS "fileId", e.small_id AS "smallId", i.removed
       FROM incident_evidence e JOIN incident i ON i.entry_id = e.entry_id AND i.replaced_at IS NULL WHERE e.id = $1`,
      [id],
      { missionId: column.text, fileId: column.text, smallId: column.orNull(column.text), removed: column.bool },
    );
    if (!row || (row.removed && !actor.on({ mission: row.missionId }).can('incident:record')))
      throw new Refusal('evidence.not-found');
    await this.missions.require(manager, row.missionId, actor);
    return row;
  }
}
