import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OpenReport, ReportView, WriteText } from '#libs/contracts';
import { MissionsService, type Mission } from '#libs/missions';
import { Transactions, type Actor, type Unit } from '#libs/platform';
import {
  completed,
  isAdopted,
  isAgreed,
  isWritable,
  missionStates,
  outlineOf,
  perform,
  Refusal,
  REPORT_ENDS,
  reportActs,
  reportLifecycle,
  sectionsNamed,
  translationsOf,
  type Finding,
  type Language,
  type SectionId,
} from '#libs/regulation';
import { writtenSections } from './content.js';
import { recordedIn } from './references.js';
import { reportFacts } from './report-facts.js';
import { ReportStore, type Opened } from './report-store.js';
import { outlined, translationOf } from './translations.js';
import { newestOutline } from './outlines.service.js';
import { PreviewsService } from './previews.service.js';
import { reportView } from './report-views.js';
import { PublishedDocument, Report, ReportVersion, TranslationApproval } from './report.entities.js';
import { carryEntries } from './finding-entries.js';
import { carryTexts, keepText, readUnder } from './section-texts.js';
import { SnapshotsService } from './snapshots.service.js';
import { TextReader, unknownIn, warningsOf } from './text-checks.js';

export type ReportChanged = { report: ReportView; warnings: Finding[] };
/** The report on a mission may still be asked for when the mission is closed. */
const OPEN_FROM = missionStates('ready', 'observing', 'concluding', 'concluded', 'closed');
/** A note or an opinion may come of long-term observation, before anybody is accredited. */
const EARLY_FROM = [...missionStates('forming'), ...OPEN_FROM];

/** Why a version corrects what was adopted, where it does. */
type Why = Pick<ReportVersion, 'correctionReason' | 'correctionReasonTranslated'>;
const NO_REASON: Why = { correctionReason: null, correctionReasonTranslated: null };

