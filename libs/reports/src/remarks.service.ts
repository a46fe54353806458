import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import type { CommentOn, DecideSuggestion, RemarksView, SuggestText } from '#libs/contracts';
import { Transactions, type Actor, type Unit } from '#libs/platform';
import {
  isDiscussed,
  isWritable,
  perform,
  Refusal,
  remarkActs,
  type Authority,
  type EventName,
  type RemarkFacts,
  type SectionId,
} from '#libs/regulation';
import { outlineIn, writtenSections } from './content.js';
import { isOfferedTo } from './offers.service.js';
import { SectionComment, Suggestion } from './remark.entities.js';
import { ownRemarks, remarksOf } from './remark-views.js';
import { ReportStore, type Opened } from './report-store.js';
import { Report, ReportVersion } from './report.entities.js';
import { ReportsService } from './reports.service.js';
import { outlined } from './translations.js';
import { keepText, lastWriting } from './section-texts.js';

/** What those who may read a draft say of it, and propose for it; what is open keeps it from being agreed to (C3). */
@Injectable()
export class RemarksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ReportStore,
    private readonly reports: ReportsService,
  ) {}

  list(actor: Actor, reportId: string, edition?: number): Promise<RemarksView> {
    return this.transactions.look(actor, async ({ manager }) => {
      const opened = await this.store.open(manager, actor, reportId, edition);
      // Signatories and observers read what is signed, and not how it came about.
      if (!actor.on({ mission: opened.mission.id }).can('report:read'))
        return { comments: [], suggestions: [], offered: [] };
      return remarksOf(manager, opened.version.id);
    });
  }

  comment(actor: Actor, reportId: string, { section, body, replyTo }: CommentOn): Promise<RemarksView> {
    return this.change(actor, reportId, section, async (unit, opened, authority) => {
      const { version } = opened;
      const answered = replyTo
        ? await unit.manager.findOneBy(SectionComment, { id: replyTo, versionId: version.id })
        : null;
      if (replyTo && !this.mayAnswer(actor, opened, section, answered)) throw new Refusal('remark.not-found');
      judge(authority, 'comment', {
        there: outlineIn(outlined(opened)).sections.some(({ id }) => id === section),
        discussed: isDiscussed(opened.version.state),
        toComment: !answered?.replyTo,
        settled: Boolean(answered?.resolvedAt),
      });
      const place = { versionId: version.id, section: answered?.section ?? section, replyTo };
      const row = { ...place, body, authorId: actor.personId!, at: unit.now, resolvedBy: null, resolvedAt: null };
      const { id } = await unit.manager.save(unit.manager.create(SectionComment, row));
      await this.log(unit, opened, 'report.commented', { comment: replyTo ?? id, section: place.section });
    });
  }

  resolve(actor: Actor, id: string): Promise<RemarksView> {
    return this.changeOf(actor, SectionComment, id, async (unit, opened, authority) => {
      const comment = await unit.manager.findOneByOrFail(SectionComment, { id });
      const writes = actor.on({ mission: opened.mission.id }).can('report:draft');
      judge(authority, 'resolve', {
        settled: comment.resolvedAt !== null,
        mayResolve: writes || comment.authorId === actor.personId,
      });
      await unit.manager.update(SectionComment, { id }, { resolvedBy: actor.personId, resolvedAt: unit.now });
      await this.log(unit, opened, 'report.comment-resolved', { comment: id, section: comment.section });
    });
  }

  suggest(actor: Actor, reportId: string, { section, language, body }: SuggestText): Promise<RemarksView> {
    return this.change(actor, reportId, section, async (unit, opened, authority) => {
      const { version } = opened;
      const written = writtenSections(outlined(opened)).some(({ id }) => id === section);
      judge(authority, 'suggest', { discussed: isDiscussed(opened.version.state), written });
      const base = await lastWriting(unit.manager, version.id, { language, section });
      const row = { versionId: version.id, section, language, body, base, authorId: actor.personId!, at: unit.now };
      const { id } = await unit.manager.save(unit.manager.create(Suggestion, row));
      await this.log(unit, opened, 'report.text-suggested', { suggestion: id, section, language });
    });
  }

  /** Accepted, it is the next writing, in the name of its author; whoever accepts has read the one before (`seen`). */
  decide(actor: Actor, id: string, seen: number, { accept, reason }: DecideSuggestion): Promise<RemarksView> {
    return this.changeOf(actor, Suggestion, id, async (unit, opened, authority) => {
      const { manager, now } = unit;
      const { version } = opened;
      const { language, section, body, authorId, decidedAt } = await manager.findOneByOrFail(Suggestion, { id });
      judge(authority, accept ? 'accept' : 'decline', {
        settled: decidedAt !== null,
        writable: isWritable(version.state, language === version.originalLanguage),
      });
      const number = accept ? await keepText(unit, version, { language, section, body, seen, authorId }) : null;
      const decided = { accepted: accept, reason: reason ?? null, decidedBy: actor.personId, decidedAt: now };
      await manager.update(Suggestion, { id }, decided);
      if (accept) await this.reports.touch(unit, opened);
      const event = accept ? 'report.suggestion-accepted' : 'report.suggestion-declined';
      await this.log(unit, opened, event, { suggestion: id, section, language, ...(number && { number }) });
    });
  }

  private change(actor: Actor, reportId: string, section: SectionId, work: Work): Promise<RemarksView> {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const isOffered = await isOfferedTo(manager, actor, reportId, section);
      const opened = isOffered
        ? await this.store.lockStanding(manager, await manager.findOneByOrFail(Report, { id: reportId }))
        : await this.store.lock(unit, reportId);
      await work(unit, opened, authorityOf(actor, opened, isOffered));
      const all = await remarksOf(manager, opened.version.id);
      return readsAll(actor, opened) ? all : { ...ownRemarks(all, actor.personId), offered: [section] };
    });
  }

  /** An observer answers what was answered to the own comment, within a section that is offered. */
  private mayAnswer(actor: Actor, opened: Opened, section: SectionId, comment: SectionComment | null): boolean {
    if (!comment) return false;
    return readsAll(actor, opened) || (comment.authorId === actor.personId && comment.section === section);
  }

  /** The same of a remark: on the version that stands. Of an earlier one it is history. */
  private changeOf(
    actor: Actor,
    entity: EntityTarget<SectionComment | Suggestion>,
    id: string,
    work: Work,
  ): Promise<RemarksView> {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const remark = await manager.findOneBy(entity, { id });
      if (!remark) throw new Refusal('remark.not-found');
      const version = await manager.findOneBy(ReportVersion, { id: remark.versionId });
      if (!version) throw new Refusal('remark.not-found');
      const { reportId } = version;
      const opened = await this.store.lock(unit, reportId).catch((problem: unknown) => {
        throw problem instanceof Refusal && problem.code === 'report.not-found'
          ? new Refusal('remark.not-found')
          : problem;
      });
      if (opened.version.id !== remark.versionId) throw new Refusal('remark.not-found');
      const isOffered = await isOfferedTo(manager, actor, reportId, remark.section);
      await work(unit, opened, authorityOf(actor, opened, isOffered));
      const all = await remarksOf(manager, opened.version.id);
      return readsAll(actor, opened) ? all : { ...ownRemarks(all, actor.personId), offered: [] };
    });
  }

  /** Where it was said, and never what: more read the log than the draft. */
  private log(
    unit: Unit,
    { report, mission, version }: Opened,
    event: Extract<EventName, `report.${string}`>,
    details: { section: SectionId } & Record<string, string | number>,
  ) {
    return unit.record(event, {
      subject: ['report', report.id],
      missionId: mission.id,
      details: { ...details, version: version.number },
    });
  }
}

type Work = (unit: Unit, opened: Opened, authority: Authority) => Promise<void>;

const judge = (authority: Authority, act: keyof typeof remarkActs, facts: Partial<RemarkFacts>) =>
  perform(remarkActs[act], authority, { ...NONE, ...facts });

/** Whoever may read an earlier edition has no say in the draft of the next by that: only in what is offered. */
const authorityOf = (actor: Actor, { mission }: Opened, isOffered: boolean): Authority =>
  isOffered ? OFFERED : actor.on({ mission: mission.id });

/** Whoever reads drafts of the mission reads all that was said of them. */
const readsAll = (actor: Actor, { mission }: Pick<Opened, 'mission'>) =>
  actor.on({ mission: mission.id }).can('report:read');
/** Of an observer to whom a section is offered. */
const OFFERED: Authority = { can: (permission) => permission === 'report:comment' };

const NONE: RemarkFacts = {
  there: true,
  discussed: true,
  written: true,
  settled: false,
  toComment: true,
  mayResolve: true,
  writable: true,
};
