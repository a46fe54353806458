import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { CorrectReport, MoveReport, NewVersion } from '#libs/contracts';
import { PapersService } from '#libs/identity';
import { localDay, MissionsService, nextMove, rulesOf } from '#libs/missions';
import { AuditService, Transactions, type Actor, type Unit } from '#libs/platform';
import {
  adoptableEarly,
  advance,
  assess,
  correctMove,
  demand,
  isAdopted,
  LABELS,
  outlineOf,
  Refusal,
  REPORT_ACTIONS,
  reportLifecycle,
  settled,
  signaturesGiven,
  THE_SYSTEM,
  type Authority,
  type ReportAction,
  type ReportFacts,
  type ReportState,
} from '#libs/regulation';
import { dayOfAdoption, freezeSignatories, isOfThisVersion } from './adopting.js';
import { contentDigest } from './content.js';
import { adoptionOf, isByTwo, isDissentPrinted, ReportStore, type Opened } from './report-store.js';
import { Artifact, CouncilSession, ReportVersion, type Report } from './report.entities.js';
import { PreviewsService } from './previews.service.js';
import { RenderingsService } from './renderings.service.js';
import { ReportsService } from './reports.service.js';

type Given = {
  reason?: string | undefined;
  paperId?: string | undefined;
  paperDate?: string | undefined;
  place?: MoveReport['place'];
  pagesOver?: number;
  /** What else the log says of it. */
  details?: object;
};

/** How many of how many have signed, and who has not, as the log keeps it. */
const signaturesIn = (facts: ReportFacts) => ({
  signed: signaturesGiven(facts),
  signatories: facts.signatories,
  unsigned: facts.unsignedNames,
});

/** Which session a move is about; it must be on record by then. */
const SESSION_OF = { submit: 'submitted', note: 'noted' } as const;

