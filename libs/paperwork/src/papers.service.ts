import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { AskPaper } from '#libs/contracts';
import { Documents } from '#libs/documents';
import { ParticularsService } from '#libs/dossiers';
import { MissionsService, RegistrationsService, type Mission } from '#libs/missions';
import {
  type Actor,
  afterOf,
  canonical,
  digestOf,
  FilesService,
  isThere,
  pageOf,
  type PageQuery,
  type Recorded,
  Transactions,
  type Unit,
  VaultService,
} from '#libs/platform';
import {
  PAPER_KIND_NAMES,
  paperKindOf,
  Refusal,
  WRITTEN_BY_ITSELF,
  type Language,
  type PaperFormat,
  type PaperKind,
} from '#libs/regulation';
import { ReportStore } from '#libs/reports';
import type { PaperFacts } from './facts.js';
import { gatherFacts, type Subject } from './gather.js';
import { namesPersons } from './recipes.js';
import { nextInternal } from './numbers.js';
import { moreOf } from './particulars.js';
import { paperRows, paperViews } from './paper-views.js';
import { IssuedPaper, PaperFile } from './paper.entities.js';
import { ISSUED_PAPER } from './paper.jobs.js';
import { subjectsOf } from './subjects.js';

/** By whoever asks; null where nobody was asked. */
type Entered = string | null | undefined;

