import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { MissionsService } from '#libs/missions';
import { EvidenceService } from '#libs/observation';
import { AuditService, FilesService, Transactions, type Actor } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { ReportStore } from '#libs/reports';
import { contents, definitions, documents, editionsOf, plain, published, signatures, snapshots } from './documents.js';
import { evidenceBy } from './evidence.js';
import { json, whole, type Part, type Source } from './part.js';
import { README } from './readme.js';
import { log, papers } from './records.js';
import { zipOf, type Bytes, type Entry } from './zip.js';

type Listed = { path: string; size: number; sha256: string };

/** All of a mission in one file that is checked without this software, for the Secretariat alone. */
@Injectable()
export class ArchiveService {
  /** What an archive consists of, in its order: a part is a row. */
  private readonly parts: readonly Part[];

  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly files: FilesService,
    private readonly audit: AuditService,
    store: ReportStore,
    evidence: EvidenceService,
  ) {
    this.parts = [
      documents,
      published,
      contents(store),
      signatures,
      snapshots,
      definitions,
      evidenceBy(evidence),
      papers,
      log,
    ];
  }

  async take(actor: Actor, missionId: string): Promise<{ name: string; bytes: Readable }> {
    const { transactions, files, audit } = this;
    const { mission, editions, at } = await transactions.write(actor, async (unit) => {
      const asked = await this.missions.require(unit.manager, missionId, actor);
      if (!actor.on({ mission: missionId }).can('archive:take'))
        throw new Refusal('permission.missing', { permission: 'archive:take' });
      const adopted = await editionsOf(unit.manager, missionId);
      await unit.record('archive.taken', {
        subject: ['mission', missionId],
        missionId,
        details: { documents: adopted.length },
      });
      return { mission: asked, editions: adopted, at: unit.now };
    });
    const source = { actor, mission, editions, transactions, files, audit };
    return { name: `archive-${plain(mission.number)}.zip`, bytes: zipOf(this.entries(source, at), at) };
  }

  /** Every part, then what is read first, and last what all of it is checked by. */
  private async *entries(source: Source, at: Date): AsyncGenerator<Entry> {
    const listed: Listed[] = [];
    for (const part of this.parts) for await (const entry of part(source)) yield noted(entry, listed);
    for (const [language, text] of Object.entries(README)) yield noted(whole(`README.${language}.txt`, text), listed);
    const { mission, editions } = source;
    const manifest = {
      format: 1,
      mission: { number: mission.number, title: { ru: mission.titleRu, en: mission.titleEn } },
      takenAt: at.toISOString(),
      documents: editions.map(({ versionId: _version, snapshotId: _snapshot, ...edition }) => edition),
      files: [...listed],
    };
    yield noted(json('manifest.json', manifest), listed);
    yield whole('SHA256SUMS', listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
  }
}

/** The same entry, whose size and digest are noted as it is written. */
function noted({ path, content }: Entry, listed: Listed[]): Entry {
  async function* pieces(): AsyncGenerator<Bytes> {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of content) {
      hash.update(piece);
      size += Buffer.byteLength(piece);
      yield piece;
    }
    listed.push({ path, size, sha256: hash.digest('hex') });
  }
  return { path, content: pieces() };
}
