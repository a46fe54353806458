import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { NoteAbsence, RefuseToSign, SignReport } from '#libs/contracts';
import { HumansService, PapersService } from '#libs/identity';
import { localDay } from '#libs/missions';
import { column, isThere, readOne, Transactions, type Actor, type Unit } from '#libs/platform';
import { outlineOf, perform, Refusal, reportActs, signedBy } from '#libs/regulation';
import { isConfirmed } from './absences.js';
import { contentDigest } from './content.js';
import { SERVED } from './candidates.js';
import { adoptionOf, ReportStore, type Opened } from './report-store.js';
import { Absence, Dissent, Signatory } from './report.entities.js';
import { ReportMovesService } from './report-moves.service.js';
import { reportFacts } from './report-facts.js';
import { ReportsService, type ReportChanged } from './reports.service.js';

@Injectable()
export class SigningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ReportStore,
    private readonly reports: ReportsService,
    private readonly moves: ReportMovesService,
    private readonly papers: PapersService,
    private readonly humans: HumansService,
  ) {}

  /**
   * A signature is a person, a time and the digest of the original text that the person read. An officer may record
   * one given on paper: whose it is, the paper says. The last one adopts the document.
   */
  sign(actor: Actor, id: string, { together = [], ...signed }: SignReport): Promise<ReportChanged> {
    const { paper } = signed;
    if (together.length > 0 && !paper) throw new Refusal('report.together-on-paper');
    const hands = paper && [paper.authorPersonId, ...together.filter((each) => each !== paper.authorPersonId)];
    return this.settle(actor, id, async (unit, opened) => {
      const notes: (() => Promise<void>)[] = [];
      for (const authorPersonId of hands ?? [null])
        notes.push(
          await this.keep(
            unit,
            opened,
            paper && authorPersonId ? { ...signed, paper: { ...paper, authorPersonId } } : signed,
          ),
        );
      return async () => {
        for (const note of notes) await note();
      };
    });
  }

  /** One signature; what the log says of it is told when all of them are kept. */
  private async keep(unit: Unit, opened: Opened, { contentDigest: seen, fileDigest, paper }: SignReport) {
    const { signer, paperId } = await this.bySigner(unit, opened, 'sign', seen, paper, fileDigest);
    const place = { versionId: opened.version.id, personId: signer.personId! };
    // Whoever was recorded as absent, or has refused, signs after all.
    for (const entity of [Dissent, Absence])
      await unit.manager.update(entity, { ...place, endedAt: IsNull() }, { endedAt: unit.now });
    const signature = { signedAt: unit.now, contentDigest: seen, paperId: paperId ?? null };
    await unit.manager.update(Signatory, place, { ...signature, fileDigest: paper ? null : (fileDigest ?? null) });
    const details = { person: signer.personId, contentDigest: seen, version: opened.version.number };
    return () => unit.record('report.signed', { ...lineOf(opened), paperId, details });
  }

  /** In the place of a signature, what somebody has against the document: it stands with the signatures. */
  refuse(actor: Actor, id: string, { contentDigest: seen, paper, dissent }: RefuseToSign): Promise<ReportChanged> {
    return this.settle(actor, id, async (unit, opened) => {
      const { signer, paperId } = await this.bySigner(unit, opened, 'refuse', seen, paper);
      const place = { versionId: opened.version.id, personId: signer.personId! };
      await unit.manager.update(Absence, { ...place, endedAt: IsNull() }, { endedAt: unit.now });
      const written = { bodyRu: dissent.ru, bodyEn: dissent.en, contentDigest: seen, paperId: paperId ?? null };
      await unit.manager.insert(Dissent, { ...place, ...written, at: unit.now, endedAt: null });
      const details = { person: signer.personId, contentDigest: seen, version: opened.version.number };
      return () => unit.record('report.refused', { ...lineOf(opened), paperId, details });
    });
  }

  /** Of somebody on the list who cannot sign: with the last one who is waited for the document is adopted. */
  noteAbsence(actor: Actor, id: string, { personId, reason }: NoteAbsence): Promise<ReportChanged> {
    return this.settle(actor, id, async (unit, opened) => {
      const { version, mission } = opened;
      const place = await unit.manager.findOneBy(Signatory, { versionId: version.id, personId });
      const facts = await this.standing(unit.manager, opened, place);
      const noted = await unit.manager.findOneBy(Absence, { versionId: version.id, personId, endedAt: IsNull() });
      // Recorded by another human, it is confirmed; by a second record of the same one it is not.
      const absent =
        noted !== null &&
        ((await isConfirmed(unit.manager, this.humans, noted)) ||
          (await this.humans.isOne(unit.manager, noted.notedBy, actor.personId!)));
      perform(reportActs.noteAbsence, actor.on({ mission: mission.id }), reportFacts({ ...facts, absent }));
      const details = { personId, version: version.number };
      if (noted)
        await unit.manager.update(Absence, { id: noted.id }, { confirmedBy: actor.personId, confirmedAt: unit.now });
      else {
        const row = { versionId: version.id, personId, reason, notedBy: actor.personId, at: unit.now, endedAt: null };
        await unit.manager.insert(Absence, { ...row, confirmedBy: null });
      }
      const what = noted ? 'report.absence-confirmed' : 'report.absence-noted';
      return () => unit.record(what, { ...lineOf(opened), reason, details });
    });
  }

  /** Does what settles one line of the list, notes it, and lets it adopt the document if it was the last one. */
  private settle(
    actor: Actor,
    id: string,
    work: (unit: Unit, opened: Opened) => Promise<() => Promise<void>>,
  ): Promise<ReportChanged> {
    return this.transactions
      .asSystem('a paper may bring the signature of anybody, and the last one concludes the mission')
      .write(actor, async (unit) => {
        const opened = await this.store.lock(unit, id);
        const before = await this.store.facts(unit.manager, opened, unit.now, null);
        const note = await work(unit, opened);
        await this.reports.touch(unit, opened);
        await note();
        await this.moves.signed(unit, opened, before);
        const after = await this.store.open(unit.manager, actor, id);
        return { report: await this.reports.view(unit.manager, actor, after), warnings: [] };
      });
  }

  /** Who signs or refuses: the one who asks, or the author of a paper that the Secretariat records. */
  private async bySigner(
    unit: Unit,
    opened: Opened,
    act: 'sign' | 'refuse',
    seen: string,
    paper: SignReport['paper'],
    shown?: string,
  ): Promise<{ signer: Actor; paperId: string | undefined }> {
    const { manager, actor } = unit;
    const { report, version, mission } = opened;
    // A colleague's signature is recorded by the Secretariat alone.
    if (paper && !actor.everywhere('paper:record'))
      throw new Refusal('paper.not-allowed', { permission: 'paper:record' });
    const { actor: signer, paperId } = await this.papers.judged(unit, paper, mission.id, undefined, {
      manyHands: act === 'sign',
    });
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
      reportActs[act],
      // Whoever was put on the list by having served signs, in whatever role: as an officer of the Secretariat too.
      { can: (permission) => place !== null || signer.holds(permission) },
      reportFacts({
        ...(await this.standing(manager, opened, place)),
        // A document that the coordinator alone signs is not about the days on duty.
        served: served || signedBy(report.kind, adoptionOf(opened)) === 'coordinator',
        paperBeforePolls:
          !outlineOf(report.kind).beforePollsClose &&
          paper !== undefined &&
          paper.date < localDay(mission.pollsCloseAt!, mission),
        digestSeen: digest === seen,
        ...(act === 'sign' && (paper ? ON_PAPER : await fileSigned(manager, version.id, digest, shown))),
      }),
    );
    return { signer, paperId };
  }

  private async standing(manager: EntityManager, { version }: Opened, place: Signatory | null) {
    const standing = place && { versionId: version.id, personId: place.personId, endedAt: IsNull() };
    return {
      inSigning: version.state === 'SIGNING',
      onSignatoryList: place !== null,
      signedAlready: Boolean(place?.signedAt),
      leads: place?.coordinator ?? false,
      refused: standing !== null && (await manager.existsBy(Dissent, standing)),
    };
  }
}

/** What was read is the sheet itself. */
const ON_PAPER = { fileDrawn: true, fileShown: true };

/** Whether there is a file that says what is signed, and whether it is the one that was shown: it says that and nothing else. */
const fileSigned = (manager: EntityManager, versionId: string, signed: string, shown: string | undefined) =>
  readOne(
    manager,
    `SELECT count(*) > 0 AS "fileDrawn", coalesce(bool_or(f.digest = $3), false) AS "fileShown"
     FROM artifact a JOIN stored_file f ON f.id = a.file_id WHERE a.version_id = $1 AND a.content_digest = $2
       AND NOT a.referring`,
    [versionId, signed, shown ?? null],
    { fileDrawn: column.bool, fileShown: column.bool },
  );

const lineOf = ({ report: { id }, mission }: Opened) => ({ subject: ['report', id] as const, missionId: mission.id });
