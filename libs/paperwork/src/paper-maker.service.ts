import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Documents, inTurn } from '#libs/documents';
import { digestOf, emblemOf, FilesService, safeName, Transactions, VaultService, type Claim } from '#libs/platform';
import { LANGUAGES, paperKindOf, Refusal, type Language, type PaperFormat } from '#libs/regulation';
import { xlsxOf } from '#libs/spreadsheets';
import { WORD, type Drawing } from '#libs/typesetting';
import { composePaper, listOf, type Registered } from './compose.js';
import type { PaperFacts } from './facts.js';
import type { Cell } from './paper.js';
import { IssuedPaper, PaperFile } from './paper.entities.js';
import { ISSUED_PAPER } from './paper.jobs.js';

const MEDIA_TYPES: Record<PaperFormat, string> = {
  pdf: 'application/pdf',
  docx: WORD,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type Made = { language: Language; format: PaperFormat; inputDigest: string; bytes: Buffer; pages: number | null };

/** The worker's part: from the frozen facts to files. The same facts make the same bytes, however often. */
@Injectable()
export class PaperMaker {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: Documents,
    private readonly vault: VaultService,
    private readonly files: FilesService,
  ) {}

  carryOut(claim: Claim, id: string): Promise<void> {
    return this.documents.carryOut(claim, ISSUED_PAPER, id, {
      make: (_, paper, drawing) => this.bytesOf(paper.id, drawing),
      keep: async ({ manager }, paper, made) => {
        for (const file of made) await this.keep(manager, paper, file);
        const { missionId, delegationId } = paper;
        const details = { files: made.length };
        return { columns: {}, line: { subject: ['paper', id], missionId, delegationId, details } };
      },
    });
  }

  /** Made from the frozen facts, without being stored: also what an inspection compares with the register. */
  async bytesOf(paperId: string, drawing: Drawing = {}): Promise<Made[]> {
    const { facts, registered } = await this.transactions
      .asSystem('an inspection makes what was frozen anew')
      .look(({ manager }) => this.open(manager, paperId));
    return this.make(facts, registered, drawing);
  }

  private async open(manager: EntityManager, id: string) {
    const paper = await manager.findOneBy(IssuedPaper, { id });
    if (!paper) throw new Refusal('paper.not-found');
    const { kind, number, datedOn, factsDigest } = paper;
    const facts = paper.facts ?? (await this.unsealed(manager, paper));
    const emblem = await emblemOf(manager);
    const registered = { kind, number, datedOn, factsDigest, issuedAt: paper.issuedAt.toISOString(), emblem };
    return { facts, registered };
  }

  private async unsealed(manager: EntityManager, { sealedFacts, dataKeyId, factsDigest }: IssuedPaper) {
    const vaulted = { bytes: sealedFacts!, dataKeyId: dataKeyId! };
    return JSON.parse((await this.vault.unseal(manager, vaulted, factsDigest)).toString()) as PaperFacts;
  }

  private async make(facts: PaperFacts, registered: Registered, drawing: Drawing): Promise<Made[]> {
    const made: Made[] = [];
    const { host } = this.documents;
    // One language takes about as many pages as the other.
    const next = inTurn(drawing, LANGUAGES.length, (_, like) => like);
    for (const language of LANGUAGES) {
      const model = composePaper(facts, registered, language);
      const drawn = await host.render(model, next());
      const inputDigest = digestOf(model);
      made.push({ language, format: 'pdf', inputDigest, ...drawn });
      const word = await host.word(model, drawn.pages, drawing);
      made.push({ language, format: 'docx', inputDigest, bytes: word, pages: null });
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
}

/** The persons of the PDF in the same order, for a host that takes lists into a system of its own. */
async function workbook(facts: PaperFacts, registered: Registered, language: Language): Promise<Made> {
  const list = listOf(facts, registered, language)!;
  const { columns, rows } = list.sheet!;
  const written = columns.map((column, index) => ({ ...column, value: (row: Cell[]) => row[index]! }));
  const { kind, issuedAt } = registered;
  const bytes = await buffer(await xlsxOf(paperKindOf(kind).title[language], written, rows, issuedAt));
  return { language, format: 'xlsx', inputDigest: digestOf({ ...list, issuedAt }), bytes, pages: null };
}
