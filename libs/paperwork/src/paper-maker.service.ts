import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActorsService } from '#libs/identity';
import {
  Actor,
  digestOf,
  FilesService,
  inSight,
  Installation,
  safeName,
  Transactions,
  VaultService,
  type Claim,
} from '#libs/platform';
import { LANGUAGES, paperKindOf, Refusal, type Language, type PaperFormat } from '#libs/regulation';
import { xlsxOf } from '#libs/spreadsheets';
import { RenderHost, type Picture } from '#libs/typesetting';
import { composePaper, listOf, type Registered } from './compose.js';
import type { PaperFacts } from './facts.js';
import { IssuedPaper, PaperFile } from './paper.entities.js';

const MEDIA_TYPES: Record<PaperFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type Made = { language: Language; format: PaperFormat; inputDigest: string; bytes: Buffer; pages: number | null };

/** The worker's part: from the frozen facts to files. The same facts make the same bytes, however often. */
@Injectable()
export class PaperMaker implements OnApplicationShutdown {
  /** Started with the first paper; only a worker has one. */
  private host: RenderHost | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly actors: ActorsService,
    private readonly vault: VaultService,
    private readonly files: FilesService,
  ) {}

  async onApplicationShutdown() {
    await this.host?.close();
  }

  async carryOut(claim: Claim, paperId: string): Promise<void> {
    const { paper, facts, registered } = await this.transactions
      .asSystem('a worker makes what was frozen, whoever asked')
      .look(({ manager }) => this.open(manager, paperId));
    const made = await this.make(facts, registered);
    // What was frozen when it was asked for is made, even if whoever asked has left meanwhile.
    const asked = paper.requestedBy && (await this.actors.ofAccount(paper.requestedBy, `job-${claim.key}`));
    const actor = asked || new Actor(null, null, [], `job-${claim.key}`);
    await this.transactions.asSystem('a worker makes what was frozen, whoever asked').write(actor, async (unit) => {
      const { manager } = unit;
      await claim.settle(manager);
      for (const file of made) await this.keep(manager, paper, file);
      await manager.update(IssuedPaper, { id: paperId }, { state: 'done', error: null });
      const { missionId, delegationId } = paper;
      const details = { files: made.length };
      await unit.record('paper.made', { subject: ['paper', paperId], missionId, delegationId, details });
    });
  }

  /** Made anew from the frozen facts, without being stored: what an inspection compares with the register. */
  async bytesOf(paperId: string): Promise<Made[]> {
    const { facts, registered } = await this.transactions
      .asSystem('an inspection makes what was frozen anew')
      .look(({ manager }) => this.open(manager, paperId));
    return this.make(facts, registered);
  }

  private async open(manager: EntityManager, id: string) {
    const paper = await manager.findOneBy(IssuedPaper, { id });
    if (!paper) throw new Refusal('paper.not-found');
    const { kind, number, datedOn, factsDigest } = paper;
    const facts = paper.facts ?? (await this.unsealed(manager, paper));
    const emblem = await emblemOf(manager);
    const registered = { kind, number, datedOn, factsDigest, issuedAt: paper.issuedAt.toISOString(), emblem };
    return { paper, facts, registered };
  }

  private async unsealed(manager: EntityManager, { sealedFacts, dataKeyId, factsDigest }: IssuedPaper) {
    const vaulted = { bytes: sealedFacts!, dataKeyId: dataKeyId! };
    return JSON.parse((await this.vault.unseal(manager, vaulted, factsDigest)).toString()) as PaperFacts;
  }

  private async make(facts: PaperFacts, registered: Registered): Promise<Made[]> {
    const made: Made[] = [];
    this.host ??= new RenderHost();
    for (const language of LANGUAGES) {
      const model = composePaper(facts, registered, language);
      const { bytes, pages } = await this.host.render(model);
      made.push({ language, format: 'pdf', inputDigest: digestOf(model), bytes: Buffer.from(bytes), pages });
      if (paperKindOf(registered.kind).formats.includes('xlsx')) made.push(await workbook(facts, registered, language));
    }
    return made;
  }

  private async keep(manager: EntityManager, paper: IssuedPaper, { bytes, ...made }: Made) {
    const { id: paperId, missionId, kind, number } = paper;
    const name = safeName(`${number ?? kind}-${made.language}.${made.format}`);
    const file = { name, mediaType: MEDIA_TYPES[made.format], missionId, bytes };
    const stored = paperKindOf(kind).personal
      ? await this.files.storeVaulted(manager, 'document', { missionId }, file)
      : await this.files.storeDocument(manager, file);
    await manager.save(manager.create(PaperFile, { paperId, fileId: stored.id, ...made }));
  }

  /** The work was given up; the register says why. */
  async giveUp(manager: EntityManager, paperId: string, error: string): Promise<void> {
    // This transaction is the outbox's and has no scope of its own.
    await inSight(manager, () => manager.update(IssuedPaper, { id: paperId }, { state: 'failed', error }));
  }
}

/** The same rows as in the PDF, for a host that takes lists into a system of its own. */
async function workbook(facts: PaperFacts, registered: Registered, language: Language): Promise<Made> {
  const list = listOf(facts, registered, language)!;
  const columns = list.columns.map(({ title }, index) => ({
    title,
    value: (row: string[]) => row[index]!.replaceAll('\n', ' '),
  }));
  const { kind, issuedAt } = registered;
  const bytes = await xlsxOf(paperKindOf(kind).title[language], columns, list.rows, issuedAt);
  return { language, format: 'xlsx', inputDigest: digestOf({ ...list, issuedAt }), bytes, pages: null };
}

async function emblemOf(manager: EntityManager): Promise<Picture | null> {
  const row = await manager.createQueryBuilder(Installation, 'i').addSelect('i.emblem').getOne();
  if (!row?.emblem) return null;
  const type = row.emblem[0] === 0x89 ? 'image/png' : 'image/jpeg';
  return { type, data: row.emblem.toString('base64') };
}
