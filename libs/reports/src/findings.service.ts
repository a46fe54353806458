import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  CorrectFinding,
  CorrectRecommendation,
  FindingEntryView,
  FindingsView,
  RecordFinding,
  RecordRecommendation,
} from '#libs/contracts';
import { column, readFirst, Transactions, type Actor, type Unit } from '#libs/platform';
import { findingActs, findingEvent, perform, Refusal, type Finding, type FindingActFacts } from '#libs/regulation';
import { entryWarnings } from './entry-checks.js';
import { isBasisThere } from './finding-basis.js';
import { FindingEntry, RecommendationEntry } from './finding.entities.js';
import {
  firstOf,
  isLeftBehind,
  mayWrite,
  onlyTranslated,
  pickFinding,
  pickRecommendation,
  supersededBy,
  type Kept,
} from './finding-writing.js';
import { findingRows, findingsOf, historyOf, recommendationRows, recommendationsOf } from './finding-entries.js';
import { printsRecommendations, sectionsFor } from './finding-places.js';
import { ReportStore, type Opened } from './report-store.js';
import { ReportsService } from './reports.service.js';

type Changed = FindingsView & { warnings: Finding[] };
/** What is kept beside the words of an entry: why it says so, and whether its translation is of an earlier original. */
type How = { reason: string | null; stale: boolean };

