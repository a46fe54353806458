import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { OfferedSection, OfferSection, RemarksView } from '#libs/contracts';
import { MissionsService } from '#libs/missions';
import { Transactions, type Actor } from '#libs/platform';
import {
  documentTitle,
  isDiscussed,
  perform,
  Refusal,
  remarkActs,
  REPORT_ENDS,
  SECTION_IDS,
  type SectionId,
} from '#libs/regulation';
import { titleIn, writtenSections } from './content.js';
import { SectionOffer } from './remark.entities.js';
import { ownRemarks, remarksOf } from './remark-views.js';
import { isObserver, ReportStore } from './report-store.js';
import { Report, ReportVersion } from './report.entities.js';
import { outlined, textsOf } from './translations.js';

/** Sections of a draft that the observers of the mission may read and say something of; of the rest they see nothing. */
@Injectable()
export class OffersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly store: ReportStore,
  ) {}

  /** Opens a section to them, or ends that; said twice it is so already. */
  offer(actor: Actor, reportId: string, { section, open }: OfferSection): Promise<RemarksView> {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { report, version, mission } = await this.store.lock(unit, reportId);
      perform(remarkActs[open ? 'offer' : 'endOffer'], actor.on({ mission: mission.id }), {
        ...FACTS,
        discussed: isDiscussed(version.state),
        written: writtenSections(outlined({ report, version })).some(({ id }) => id === section),
      });
      const place = { versionId: version.id, section, endedAt: IsNull() };
      if (open !== (await manager.existsBy(SectionOffer, place))) {
        if (open) await manager.insert(SectionOffer, { ...place, offeredBy: actor.personId, at: now, endedAt: null });
        else await manager.update(SectionOffer, place, { endedAt: now });
        await unit.record(open ? 'report.section-offered' : 'report.offer-ended', {
          subject: ['report', report.id],
          missionId: mission.id,
          details: { section, version: version.number },
        });
      }
      return remarksOf(manager, version.id);
    });
  }

  /** What is offered to the one who asks, an observer of the mission; to nobody else anything is. */
  list(actor: Actor, missionId: string): Promise<OfferedSection[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.missions.require(manager, missionId, actor);
      if (!(await isObserver(manager, actor, missionId))) return [];
      const reports = await manager.find(Report, { where: { missionId }, order: { number: 'ASC' } });
      const items: OfferedSection[] = [];
      for (const report of reports) {
        const version = await discussedVersion(manager, report.id);
        if (version) items.push(...(await sectionsIn(manager, actor, report, version)));
      }
      return items;
    });
  }
}

/** Nothing of a document is offered once it is agreed to, or has made way. */
async function discussedVersion(manager: EntityManager, reportId: string): Promise<ReportVersion | undefined> {
  const versions = await manager.find(ReportVersion, { where: { reportId }, order: { number: 'DESC' } });
  const standing = versions.find(({ state }) => !REPORT_ENDS.includes(state));
  return standing && isDiscussed(standing.state) ? standing : undefined;
}

async function sectionsIn(manager: EntityManager, actor: Actor, report: Report, version: ReportVersion) {
  const { id, number } = report;
  const offered = await manager.findBy(SectionOffer, { versionId: version.id, endedAt: IsNull() });
  if (offered.length === 0) return [];
  const { originalLanguage } = version;
  const texts = { ru: await textsOf(manager, version.id, 'ru'), en: await textsOf(manager, version.id, 'en') };
  const { comments, suggestions } = ownRemarks(await remarksOf(manager, version.id), actor.personId);
  return SECTION_IDS.filter((section) => offered.some((one) => one.section === section)).map((section) => ({
    reportId: id,
    report: documentTitle(report.kind, version.outline),
    number,
    section,
    title: titleIn(outlined({ report, version }), section),
    originalLanguage,
    text: { ru: texts.ru[section] ?? null, en: texts.en[section] ?? null },
    comments: comments.filter((one) => one.section === section),
    suggestions: suggestions.filter((one) => one.section === section),
  }));
}

/** Whether somebody who does not read drafts may say something of this section of one. */
export async function isOfferedTo(
  manager: EntityManager,
  actor: Actor,
  reportId: string,
  section: SectionId,
): Promise<boolean> {
  const report = await manager.findOneBy(Report, { id: reportId });
  if (!report) throw new Refusal('report.not-found');
  if (actor.on({ mission: report.missionId }).can('report:read')) return false;
  const version = await discussedVersion(manager, reportId);
  if (!version || !(await isObserver(manager, actor, report.missionId))) return false;
  return manager.existsBy(SectionOffer, { versionId: version.id, section, endedAt: IsNull() });
}

const FACTS = { there: true, settled: false, toComment: true, mayResolve: true, writable: true };
