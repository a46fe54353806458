import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CorrectReport, MoveReport, ReportView } from '#libs/contracts';
import { PapersService } from '#libs/identity';
import { MissionsService, nextMove, rulesOf, type Mission } from '#libs/missions';
import { AuditService, EVERYONE, Transactions, type Actor, type Unit } from '#libs/platform';
import {
  advance,
  assess,
  isAdopted,
  correct,
  LABELS,
  outlineOf,
  perform,
  Refusal,
  REPORT_ACTIONS,
  reportActs,
  reportLifecycle,
  THE_SYSTEM,
  type Authority,
  type Finding,
  type Language,
  type ReportAction,
  type ReportActFacts,
  type ReportKind,
  type ReportState,
  type SectionId,
} from '#libs/regulation';
import { writtenSections } from './content.js';
import { candidates, ReportStore, type Opened } from './report-store.js';
import { reportView } from './report-views.js';
import { CouncilSession, Report, ReportVersion, SectionText, Signatory } from './report.entities.js';
import { SnapshotsService } from './snapshots.service.js';

export type ReportChanged = { report: ReportView; warnings: Finding[] };
/** Which session a move is about; it must be on record by then. */
const SESSION_OF = { submit: 'submitted', note: 'noted' } as const;
const OPEN_FROM = ['READY', 'OBSERVING', 'CONCLUDING', 'CONCLUDED'];

/** Nothing of it holds; an act names what it knows. */
export const UNKNOWN: ReportActFacts = {
  missionReady: false,
  documentOpen: false,
  writable: false,
  signing: false,
  onSignatoryList: false,
  accreditedNow: false,
  digestSeen: false,
  signedAlready: false,
  adopted: false,
  toSign: false,
  languageFilled: true,
};