/** The documents of a mission, and what is written into them. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly store: ReportStore,
    private readonly snapshots: SnapshotsService,
    private readonly previews: PreviewsService,
  ) {}

  /** The mission's documents that the one who asks may see. */
  list(actor: Actor, missionId: string) {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.missions.require(manager, missionId, actor);
      const reports = await manager.find(Report, { where: { missionId }, order: { number: 'ASC' } });
      const seen: ReportView[] = [];
      for (const { id } of reports) {
        const editions = await this.store.seen(manager, actor, id);
        if (editions[0]) seen.push(await this.viewOf(manager, actor, editions[0], editions));
      }
      return seen;
    });
  }

  /** As it stands, or one of its editions by number. */
  get(actor: Actor, id: string, edition?: number): Promise<ReportView> {
    return this.transactions.look(actor, async ({ manager }) =>
      this.view(manager, actor, await this.store.open(manager, actor, id, edition)),
    );
  }

  async view(manager: EntityManager, actor: Actor, opened: Opened): Promise<ReportView> {
    return this.viewOf(manager, actor, opened, await this.store.seen(manager, actor, opened.report.id));
  }

  private async viewOf(
    manager: EntityManager,
    actor: Actor,
    opened: Opened,
    editions: readonly Opened[],
  ): Promise<ReportView> {
    const view = await reportView(manager, opened, await this.store.digests(manager, opened), editions);
    // What prints the references of its authors is theirs, whoever asks in whose sight.
    const isAuthors = actor.on({ mission: opened.mission.id }).can('report:read');
    return isAuthors ? view : { ...view, artifacts: view.artifacts.filter(({ internal }) => !internal) };
  }

  /** Opens a document of the mission as a draft: on a provisional snapshot until observation is closed. */
  open(actor: Actor, missionId: string, { kind, originalLanguage }: OpenReport): Promise<ReportChanged> {
    return this.transactions.asSystem('the figures are counted over everyone').write(actor, async (unit) => {
      const { manager } = unit;
      await this.missions.require(manager, missionId, actor);
      const mission = await this.missions.lock(manager, missionId);
      const { code, beforePollsClose, several } = outlineOf(kind);
      const last = await manager.findOne(Report, { where: { missionId, kind }, order: { ordinal: 'DESC' } });
      const versions = last
        ? await manager.find(ReportVersion, { where: { reportId: last.id }, order: { number: 'DESC' } })
        : [];
      const standing = versions.find(({ state }) => !REPORT_ENDS.includes(state));
      // What was adopted stands, and the next one of its kind is another document.
      const another = several && standing !== undefined && isAdopted(standing.state);
      const facts = reportFacts({
        missionReady: (beforePollsClose ? EARLY_FROM : OPEN_FROM).includes(mission.state),
        documentOpen: standing !== undefined && !another,
      });
      const warnings = perform(reportActs.open, actor.on({ mission: missionId }), facts);
      const existing = another ? null : last;
      const ordinal = existing?.ordinal ?? (last?.ordinal ?? 0) + 1;
      const number = [mission.number, code, ...(ordinal > 1 ? [ordinal] : [])].join('-');
      const report = existing ?? (await manager.save(manager.create(Report, { missionId, kind, ordinal, number })));
      const withdrawn = existing && versions.find(({ adoptedOn }) => adoptedOn !== null);
      const version =
        withdrawn?.state === reportLifecycle.moves.retract.to
          ? await this.afterWithdrawal(unit, { report, version: withdrawn, mission })
          : await this.newVersion(unit, mission, report, {
              number: (existing ? (versions[0]?.number ?? 0) : 0) + 1,
              originalLanguage: originalLanguage ?? mission.settings.originalLanguage,
            });
      await unit.record('report.opened', {
        subject: ['report', report.id],
        missionId,
        details: { kind, version: version.number, originalLanguage: version.originalLanguage },
      });
      return { report: await this.view(manager, actor, { report, version, mission }), warnings };
    });
  }

  /** What takes the place of an edition that was withdrawn corrects it, for the reason that the public was told. */
  private async afterWithdrawal(unit: Unit, opened: Opened): Promise<ReportVersion> {
    const { id: versionId, originalLanguage } = opened.version;
    const told = await unit.manager.findOneBy(PublishedDocument, { versionId });
    const [original, translated] =
      originalLanguage === 'ru' ? [told?.withdrawalRu, told?.withdrawalEn] : [told?.withdrawalEn, told?.withdrawalRu];
    const why = { correctionReason: original ?? null, correctionReasonTranslated: translated ?? null };
    return this.successor(unit, opened, why);
  }

  private async newVersion(
    unit: Unit,
    mission: Mission,
    report: Report,
    { number, originalLanguage }: Pick<ReportVersion, 'number' | 'originalLanguage'>,
    before?: ReportVersion,
    { correctionReason, correctionReasonTranslated }: Why = NO_REASON,
  ): Promise<ReportVersion> {
    const { manager } = unit;
    // What a new version corrects may be a figure, so it is counted anew.
    const { id: snapshotId } = await this.snapshots[before ? 'anew' : 'forDraft'](unit, mission);
    const outlineVersion = outlineOf(report.kind).version;
    // A document keeps the outline that it was begun with; another begins with the newest. What became mandatory since is in both.
    const own = before ? before.outline : await newestOutline(manager, report.kind);
    const outline = own && completed(report.kind, own);
    const row = {
      reportId: report.id,
      number,
      state: reportLifecycle.initial,
      snapshotId,
      outlineVersion,
      outline,
      correctionReason,
      correctionReasonTranslated,
    };
    return manager.save(manager.create(ReportVersion, { ...row, originalLanguage, adoptedAt: null }));
  }

  /** The next version of a document, which begins with the texts of the present one. */
  async successor(unit: Unit, { report, version, mission }: Opened, why: Why): Promise<ReportVersion> {
    const last = (await unit.manager.maximum(ReportVersion, 'number', { reportId: report.id }))!;
    // It keeps the language of the one it follows, whose texts it begins with.
    const { originalLanguage } = version;
    const own = { number: last + 1, originalLanguage };
    const next = await this.newVersion(unit, mission, report, own, version, why);
    await carryTexts(unit.manager, version, next, report.kind);
    await carryEntries(unit.manager, version.id, next.id);
    return next;
  }

  /** Carries out a command on a document, and answers how it stands after. */
  change(
    actor: Actor,
    id: string,
    version: number | undefined,
    work: (unit: Unit, opened: Opened) => Promise<Finding[]>,
  ): Promise<ReportChanged> {
    return this.transactions
      .asSystem('the figures are counted, and the signatories found, over everyone')
      .write(actor, async (unit) => {
        const opened = await this.store.lock(unit, id, version);
        const warnings = await work(unit, opened);
        const after = await this.store.open(unit.manager, actor, id);
        return { report: await this.view(unit.manager, actor, after), warnings };
      });
  }

  /** Writes a section in one language. `seen` is the writing the author started from; someone else's is not overwritten. */
  write(actor: Actor, id: string, language: Language, section: SectionId, said: WriteText, seen: number) {
    return this.change(actor, id, undefined, async (unit, { report, version, mission }) => {
      const facts = reportFacts({ writable: isWritable(version.state, language === version.originalLanguage) });
      const warnings = perform(reportActs.write, actor.on({ mission: mission.id }), facts);
      if (!writtenSections(outlined({ report, version })).some((written) => written.id === section))
        throw new Refusal('report.section-not-written');
      const { body } = said;
      const number = await keepText(unit, version, { language, section, ...said, seen, authorId: actor.personId! });
      const details = { language, section, number };
      await this.touch(unit, { version });
      await unit.record('report.text-written', { subject: ['report', id], missionId: mission.id, details });
      const content = await this.store.content(unit.manager, { report, version }, language);
      const reader = new TextReader(content, await recordedIn(unit.manager, mission.id));
      return [...warnings, ...warningsOf(reader.read(body))];
    });
  }

  /** A translation, by the digest that was read: from now on it is published with the original, as long as it says that. */
  async approve(actor: Actor, id: string, language: Language, seen: string) {
    const pagesOver = await this.previews.pagesOver(actor, id, true);
    return this.change(actor, id, undefined, async (unit, opened) => {
      const { version, mission } = opened;
      const digest = (await this.store.digests(unit.manager, opened))[language];
      const { lacks, beyond, stale, staleEntries } = await translationOf(unit.manager, opened, language, digest);
      const content = await this.store.content(unit.manager, opened, language);
      const facts = reportFacts({
        ...unknownIn([content], await recordedIn(unit.manager, mission.id)),
        translation: language !== version.originalLanguage,
        agreed: isAgreed(version.state),
        languageFilled: lacks.length === 0,
        pagesOver,
        languageBeyond: sectionsNamed(beyond, version.outline),
        languageStale: stale.length + staleEntries.length > 0,
        digestSeen: digest === seen,
      });
      const warnings = perform(reportActs.approveTranslation, actor.on({ mission: mission.id }), facts);
      await this.touch(unit, opened);
      await this.keepApproval(unit, opened, language, digest);
      return warnings;
    });
  }

  /** Whoever agrees to the document agrees to the translations that are there. */
  async approveWhatIsThere(unit: Unit, opened: Opened): Promise<void> {
    const digests = await this.store.digests(unit.manager, opened);
    for (const language of translationsOf(opened.version.originalLanguage)) {
      const found = await translationOf(unit.manager, opened, language, digests[language]);
      if ([...found.lacks, ...found.beyond, ...found.stale, ...found.staleEntries].length === 0)
        await this.keepApproval(unit, opened, language, digests[language]);
    }
  }

  private async keepApproval(unit: Unit, { report, version }: Opened, language: Language, contentDigest: string) {
    const row = { versionId: version.id, language, contentDigest, approvedAt: unit.now };
    await unit.manager.upsert(TranslationApproval, row, ['versionId', 'language']);
    await unit.record('report.translation-approved', {
      subject: ['report', report.id],
      missionId: report.missionId,
      details: { language, contentDigest, version: version.number },
    });
  }

  /** Takes the figures anew while it is a draft: once observation is closed, with what was recorded since. */
  refresh(actor: Actor, id: string, expected?: number) {
    return this.change(actor, id, expected, async (unit, { report, version, mission }) => {
      const facts = reportFacts({ writable: version.state === 'DRAFT' });
      const warnings = perform(reportActs.refreshSnapshot, actor.on({ mission: mission.id }), facts);
      version.snapshotId = (await this.snapshots.anew(unit, mission)).id;
      // What is counted since may have a place that the outline of then did not.
      const { version: to } = outlineOf(report.kind);
      await readUnder(unit.manager, version, report.kind, to);
      version.outlineVersion = to;
      await this.touch(unit, { version });
      return warnings;
    });
  }

  /** Something of the version has changed: whoever read it before has read another one. */
  async touch({ manager }: Unit, { version }: Pick<Opened, 'version'>): Promise<void> {
    version.version += 1;
    await manager.save(version);
  }
}
