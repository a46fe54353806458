import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReplyReport } from '#libs/contracts';
import { column, FilesService, readAll, readOne, sha256, Transactions, type Actor, type Unit } from '#libs/platform';
import { accreditationLifecycle, machineReadable, message, Refusal } from '#libs/regulation';
import { readForeignSheet, SHEET_TYPES, type Sheet } from '#libs/spreadsheets';
import { batchViews } from './accreditation-views.js';
import { Batch } from './accreditation.entities.js';
import { BatchesService } from './batches.service.js';
import { headerOf, readReply, type Listed, type ReplyRow } from './reply-sheet.js';

type Asked = { dryRun: boolean; digest?: string | undefined };
type Standing = Awaited<ReturnType<typeof batchViews>>[number]['accreditations'][number];
type Outcome = ReplyReport['rows'][number]['outcome'];

/** The host's reply to a batch as a table: tried first, then recorded as a whole or not at all. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: BatchesService,
    private readonly files: FilesService,
  ) {}

  async import(actor: Actor, batchId: string, bytes: Buffer, { dryRun, digest: tried }: Asked) {
    const digest = sha256(bytes);
    if (!dryRun && !tried) throw new Refusal('roster.not-tried');
    if (!dryRun && tried !== digest) throw new Refusal('roster.other-file');
    const sheet = await readForeignSheet(bytes);
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const batch = await manager.findOneBy(Batch, { id: batchId });
      if (!batch) throw new Refusal('batch.not-found');
      if (!dryRun && !(await wasTried(unit, batchId, digest))) throw new Refusal('roster.not-tried');
      const [view] = await batchViews(manager, batch.missionId, actor, batchId);
      const standing = new Map(view!.accreditations.map((row) => [row.id, row]));
      const { rows, unknown } = readReply(sheet, await listedOf(manager, view!.accreditations));
      const judged = await this.judge(unit, batchId, rows, standing);
      const refused = judged.filter(({ outcome }) => outcome === 'refused').length;
      if (!dryRun && refused > 0) throw new Refusal('batch.decisions-refused', { count: refused });
      const decisions = decisionsOf(judged.flatMap((row) => (row.outcome === 'decided' ? row : [])));
      if (!dryRun && decisions.length > 0) await this.batches.decideIn(unit, batchId, { dryRun, decisions });
      const { missionId } = batch;
      const fileId = !dryRun && decisions.length > 0 ? await this.keep(unit, batch, sheet, bytes) : null;
      const details = { digest, rows: rows.length, decided: decisions.length, refused, ...(fileId ? { fileId } : {}) };
      const what = dryRun ? 'batch.replies-tried' : 'batch.replies-recorded';
      await unit.record(what, { subject: ['batch', batchId], missionId, details });
      return reportOf(judged, { digest, applied: !dryRun, fileId, unknown, sheet });
    });
  }

  /** What the decisions rest on stays as it came, like the scan of a paper; it names persons. */
  private async keep({ manager, actor }: Unit, { missionId, number }: Batch, sheet: Sheet, bytes: Buffer) {
    const type = sheet.separator === null ? 'xlsx' : 'csv';
    const file = { name: `reply-${number}.${type}`, mediaType: SHEET_TYPES[type], bytes, storedBy: actor.personId };
    return (await this.files.storeVaulted(manager, 'evidence', { missionId }, file)).id;
  }

  /** What each row would do; a row that repeats what stands changes nothing. */
  private async judge(unit: Unit, batchId: string, rows: ReplyRow[], standing: Map<string, Standing>) {
    const sound = rows.filter(({ who, decision, reasons }) => who && decision && reasons.length === 0);
    const fresh = sound.filter((row) => !isRecorded(row, standing.get(row.who!.accreditationId)!));
    const decisions = decisionsOf(fresh);
    const { items } =
      decisions.length > 0 ? await this.batches.decideIn(unit, batchId, { dryRun: true, decisions }) : { items: [] };
    return rows.map((row) => {
      const item =
        fresh.includes(row) && items.find(({ accreditationId }) => accreditationId === row.who!.accreditationId);
      const against = item ? item.findings.filter(({ effect }) => effect === 'refuses') : [];
      const reasons = [...row.reasons, ...against.map(({ code, params }) => ({ column: null, code, params }))];
      const outcome: Outcome = reasons.length > 0 ? 'refused' : item ? 'decided' : 'unchanged';
      return { ...row, reasons, outcome };
    });
  }
}