/** How a document goes from draft to publication: its moves, what mends them, and the version that follows. */
@Injectable()
export class ReportMovesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly store: ReportStore,
    private readonly reports: ReportsService,
    private readonly renderings: RenderingsService,
    private readonly previews: PreviewsService,
    private readonly papers: PapersService,
    private readonly audit: AuditService,
  ) {}

  async next(actor: Actor, id: string) {
    const pagesOver = await this.previews.pagesOver(actor, id);
    return this.transactions.asSystem('the signatories are found over everyone').look(async ({ manager, now }) => {
      const opened = await this.store.open(manager, actor, id);
      const { version, mission } = opened;
      // The session comes with the move itself, so a preview takes it as given.
      const facts = { ...(await this.store.facts(manager, opened, now, null)), sessionRecorded: true, pagesOver };
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
    });
  }

  /** Drawn before the transaction of the move, which would hold the mission meanwhile; only for those that ask for it. */
  private pagesOver(actor: Actor, id: string, action: ReportAction | null): Promise<number> | 0 {
    return action === 'review' || action === 'agree' ? this.previews.pagesOver(actor, id, action === 'agree') : 0;
  }

  /** Made by the one who asks, or recorded from paper: then its author's authority counts, not the enterer's. */
  async move(actor: Actor, id: string, { action, reason, session, paper, place }: MoveReport, expected?: number) {
    const pagesOver = await this.pagesOver(actor, id, action);
    return this.reports.change(actor, id, expected, async (unit, opened) => {
      const { actor: judged, paperId } = await this.papers.judged(unit, paper, opened.mission.id);
      const kind = SESSION_OF[action as keyof typeof SESSION_OF];
      if (kind && session) await this.recordSession(unit, opened, kind, session);
      const authority = judged.on({ mission: opened.mission.id });
      const given = { reason, paperId, paperDate: paper?.date, place, pagesOver };
      const warnings = await this.carryOut(unit, opened, action, authority, given);
      if (kind && session) refuseUntimely(kind, session.date, opened, unit.now);
      if (action === 'openSigning') await this.renderings.toBeSigned(unit, opened, judged);
      return warnings;
    });
  }

  /** Mends a recording error in the last move; what binds others at once is answered by a new version instead. */
  async correct(actor: Actor, id: string, { instead, reason, evidence }: CorrectReport, expected?: number) {
    const pagesOver = await this.pagesOver(actor, id, instead);
    return this.reports.change(actor, id, expected, async (unit, opened) => {
      const { version, mission } = opened;
      const last = await this.audit.lastMove<ReportState, ReportAction>(unit.manager, 'report', id);
      const judged = await this.papers.judgedBefore(unit, last?.paperId);
      const place = { mission: mission.id };
      const authorities = { corrector: actor.on(place), judged: judged.on(place) };
      const facts = { ...(await this.store.facts(unit.manager, opened, unit.now, instead)), pagesOver };
      const before = version.state;
      version.state = correctMove(reportLifecycle, before, last, instead, authorities, facts);
      if (instead === null && version.state === reportLifecycle.moves.agree.to)
        await this.refuseIfNotAgreed(unit, opened, facts);
      if (instead === 'agree') await this.reports.approveWhatIsThere(unit, opened);
      await this.reports.touch(unit, opened);
      const agreed = instead === 'agree' && (await this.agreedTo(unit, opened));
      const move = { action: instead ?? 'undo', from: last!.from, to: version.state };
      await unit.recordMove('report', move, ['R-59'], {
        id,
        missionId: mission.id,
        reason,
        corrects: last!.id,
        details: {
          evidence,
          corrected: last!.action,
          before,
          after: version.state,
          version: version.number,
          ...agreed,
        },
      });
      if (instead === 'withdraw') await this.reinstate(unit, opened);
      return [];
    });
  }

  /** By which the log knows what was agreed to. */
  private async agreedTo({ manager }: Unit, opened: Opened) {
    const content = await this.store.content(manager, opened, opened.version.originalLanguage);
    return { contentDigest: contentDigest(content) };
  }

  /** An undo leads back to the agreement only if the document says what was agreed to, and would be agreed to now. */
  private async refuseIfNotAgreed(unit: Unit, opened: Opened, facts: ReportFacts): Promise<void> {
    const agreed = await this.audit.lastMove<ReportState, ReportAction, { contentDigest?: string }>(
      unit.manager,
      'report',
      opened.report.id,
      'agree',
    );
    if (agreed?.details.contentDigest !== (await this.agreedTo(unit, opened)).contentDigest)
      throw new Refusal('report.not-as-agreed');
    demand(reportLifecycle.moves.agree.requires ?? [], facts);
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

  /** Judges and makes one move, whoever it is made for. The version and the mission are locked. */
  async carryOut(
    unit: Unit,
    opened: Opened,
    action: ReportAction,
    authority: Authority,
    { reason, paperId, paperDate, place, pagesOver = 0, details: more }: Given = {},
  ) {
    const { report, version, mission } = opened;
    const facts = { ...(await this.store.facts(unit.manager, opened, unit.now, action)), pagesOver };
    const from = version.state;
    const { to, warnings } = advance(reportLifecycle, from, action, authority, facts);
    if ('reason' in reportLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
    version.state = to;
    if (action === 'adopt')
      Object.assign(version, {
        adoptedAt: unit.now,
        adoptedOn: await dayOfAdoption(unit, opened, facts, paperDate),
      });
    if (action === 'agree') await this.reports.approveWhatIsThere(unit, opened);
    if (action === 'openSigning')
      Object.assign(version, {
        adoptionMode: adoptionOf(opened),
        dissentPrinted: isDissentPrinted(opened),
        publicationByTwo: isByTwo(opened),
        placeRu: place?.ru ?? null,
        placeEn: place?.en ?? null,
      });
    await this.reports.touch(unit, opened);
    // Before it stands in the log: who is asked to sign is told by that line.
    if (action === 'openSigning') await freezeSignatories(unit, opened);
    const details = {
      version: version.number,
      ...(action === 'adopt' && signaturesIn(facts)),
      ...(action === 'agree' && (await this.agreedTo(unit, opened))),
      ...more,
    };
    const line = { id: report.id, missionId: mission.id, reason, paperId, details };
    await unit.recordMove('report', { action, from, to }, rulesOf(warnings), line);
    if (action === 'adopt') await this.conclude(unit, opened);
    if (action === 'withdraw') await this.reinstate(unit, opened);
    return warnings;
  }

  /** What was adopted stands again when the version that was to take its place is given up. */
  private async reinstate(unit: Unit, { report }: Opened): Promise<void> {
    const version = await beingCorrected(unit, report);
    if (!version) return;
    const { id, missionId } = report;
    const made = await this.audit.lastMove<ReportState, ReportAction>(unit.manager, 'report', id, 'reissue');
    const from = version.state;
    version.state = made!.from;
    await this.reports.touch(unit, { version });
    const line = { id, missionId, corrects: made!.id, details: { version: version.number } };
    await unit.recordMove('report', { action: 'undo', from, to: version.state }, ['R-53'], line);
  }

  /** After a signature or an absence: the last one adopts the document; one before it may have made enough of them. */
  async signed(unit: Unit, opened: Opened, before: ReportFacts): Promise<void> {
    await isOfThisVersion(unit.manager, opened);
    const facts = await this.store.facts(unit.manager, opened, unit.now, null);
    if (settled(facts)) await unit.following(() => this.carryOut(unit, opened, 'adopt', THE_SYSTEM));
    else if (adoptableEarly(facts) && !adoptableEarly(before))
      await unit.record('report.threshold-reached', {
        subject: ['report', opened.report.id],
        missionId: opened.mission.id,
        details: { version: opened.version.number, ...signaturesIn(facts) },
      });
  }

  /** What it corrects makes way for it; with the final conclusion the mission is concluded. */
  private async conclude(unit: Unit, { report, mission }: Opened): Promise<void> {
    const before = await beingCorrected(unit, report);
    if (before) await this.carryOut(unit, { report, mission, version: before }, 'makeWay', THE_SYSTEM);
    if (outlineOf(report.kind).concludes && mission.state === 'CONCLUDING')
      await this.missions.carryOut(unit, mission, 'conclude', THE_SYSTEM);
  }

  /** A new version with the same texts; the old one is superseded and its signatures bind nothing any more. */
  supersede(actor: Actor, id: string, { reason, translated }: NewVersion, expected?: number) {
    return this.reports.change(actor, id, expected, async (unit, opened) => {
      const { version, mission } = opened;
      const corrects = isAdopted(version.state);
      const warnings = await this.carryOut(
        unit,
        opened,
        corrects ? 'reissue' : 'supersede',
        actor.on({ mission: mission.id }),
        { reason },
      );
      if (corrects && !translated && (await isInBoth(unit, version)))
        throw new Refusal('report.correction-untranslated');
      // What makes way before it was adopted may itself have been a correction: its successor corrects for the same reason.
      const why = corrects ? { correctionReason: reason, correctionReasonTranslated: translated ?? null } : version;
      const next = await this.reports.successor(unit, opened, why);
      const [ru, en] = version.originalLanguage === 'ru' ? [reason, translated] : [translated, reason];
      const details = { from: version.number, to: next.number, ...(translated && { words: { ru, en } }) };
      await unit.record('report.version-opened', { subject: ['report', id], missionId: mission.id, reason, details });
      return warnings;
    });
  }
}

/** No session takes up what is not adopted yet; and what is still to come has noted nothing. */
function refuseUntimely(kind: 'submitted' | 'noted', date: string, { version, mission }: Opened, now: Date): void {
  if (version.adoptedOn && date < version.adoptedOn) throw new Refusal('report.session-before-adoption');
  if (kind === 'noted' && date > localDay(now, mission)) throw new Refusal('report.session-ahead');
}

/** There is a final edition of it in the other language as well. */
const isInBoth = ({ manager }: Unit, { id: versionId, originalLanguage }: ReportVersion) =>
  manager.existsBy(Artifact, { versionId, draft: false, language: Not(originalLanguage) });

/** The version that stands until the one that corrects it is adopted. */
const beingCorrected = ({ manager }: Unit, { id }: Report) =>
  manager.findOneBy(ReportVersion, { reportId: id, state: 'BEING_CORRECTED' });
