import { Injectable } from '@nestjs/common';
import type { HoldView } from '#libs/contracts';
import { Transactions, type Actor, type Unit } from '#libs/platform';
import { isWritable, perform, Refusal, reportActs, type Language, type SectionId } from '#libs/regulation';
import { writtenSections } from './content.js';
import { outlined } from './translations.js';
import { PreviewsService } from './previews.service.js';
import { ReportStore, type Opened } from './report-store.js';
import { reportFacts } from './report-facts.js';
import { askForHold, holdsOf, releaseHold, takeHold, type Place } from './section-holds.js';

/** One section is written by one person at a time, and everybody who writes sees by whom. */
@Injectable()
export class HoldsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ReportStore,
    private readonly previews: PreviewsService,
  ) {}

  list(actor: Actor, id: string): Promise<HoldView[]> {
    return this.transactions.asSystem('whoever writes sees who else does').look(async ({ manager }) => {
      const { version, mission } = await this.store.open(manager, actor, id);
      if (!actor.on({ mission: mission.id }).can('report:draft')) throw new Refusal('report.not-found');
      return holdsOf(manager, version.id, actor.personId);
    });
  }

  /** Takes, or keeps, a section to write in; or asks whoever holds it. */
  hold(actor: Actor, id: string, language: Language, section: SectionId, ask: boolean): Promise<HoldView[]> {
    return this.change(actor, id, language, section, async (unit, place, personId, { report }) => {
      if (ask) return askForHold(unit.manager, place, personId);
      this.previews.warm();
      const { tookOver } = await takeHold(unit.manager, place, personId);
      if (!tookOver) return;
      const line = { subject: ['report', report.id] as const, missionId: report.missionId };
      await unit.record('report.section-taken-over', { ...line, details: { language, section } });
    });
  }

  release(actor: Actor, id: string, language: Language, section: SectionId): Promise<HoldView[]> {
    return this.change(actor, id, language, section, (unit, place, personId) =>
      releaseHold(unit.manager, place, personId),
    );
  }

  private change(
    actor: Actor,
    id: string,
    language: Language,
    section: SectionId,
    work: (unit: Unit, place: Place, personId: string, opened: Opened) => Promise<void>,
  ): Promise<HoldView[]> {
    return this.transactions.asSystem('whoever writes sees who else does').write(actor, async (unit) => {
      const { manager } = unit;
      const opened = await this.store.open(manager, actor, id);
      const { report, version, mission } = opened;
      const facts = reportFacts({ writable: isWritable(version.state, language === version.originalLanguage) });
      perform(reportActs.write, actor.on({ mission: mission.id }), facts);
      if (!writtenSections(outlined({ report, version })).some((written) => written.id === section))
        throw new Refusal('report.section-not-written');
      if (!actor.personId) throw new Refusal('session.missing');
      await work(unit, { versionId: version.id, language, section }, actor.personId, opened);
      return holdsOf(manager, version.id, actor.personId);
    });
  }
}