/** By whoever records it now: what somebody else looked at proves nothing. */
async function wasTried({ manager, actor }: Unit, batchId: string, digest: string): Promise<boolean> {
  const { tried } = await readOne(
    manager,
    `SELECT EXISTS (SELECT FROM audit_entry WHERE subject_type = 'batch' AND subject_id = $1
                    AND what = 'batch.replies-tried' AND details->>'digest' = $2 AND account_id = $3) AS tried`,
    [batchId, digest, actor.accountId],
    { tried: column.bool },
  );
  return tried;
}

const decisionsOf = (rows: readonly ReplyRow[]) =>
  rows.map(({ who, decision }) => ({ accreditationId: who!.accreditationId, ...decision! }));

function isRecorded({ decision }: ReplyRow, standing: Standing): boolean {
  const { action, ...fields } = decision!;
  if (accreditationLifecycle.moves[action].to !== standing.state) return false;
  return Object.entries(fields).every(([name, value]) => !value || standing[name as keyof Standing] === value);
}

const WRITTEN = {
  id: column.text,
  family_name: column.text,
  given_name: column.text,
  patronymic: column.orNull(column.text),
  family_name_latin: column.text,
  given_name_latin: column.text,
};

/** Every name of the batch with the ways a host may write it: either script, with the patronymic or without. */
async function listedOf(manager: EntityManager, names: readonly Standing[]): Promise<Listed[]> {
  const people = await readAll(
    manager,
    `SELECT x.id, p.family_name, p.given_name, p.patronymic, p.family_name_latin, p.given_name_latin
     FROM accreditation x JOIN person p ON p.id = x.person_id WHERE x.id = ANY($1)`,
    [names.map(({ id }) => id)],
    WRITTEN,
  );
  const written = new Map(people.map((row) => [row.id, row]));
  return names.map(({ id, line, name }) => {
    const { family_name, given_name, patronymic, family_name_latin, given_name_latin } = written.get(id)!;
    const writings = [
      [family_name, given_name],
      [family_name, given_name, patronymic],
      [family_name_latin, given_name_latin],
      [machineReadable(family_name_latin), machineReadable(given_name_latin)],
    ].map((parts) => parts.filter((part) => part !== null && part !== undefined));
    return { line, accreditationId: id, name, writings };
  });
}

type Judged = ReplyRow & { outcome: Outcome };
type Telling = {
  digest: string;
  applied: boolean;
  fileId: string | null;
  unknown: string[];
  sheet: Sheet;
};

function reportOf(rows: Judged[], { digest, applied, fileId, unknown, sheet }: Telling): ReplyReport {
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    digest,
    applied,
    fileId,
    charset: sheet.charset,
    unknownColumns: unknown,
    totals: {
      rows: rows.length,
      decided: count('decided'),
      unchanged: count('unchanged'),
      refused: count('refused'),
    },
    rows: rows.map(({ line, asked, who, decision, outcome, reasons }) => ({
      line,
      outcome,
      asked,
      name: who?.name ?? null,
      accreditationId: who?.accreditationId ?? null,
      action: decision?.action ?? null,
      reasons: reasons.map(({ column: name, code, params }) => ({
        column: headerOf(sheet, name),
        code,
        sentence: { ru: message('ru', code, params), en: message('en', code, params) },
      })),
    })),
  };
}