/** Findings and recommendations as entries of a document: part of what is signed, and fixed with it. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ReportStore,
    private readonly reports: ReportsService,
  ) {}

  list(actor: Actor, reportId: string, edition?: number): Promise<FindingsView> {
    return this.transactions.look(actor, async ({ manager }) => {
      const opened = await this.store.open(manager, actor, reportId, edition);
      const view = await viewOf(manager, opened);
      return seesHow(actor, opened) ? view : withoutHow(view);
    });
  }

  /** Every version of an entry in the edition that stands, the newest first. */
  findingVersions(actor: Actor, id: string) {
    return this.transactions.look(actor, async ({ manager }) => {
      const { version } = await this.holding(manager, actor, 'finding', id, seesHow);
      return { items: await findingRows(manager, historyOf(id, version.id)) };
    });
  }

  recommendationVersions(actor: Actor, id: string) {
    return this.transactions.look(actor, async ({ manager }) => {
      const { version } = await this.holding(manager, actor, 'recommendation', id, seesHow);
      return { items: await recommendationRows(manager, historyOf(id, version.id)) };
    });
  }

  recordFinding(actor: Actor, reportId: string, said: RecordFinding): Promise<Changed> {
    return this.change(actor, reportId, async (unit, opened) => {
      const warnings = await this.judgeFinding(unit, opened, 'recordFinding', null, said);
      const first = await firstOf(unit, FindingEntry, opened);
      await this.keepFinding(unit, first, said, { reason: null, stale: false });
      await this.log(unit, opened, 'finding', first, { before: null, after: said });
      return warnings;
    });
  }

  async correctFinding(
    actor: Actor,
    id: string,
    seen: number,
    { instead, reason, holds = false }: CorrectFinding,
  ): Promise<Changed> {
    const reportId = await this.reportOf(actor, 'finding', id);
    return this.change(actor, reportId, async (unit, opened) => {
      const before = (await findingsOf(unit.manager, opened.version.id)).find((row) => row.id === id);
      if (!before) throw new Refusal('finding.not-found');
      const act = instead ? 'correctFinding' : 'removeFinding';
      const warnings = await this.judgeFinding(unit, opened, act, before, instead);
      const translated = instead !== null && onlyTranslated(opened, pickFinding(before), pickFinding(instead));
      if (!translated && !reason) throw new Refusal('reason.missing');
      const next = await supersededBy(unit, FindingEntry, opened, id, seen, instead === null);
      const now = instead ?? before;
      const was = { ...pickFinding(before), stale: before.stale };
      const stale = isLeftBehind(opened, was, pickFinding(now), holds);
      await this.keepFinding(unit, next, now, { reason: reason ?? null, stale });
      await this.log(unit, opened, 'finding', next, { before, after: instead });
      return warnings;
    });
  }

  recordRecommendation(actor: Actor, reportId: string, said: RecordRecommendation): Promise<Changed> {
    return this.change(actor, reportId, async (unit, opened) => {
      const warnings = await this.judgeRecommendation(unit, opened, 'recordRecommendation', null, said);
      const first = await firstOf(unit, RecommendationEntry, opened);
      await this.keepRecommendation(unit, first, said, { reason: null, stale: false });
      await this.log(unit, opened, 'recommendation', first, { before: null, after: said });
      return warnings;
    });
  }

  async correctRecommendation(
    actor: Actor,
    id: string,
    seen: number,
    { instead, reason, holds = false }: CorrectRecommendation,
  ): Promise<Changed> {
    const reportId = await this.reportOf(actor, 'recommendation', id);
    return this.change(actor, reportId, async (unit, opened) => {
      const before = (await recommendationsOf(unit.manager, opened.version.id)).find((row) => row.id === id);
      if (!before) throw new Refusal('recommendation.not-found');
      const act = instead ? 'correctRecommendation' : 'removeRecommendation';
      const warnings = await this.judgeRecommendation(unit, opened, act, before, instead);
      const translated =
        instead !== null && onlyTranslated(opened, pickRecommendation(before), pickRecommendation(instead));
      if (!translated && !reason) throw new Refusal('reason.missing');
      const next = await supersededBy(unit, RecommendationEntry, opened, id, seen, instead === null);
      const now = instead ?? before;
      const was = { ...pickRecommendation(before), stale: before.stale };
      const stale = isLeftBehind(opened, was, pickRecommendation(now), holds);
      await this.keepRecommendation(unit, next, now, { reason: reason ?? null, stale });
      await this.log(unit, opened, 'recommendation', next, { before, after: instead });
      return warnings;
    });
  }

  private change(
    actor: Actor,
    reportId: string,
    work: (unit: Unit, opened: Opened) => Promise<Finding[]>,
  ): Promise<Changed> {
    return this.transactions.write(actor, async (unit) => {
      const opened = await this.store.lock(unit, reportId);
      const warnings = await work(unit, opened);
      await this.reports.touch(unit, opened);
      return { ...(await viewOf(unit.manager, opened)), warnings };
    });
  }

  private async judgeFinding(
    unit: Unit,
    opened: Opened,
    act: 'recordFinding' | 'correctFinding' | 'removeFinding',
    before: FindingEntryView | null,
    said: RecordFinding | null,
  ) {
    const { manager } = unit;
    if (!said) {
      const recommendations = await recommendationsOf(manager, opened.version.id);
      const restedOn = recommendations.some(({ findings }) => findings.includes(before!.id));
      return this.judge(unit, opened, act, { writable: mayWrite(opened, false), restedOn });
    }
    const translated = before !== null && onlyTranslated(opened, pickFinding(before), pickFinding(said));
    const warnings = this.judge(unit, opened, act, {
      writable: mayWrite(opened, translated),
      originalSaid: said.text[opened.version.originalLanguage] !== null,
      sectionThere: sectionsFor(opened).includes(said.section),
      basisThere: await isBasisThere(manager, opened.mission.id, said.basis, before?.basis ?? []),
    });
    return [...warnings, ...(await entryWarnings(manager, this.store, opened, [said.text]))];
  }

  private async judgeRecommendation(
    unit: Unit,
    opened: Opened,
    act: 'recordRecommendation' | 'correctRecommendation' | 'removeRecommendation',
    before: RecordRecommendation | null,
    said: RecordRecommendation | null,
  ) {
    if (!said) return this.judge(unit, opened, act, { writable: mayWrite(opened, false) });
    const translated = before !== null && onlyTranslated(opened, pickRecommendation(before), pickRecommendation(said));
    const there = (await findingsOf(unit.manager, opened.version.id)).map(({ id }) => id);
    const warnings = this.judge(unit, opened, act, {
      writable: mayWrite(opened, translated),
      originalSaid: said.text[opened.version.originalLanguage] !== null,
      sectionThere: printsRecommendations(opened),
      findingsThere: said.findings.every((id) => there.includes(id)),
    });
    return [...warnings, ...(await entryWarnings(unit.manager, this.store, opened, [said.text, said.ground]))];
  }

  private judge(unit: Unit, { mission }: Opened, act: keyof typeof findingActs, facts: Partial<FindingActFacts>) {
    return perform(findingActs[act], unit.actor.on({ mission: mission.id }), { ...NONE, ...facts });
  }

  private async keepFinding({ manager, actor, now }: Unit, of: Kept, said: RecordFinding, how: How) {
    const { section, yardstick, text, basis } = said;
    const row = { section, yardstick, textRu: text.ru, textEn: text.en, basis };
    const kept = { ...of, ...row, ...how, recordedBy: actor.personId, at: now, replacedAt: null };
    await manager.insert(FindingEntry, kept);
  }

  private async keepRecommendation(
    { manager, actor, now }: Unit,
    of: Kept,
    { addressee, addresseeName, priority, text, ground, findings }: RecordRecommendation,
    how: How,
  ) {
    const to = { addressee, addresseeRu: addresseeName.ru, addresseeEn: addresseeName.en, priority, findings };
    const row = { ...to, textRu: text.ru, textEn: text.en, groundRu: ground.ru, groundEn: ground.en };
    const kept = { ...of, ...row, ...how, recordedBy: actor.personId, at: now, replacedAt: null };
    await manager.insert(RecommendationEntry, kept);
  }

  /** Which entry and what kind of change; its words and its reason stand in its versions. */
  private log(
    unit: Unit,
    { report, mission, version }: Opened,
    what: 'finding' | 'recommendation',
    { entryId, version: written }: Kept,
    { before, after }: { before: unknown; after: unknown },
  ) {
    return unit.record(findingEvent(what, before, after), {
      subject: ['report', report.id],
      missionId: mission.id,
      details: { [what]: entryId, written, version: version.number },
    });
  }

  private async reportOf(actor: Actor, table: 'finding' | 'recommendation', id: string): Promise<string> {
    return this.transactions.look(
      actor,
      async ({ manager }) => (await this.holding(manager, actor, table, id)).report.id,
    );
  }

  /** The document of an entry, if the one who asks may see it and the entry is in the edition that stands. */
  private async holding(
    manager: EntityManager,
    actor: Actor,
    table: keyof typeof HELD_BY,
    id: string,
    may: typeof seesHow = () => true,
  ) {
    const row = await readFirst(manager, HELD_BY[table], [id], { reportId: column.text });
    if (!row) throw new Refusal(`${table}.not-found`);
    const opened = await this.store.open(manager, actor, row.reportId).catch((problem: unknown) => {
      throw problem instanceof Refusal && problem.code === 'report.not-found'
        ? new Refusal(`${table}.not-found`)
        : problem;
    });
    if (!may(actor, opened)) throw new Refusal(`${table}.not-found`);
    return opened;
  }
}