/** The register of papers: who may have one made, what it says, and its number. */
@Injectable()
export class IssuedPapersService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: Documents,
    private readonly missions: MissionsService,
    private readonly registrations: RegistrationsService,
    private readonly particulars: ParticularsService,
    private readonly reports: ReportStore,
    private readonly vault: VaultService,
    private readonly files: FilesService,
  ) {}

  onModuleInit() {
    this.transactions.follow((unit, recorded) => this.writeByItself(unit, recorded));
  }

  /** The papers are promised; a worker makes their files. Nothing changed since the last one: that one is the answer. */
  ask(actor: Actor, missionId: string, { kind, subjectId, number }: AskPaper) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const mission = await this.missions.lock(manager, missionId, actor);
      const { permission } = paperKindOf(kind);
      if (!actor.on({ mission: missionId }).can(permission)) throw new Refusal('permission.missing', { permission });
      const subjects = await subjectsOf(manager, mission, kind, subjectId, unit.today);
      return { items: await this.issueAll(unit, kind, subjects, number) };
    });
  }

  /** The list of a batch as it was sent; letters that a move of the mission brings with it. */
  private async writeByItself(unit: Unit, { what, move, missionId, subject }: Recorded) {
    const cause = what === 'mission.moved' ? move!.action : what;
    const kind: PaperKind | undefined = WRITTEN_BY_ITSELF[cause as keyof typeof WRITTEN_BY_ITSELF];
    if (!kind || !missionId) return;
    const mission = await this.missions.require(unit.manager, missionId);
    const about = what === 'batch.sent' ? subject[1] : undefined;
    const all = await subjectsOf(unit.manager, mission, kind, about, unit.today);
    const confirmed = what === 'mission.cutoff-confirmed';
    // Who was told of new days was promised the deadlines; before that there is nothing to announce.
    const subjects = confirmed ? await alreadyTold(unit.manager, kind, all) : all;
    try {
      await this.issueAll(unit, kind, subjects, null);
    } catch (error) {
      // A mission that was put off since has no days: the deadline is confirmed, and told together with them.
      if (!confirmed || !(error instanceof Refusal) || error.code !== 'paper.no-new-dates') throw error;
    }
  }

  private async issueAll(unit: Unit, kind: PaperKind, subjects: readonly Subject[], number: Entered) {
    const ids: string[] = [];
    for (const subject of subjects) ids.push(await this.issue(unit, kind, subject, number));
    return paperViews(unit.manager, ids);
  }

  private async issue(unit: Unit, kind: PaperKind, subject: Subject, entered: Entered): Promise<string> {
    const { manager, now } = unit;
    const of = { missionId: subject.mission.id, kind, subjectId: subject.id };
    const current = await manager.findOne(IssuedPaper, {
      where: { ...of, supersededAt: IsNull() },
      order: { seq: 'DESC' },
    });
    const { additive } = paperKindOf(kind);
    // The list of a batch is what was sent, whatever became of its people afterwards.
    if (current && kind === 'observer-list') return this.again(unit, current);
    // What alone said it was not made: it is, before anything is said besides.
    const isUnmade = current && (current.state === 'failed' || current.state === 'cancelled');
    if (isUnmade && kind === 'correction-letter') return this.again(unit, current);
    if (isUnmade && additive) await this.again(unit, current);
    const facts = await this.gather(unit, kind, subject);
    if (kind === 'new-dates-letter') await requireNewDates(manager, of.missionId, facts);
    if (facts.persons.length === 0 && namesPersons(kind)) {
      if (current && additive) return this.again(unit, current);
      throw new Refusal('paper.nobody-to-name');
    }
    const factsDigest = digestOf(facts);
    const numbered = current?.number || !entered;
    if (current?.factsDigest === factsDigest && numbered) return this.again(unit, current);
    if (current && !additive) {
      const { affected } = await manager.update(
        IssuedPaper,
        { id: current.id, supersededAt: IsNull() },
        { supersededAt: now },
      );
      // It was taken back at this very moment, and the one before it stands again.
      if (!affected) return this.issue(unit, kind, subject, entered);
    }
    const { number, datedOn } = await this.register(unit, kind, subject.mission, facts, entered);
    const row = {
      ...of,
      number,
      datedOn,
      delegationId: facts.addressee && 'delegation' in facts.addressee ? subject.id : null,
      factsDigest,
      ...(await this.frozen(manager, kind, subject.mission.id, facts, factsDigest)),
      tries: 1,
      issuedAt: now,
      supersededAt: null,
    };
    const details = { kind, number, datedOn, subjectId: subject.id, factsDigest };
    const issued = await this.documents.ask(unit, ISSUED_PAPER, row, ({ id, missionId, delegationId }) => {
      return { subject: ['paper', id], missionId, delegationId, details };
    });
    return issued.id;
  }

  /** One that could not be made is tried again under its number. */
  private async again(unit: Unit, paper: IssuedPaper): Promise<string> {
    await this.documents.askAgain(unit, ISSUED_PAPER, paper);
    return paper.id;
  }

  private async gather(unit: Unit, kind: PaperKind, subject: Subject): Promise<PaperFacts> {
    const { manager, actor, today } = unit;
    const facts = await gatherFacts(manager, kind, subject, today, moreOf(manager, this.particulars));
    if (kind !== 'signing-sheet') return facts;
    const opened = await this.reports.open(manager, actor, subject.id);
    const { report, version } = opened;
    const digest = (await this.reports.digests(manager, opened))[version.originalLanguage];
    const title = version.outline && { title: version.outline.title };
    return {
      ...facts,
      report: { kind: report.kind, ...title, number: report.number, version: version.number, digest },
    };
  }

  /** A covering letter has the number under which the batch went out. */
  private async register(
    unit: Unit,
    kind: PaperKind,
    mission: Mission,
    { batch }: PaperFacts,
    entered: Entered,
  ): Promise<{ number: string | null; datedOn: string }> {
    const { manager, today } = unit;
    if (kind === 'covering-letter') return { number: batch!.reference, datedOn: batch!.sentOn };
    const outgoing = paperKindOf(kind).register === 'outgoing';
    const number = outgoing ? await this.outgoing(unit, mission, entered) : await nextInternal(manager, mission, kind);
    return { number, datedOn: today };
  }

  /** A letter that writes itself cannot be told its number: where numbers are entered it leaves room for it. */
  private async outgoing(unit: Unit, mission: Mission, entered: Entered): Promise<string | null> {
    try {
      return await this.registrations.next(unit, mission, 'outgoing', entered ?? undefined);
    } catch (error) {
      if (entered === null && error instanceof Refusal && error.code === 'registration.number-missing') return null;
      throw error;
    }
  }

  /** As text, or sealed under the mission's key where it names persons. */
  private async frozen(manager: EntityManager, kind: PaperKind, missionId: string, facts: PaperFacts, digest: string) {
    if (!paperKindOf(kind).personal) return { facts, sealedFacts: null, dataKeyId: null };
    const sealed = await this.vault.seal(manager, { missionId }, Buffer.from(canonical(facts)), digest);
    return { facts: null, sealedFacts: sealed.bytes, dataKeyId: sealed.dataKeyId };
  }

  page(actor: Actor, missionId: string, { limit, cursor, kind }: PageQuery & { kind?: PaperKind | undefined }) {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.missions.require(manager, missionId, actor);
      const after = afterOf('papers', cursor);
      const rows = await paperRows(manager, missionId, seenBy(actor, missionId), { kind: kind ?? null, after, limit });
      return pageOf('papers', limit, rows);
    });
  }

  get(actor: Actor, id: string) {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.open(manager, actor, id);
      return (await paperViews(manager, [id]))[0]!;
    });
  }

  /** The stored bytes; each reading stands in the log. */
  download(actor: Actor, id: string, language: Language, format: PaperFormat) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const { missionId, delegationId, state } = await this.open(manager, actor, id);
      if (state !== 'done') throw new Refusal('paper.not-ready');
      const found = await manager.findOneBy(PaperFile, { paperId: id, language, format });
      if (!found) throw new Refusal('paper.not-found');
      const file = await this.files.read(manager, found.fileId);
      const details = { language, format, fileDigest: file.digest };
      await unit.record('paper.downloaded', { subject: ['paper', id], missionId, delegationId, details });
      return file;
    });
  }

  /** The paper, if the one who asks may read it: by its kind, or because it is addressed to the own delegation. */
  private async open(manager: EntityManager, actor: Actor, id: string): Promise<IssuedPaper> {
    const paper = await manager.findOneBy(IssuedPaper, { id });
    if (!paper) throw new Refusal('paper.not-found');
    const { kinds, delegations } = seenBy(actor, paper.missionId);
    const addressed = paper.delegationId !== null && delegations.includes(paper.delegationId);
    if (!kinds.includes(paper.kind) && !addressed) throw new Refusal('paper.not-found');
    return paper;
  }
}

async function alreadyTold(manager: EntityManager, kind: PaperKind, subjects: readonly Subject[]) {
  const subjectId = In(subjects.map(({ id }) => id));
  const told = await manager.findBy(IssuedPaper, { kind, subjectId, supersededAt: IsNull() });
  return subjects.filter(({ id }) => told.some((paper) => paper.subjectId === id));
}

/** A letter about new dates has some to tell: the vote was moved, or the days of the mission were set once more. */
async function requireNewDates(manager: EntityManager, missionId: string, { mission }: PaperFacts) {
  if (mission.votingDays.length === 0) throw new Refusal('paper.no-new-dates');
  const changed = `SELECT FROM audit_entry WHERE mission_id = $1 AND what IN ('mission.event-moved', 'mission.dates-set')
    HAVING bool_or(what = 'mission.event-moved') OR count(*) > 1`;
  if (!(await isThere(manager, changed, [missionId]))) throw new Refusal('paper.dates-unchanged');
}

const seenBy = (actor: Actor, mission: string) => {
  const here = actor.on({ mission });
  return {
    kinds: PAPER_KIND_NAMES.filter((kind) => here.can(paperKindOf(kind).permission)),
    delegations: actor.places('delegation', 'paperwork:read'),
  };
};
