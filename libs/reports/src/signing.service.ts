import { Injectable } from '@nestjs/common';
import type { SignReport } from '#libs/contracts';
import { PapersService } from '#libs/identity';
import { localDay } from '#libs/missions';
import { isThere, Transactions, type Actor, type Unit } from '#libs/platform';
import { perform, Refusal, reportActs, signedBy } from '#libs/regulation';
import { contentDigest } from './content.js';
import { adoptionOf, ReportStore, SERVED, type Opened } from './report-store.js';
import { Signatory } from './report.entities.js';
import { ReportMovesService } from './report-moves.service.js';
import { ReportsService, reportFacts, type ReportChanged } from './reports.service.js';

@Injectable()
export class SigningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ReportStore,
    private readonly reports: ReportsService,
    private readonly moves: ReportMovesService,
    private readonly papers: PapersService,
  ) {}

  /**
   * A signature is a person, a time and the digest of the original text that the person read. An officer may record
   * one given on paper: whose it is, the paper says. The last one adopts the document.
   */
  sign(actor: Actor, id: string, { contentDigest: seen, paper }: SignReport): Promise<ReportChanged> {
    return this.transactions
      .asSystem('a paper may bring the signature of anybody, and the last one concludes the mission')
      .write(actor, async (unit) => {
        const opened = await this.store.lock(unit, id);
        // A colleague's signature is recorded by the Secretariat alone.
        if (paper && !actor.everywhere('paper:record'))
          throw new Refusal('paper.not-allowed', { permission: 'paper:record' });
        const { actor: signer, paperId } = await this.papers.judged(unit, paper, opened.mission.id);
        await this.judge(unit, opened, signer, seen, paper?.date);
        const versionId = opened.version.id;
        const before = await this.store.facts(unit.manager, opened, unit.now, null);
        await unit.manager.update(
          Signatory,
          { versionId, personId: signer.personId! },
          { signedAt: unit.now, contentDigest: seen, paperId: paperId ?? null },
        );
        await this.reports.touch(unit, opened);
        await unit.record('report.signed', {
          subject: ['report', id] as const,
          missionId: opened.mission.id,
          paperId,
          details: {
            person: signer.personId,
            contentDigest: seen,
            version: opened.version.number,
          },
        });
        await this.moves.signed(unit, opened, before);
        const after = await this.store.open(unit.manager, actor, id);
        return { report: await this.reports.view(unit.manager, actor, after), warnings: [] };
      });
  }

  private async judge({ manager }: Unit, opened: Opened, signer: Actor, seen: string, paperDate?: string) {
    const { report, version, mission } = opened;
    const personId = signer.personId;
    if (!personId) throw new Refusal('session.missing');
    const place = await manager.findOneBy(Signatory, { versionId: version.id, personId });
    const digest = contentDigest(await this.store.content(manager, opened, version.originalLanguage));
    const served = await isThere(
      manager,
      `SELECT FROM accreditation x WHERE x.mission_id = $1 AND x.person_id = $2 AND ${SERVED}`,
      [mission.id, personId],
    );
    perform(
      reportActs.sign,
      // Whoever was put on the list by having served signs, in whatever role: as an officer of the Secretariat too.
      { can: (permission) => place !== null || signer.holds(permission) },
      reportFacts({
        inSigning: version.state === 'SIGNING',
        onSignatoryList: place !== null,
        // A document that the coordinator alone signs is not about the days on duty.
        served: served || signedBy(report.kind, adoptionOf(opened)) === 'coordinator',
        paperBeforePolls: paperDate !== undefined && paperDate < localDay(mission.pollsCloseAt!, mission),
        digestSeen: digest === seen,
        signedAlready: Boolean(place?.signedAt),
      }),
    );
  }
}