/** Signatories and observers read what is signed, and not how it came about: by whom, why, and what stood there before. */
const seesHow = (actor: Actor, { mission }: Opened) => actor.on({ mission: mission.id }).can('report:read');
const NOT_HOW = { reason: null, recordedBy: null };
const withoutHow = ({ findings, recommendations, ...rest }: FindingsView): FindingsView => ({
  ...rest,
  findings: findings.map((row) => ({ ...row, ...NOT_HOW })),
  recommendations: recommendations.map((row) => ({ ...row, ...NOT_HOW })),
});

const HELD_BY = {
  finding: `SELECT v.report_id AS "reportId" FROM finding e JOIN report_version v ON v.id = e.version_id
    WHERE e.entry_id = $1 LIMIT 1`,
  recommendation: `SELECT v.report_id AS "reportId" FROM recommendation e JOIN report_version v ON v.id = e.version_id
    WHERE e.entry_id = $1 LIMIT 1`,
} as const;

const NONE: FindingActFacts = {
  writable: false,
  originalSaid: false,
  sectionThere: true,
  basisThere: true,
  findingsThere: true,
  restedOn: false,
};

async function viewOf(manager: EntityManager, opened: Opened): Promise<FindingsView> {
  const { id } = opened.version;
  return {
    sections: [...sectionsFor(opened)],
    findings: await findingsOf(manager, id),
    recommendations: await recommendationsOf(manager, id),
  };
}