@Injectable()
export class ReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly store: ReportStore,
    private readonly snapshots: SnapshotsService,
    private readonly papers: PapersService,
    private readonly audit: AuditService,
  ) {}

  /** The mission's documents that the one who asks may see. */
  list(actor: Actor, missionId: string) {
    return this.transactions.read(EVERYONE, async (manager) => {
      await this.missions.require(manager, missionId, actor);
      const reports = await manager.find(Report, { where: { missionId }, order: { number: 'ASC' } });
      const seen: ReportView[] = [];
      for (const { id } of reports)
        try {
          seen.push(await this.view(manager, await this.store.open(manager, actor, id)));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      return seen;
    });
  }

  get(actor: Actor, id: string): Promise<ReportView> {
    return this.transactions.read(EVERYONE, async (manager) =>
      this.view(manager, await this.store.open(manager, actor, id)),
    );
  }

  async view(manager: EntityManager, opened: Opened): Promise<ReportView> {
    return reportView(manager, opened, await this.store.digests(manager, opened));
  }

  /** Opens a document of the mission as a draft: on a provisional snapshot until observation is closed. */
  open(actor: Actor, missionId: string, kind: ReportKind): Promise<ReportChanged> {
    return this.transactions.write(
      actor,
      async (unit) => {
        const { manager } = unit;
        await this.missions.require(manager, missionId, actor);
        const mission = await this.missions.lock(manager, missionId);
        const existing = await manager.findOneBy(Report, { missionId, kind });
        const versions = existing
          ? await manager.find(ReportVersion, { where: { reportId: existing.id }, order: { number: 'DESC' } })
          : [];
        const documentOpen = versions.some(({ state }) => state !== 'SUPERSEDED' && state !== 'WITHDRAWN');
        const facts = { ...UNKNOWN, missionReady: OPEN_FROM.includes(mission.state), documentOpen };
        const warnings = perform(reportActs.open, actor.on({ mission: missionId }), facts);
        const number = `${mission.number}-${outlineOf(kind).code}`;
        const report = existing ?? (await manager.save(manager.create(Report, { missionId, kind, number })));
        const version = await this.newVersion(unit, mission, report, (versions[0]?.number ?? 0) + 1);
        await unit.record('report.opened', {
          subject: ['report', report.id],
          missionId,
          details: { kind, version: version.number },
        });
        return { report: await this.view(manager, { report, version, mission }), warnings };
      },
      EVERYONE,
    );
  }

  private async newVersion(
    unit: Unit,
    mission: Mission,
    report: Report,
    number: number,
    afresh = false,
  ): Promise<ReportVersion> {
    const { manager } = unit;
    // What a new version corrects may be a figure, so it is counted anew.
    const { id: snapshotId } = await this.snapshots[afresh ? 'anew' : 'forDraft'](unit, mission);
    const outlineVersion = outlineOf(report.kind).version;
    const row = { reportId: report.id, number, state: reportLifecycle.initial, snapshotId, outlineVersion };
    return manager.save(manager.create(ReportVersion, { ...row, adoptedAt: null }));
  }

  private change(
    actor: Actor,
    id: string,
    version: number | undefined,
    work: (unit: Unit, opened: Opened) => Promise<Finding[]>,
  ): Promise<ReportChanged> {
    return this.transactions.write(
      actor,
      async (unit) => {
        const opened = await this.store.lock(unit, id, version);
        const warnings = await work(unit, opened);
        const after = await this.store.open(unit.manager, actor, id);
        return { report: await this.view(unit.manager, after), warnings };
      },
      EVERYONE,
    );
  }

  /** Writes a section in one language. `seen` is the writing the author started from; someone else's is not overwritten. */
  write(actor: Actor, id: string, language: Language, section: SectionId, body: string, seen: number) {
    return this.change(actor, id, undefined, async (unit, { report, version, mission }) => {
      const { manager, now } = unit;
      const facts = { ...UNKNOWN, writable: version.state === 'DRAFT' };
      const warnings = perform(reportActs.write, actor.on({ mission: mission.id }), facts);
      if (!writtenSections(report.kind).some((written) => written.id === section))
        throw new Refusal('report.section-not-written');
      const where = { versionId: version.id, language, section };
      const current = (await manager.maximum(SectionText, 'number', where)) ?? 0;
      if (seen !== current) throw new Refusal('version.stale', { seen, current });
      await manager.insert(SectionText, {
        ...where,
        body,
        number: current + 1,
        authorId: actor.personId!,
        writtenAt: now,
      });
      const details = { language, section, number: current + 1 };
      await this.save(unit, version);
      await unit.record('report.text-written', { subject: ['report', id], missionId: mission.id, details });
      return warnings;
    });
  }

  /** Takes the figures anew while it is a draft: the final ones once observation is closed. */
  refresh(actor: Actor, id: string, expected?: number) {
    return this.change(actor, id, expected, async (unit, { version, mission }) => {
      const facts = { ...UNKNOWN, writable: version.state === 'DRAFT' };
      const warnings = perform(reportActs.refreshSnapshot, actor.on({ mission: mission.id }), facts);
      version.snapshotId = (await this.snapshots.forDraft(unit, mission)).id;
      await this.save(unit, version);
      return warnings;
    });
  }

  /** Something of the version has changed: whoever read it before has read another one. */
  touch(unit: Unit, { version }: Opened) {
    return this.save(unit, version);
  }

  private async save({ manager }: Unit, version: ReportVersion) {
    version.version += 1;
    await manager.save(version);
  }

  next(actor: Actor, id: string) {
    return this.transactions.write(
      actor,
      async ({ manager, now }) => {
        const opened = await this.store.open(manager, actor, id);
        const { version, mission } = opened;
        // The session comes with the move itself, so a preview takes it as given.
        const facts = { ...(await this.store.facts(manager, opened, now, null)), sessionRecorded: true };
        const authority = actor.on({ mission: mission.id });
        return REPORT_ACTIONS.filter((action) =>
          (reportLifecycle.moves[action].from as readonly string[]).includes(version.state),
        ).map((action) =>
          nextMove(
            LABELS.reportActions[action],
            action,
            'reason' in reportLifecycle.moves[action],
            assess(reportLifecycle, version.state, action, authority, facts),
          ),
        );
      },
      EVERYONE,
    );
  }

  /** Made by the one who asks, or recorded from paper: then its author's authority counts, not the enterer's. */
  move(actor: Actor, id: string, { action, reason, session, paper }: MoveReport, expected?: number) {
    return this.change(actor, id, expected, async (unit, opened) => {
      const { actor: judged, paperId } = await this.papers.judged(unit, paper, opened.mission.id);
      const kind = SESSION_OF[action as keyof typeof SESSION_OF];
      if (kind && session) await this.recordSession(unit, opened, kind, session);
      const authority = judged.on({ mission: opened.mission.id });
      return this.carryOut(unit, opened, action, authority, reason, paperId);
    });
  }

  /** Mends a recording error in the last move; what binds others at once is answered by a new version instead. */
  correct(actor: Actor, id: string, { instead, reason, evidence }: CorrectReport, expected?: number) {
    return this.change(actor, id, expected, async (unit, opened) => {
      const { version, mission } = opened;
      const last = await this.audit.lastMove<ReportState, ReportAction>(unit.manager, 'report', id);
      const judged = await this.papers.judgedBefore(unit, last?.paperId);
      const place = { mission: mission.id };
      const authorities = { corrector: actor.on(place), judged: judged.on(place) };
      const facts = await this.store.facts(unit.manager, opened, unit.now, instead);
      const before = version.state;
      version.state = correct(reportLifecycle, before, last, instead, authorities, facts);
      await this.save(unit, version);
      const move = { action: instead ?? 'undo', from: last!.from, to: version.state };
      await unit.recordMove('report', move, ['R-59'], {
        id,
        missionId: mission.id,
        reason,
        corrects: last!.id,
        details: { evidence, corrected: last!.action, before, after: version.state, version: version.number },
      });
      return [];
    });
  }

  private async recordSession(
    unit: Unit,
    { report, version }: Opened,
    kind: 'submitted' | 'noted',
    session: NonNullable<MoveReport['session']>,
  ) {
    await unit.manager.upsert(CouncilSession, { versionId: version.id, kind, ...session }, ['versionId', 'kind']);
    const { id, missionId } = report;
    await unit.record('report.session-recorded', { subject: ['report', id], missionId, details: { kind, ...session } });
  }

  /** From here on the list of signatories stands, whoever arrives or leaves. */
  private async freezeSignatories({ manager, now }: Unit, { report, version, mission }: Opened) {
    const list = await candidates(manager, report, mission.id, now);
    await manager.insert(
      Signatory,
      list.map((candidate, index) => ({ ...candidate, versionId: version.id, position: index + 1 })),
    );
  }

  /** Judges and makes one move, whoever it is made for. The version and the mission are locked. */
  async carryOut(
    unit: Unit,
    opened: Opened,
    action: ReportAction,
    authority: Authority,
    reason?: string,
    paperId?: string,
  ) {
    const { report, version, mission } = opened;
    const facts = await this.store.facts(unit.manager, opened, unit.now, action);
    const from = version.state;
    const { to, warnings } = advance(reportLifecycle, from, action, authority, facts);
    if ('reason' in reportLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
    version.state = to;
    if (action === 'adopt') version.adoptedAt = unit.now;
    await this.save(unit, version);
    // Before it stands in the log: who is asked to sign is told by that line.
    if (action === 'openSigning') await this.freezeSignatories(unit, opened);
    const line = { id: report.id, missionId: mission.id, reason, paperId, details: { version: version.number } };
    await unit.recordMove('report', { action, from, to }, rulesOf(warnings), line);
    return warnings;
  }

  /** After the last signature: adoption, and with the final conclusion the mission is concluded. */
  async adopt(unit: Unit, opened: Opened): Promise<void> {
    await this.carryOut(unit, opened, 'adopt', THE_SYSTEM);
    const { report, mission } = opened;
    if (report.kind === 'final-conclusion' && mission.state === 'CONCLUDING')
      await this.missions.carryOut(unit, mission, 'conclude', THE_SYSTEM);
  }

  /** A new version with the same texts; the old one is superseded and its signatures bind nothing any more. */
  supersede(actor: Actor, id: string, reason: string, expected?: number) {
    return this.change(actor, id, expected, async (unit, opened) => {
      const { manager } = unit;
      const { report, version, mission } = opened;
      const warnings = await this.carryOut(
        unit,
        opened,
        isAdopted(version.state) ? 'reissue' : 'supersede',
        actor.on({ mission: mission.id }),
        reason,
      );
      const next = await this.newVersion(unit, mission, report, version.number + 1, true);
      await manager.query(
        `INSERT INTO section_text (version_id, language, section, number, body, author_id, written_at)
         SELECT DISTINCT ON (language, section) $2, language, section, 1, body, author_id, written_at
         FROM section_text WHERE version_id = $1 ORDER BY language, section, number DESC`,
        [version.id, next.id],
      );
      const details = { from: version.number, to: next.number };
      await unit.record('report.version-opened', { subject: ['report', id], missionId: mission.id, reason, details });
      return warnings;
    });
  }
}
