import { Injectable } from '@nestjs/common';
import type { AcceptText, PublishText } from '#libs/contracts';
import { PapersService } from '#libs/identity';
import { isUniqueViolation, NOBODY, Transactions, type Actor, type Paper, type Unit } from '#libs/platform';
import { ACCEPTED_TEXTS, LANGUAGES, Refusal, type AcceptedText, type Finding } from '#libs/regulation';
import { applicationView } from './accreditation-views.js';
import { RegulationText, TextAcceptance, type Application } from './accreditation.entities.js';
import { ApplicationMoves } from './application-moves.js';

/** The texts that applicants accept, in versions, and who accepted which. */
@Injectable()
export class TextsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: ApplicationMoves,
    private readonly papers: PapersService,
  ) {}

  list() {
    return this.transactions.look(NOBODY, async ({ manager }) => {
      const texts = await manager.find(RegulationText, { order: { kind: 'ASC', version: 'DESC', language: 'DESC' } });
      return texts.map(({ kind, version, language, body, publishedAt, source }) => ({
        kind,
        version,
        language,
        body,
        publishedAt: publishedAt?.toISOString() ?? null,
        source,
      }));
    });
  }

  /** A new wording is the next version: who is not endorsed yet accepts it anew, the endorsed are bound by theirs. */
  async publish(actor: Actor, { kind, body, source }: PublishText) {
    try {
      return await this.transactions.write(actor, async (unit) => {
        const { manager, now: publishedAt } = unit;
        const version = ((await manager.maximum(RegulationText, 'version', { kind })) ?? 0) + 1;
        const publishedBy = actor.personId;
        for (const language of LANGUAGES)
          await manager.insert(RegulationText, {
            kind,
            version,
            language,
            body: body[language],
            publishedAt,
            source,
            publishedBy,
          });
        await unit.record('text.published', { subject: ['settings', kind], details: { version, source } });
        return { kind, version };
      });
    } catch (error) {
      // Somebody published another wording at the same time.
      throw isUniqueViolation(error) ? new Refusal('request.conflicts') : error;
    }
  }

  /** The applicant accepts a text in its current version; an officer may record the paper original instead. */
  accept(actor: Actor, id: string, { text: kind, version, paper }: AcceptText) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const { application, mission } = await this.moves.open(unit, id);
      const current = await currentVersion(unit, kind);
      if (!current) throw new Refusal('text.not-found');
      if (version !== current) throw new Refusal('text.not-current', { current });
      const judged = await this.papers.judged(unit, paper, mission.id, application.personId);
      if (judged.actor.personId !== application.personId) throw new Refusal('text.not-yours');
      await accepted(unit, application, { kind, version }, judged.paperId);
      return { application: await applicationView(manager, id, actor), warnings: [] as Finding[] };
    });
  }

  /** Every text in its current version, signed by the applicant on one paper. */
  async acceptOnPaper(unit: Unit, application: Application, paper: Omit<Paper, 'authorPersonId'>) {
    const { personId: authorPersonId, missionId } = application;
    const { paperId } = await this.papers.judged(unit, { ...paper, authorPersonId }, missionId, authorPersonId);
    for (const kind of ACCEPTED_TEXTS) {
      const version = await currentVersion(unit, kind);
      if (version) await accepted(unit, application, { kind, version }, paperId);
    }
  }
}

const currentVersion = ({ manager }: Unit, kind: AcceptedText) => manager.maximum(RegulationText, 'version', { kind });

async function accepted(
  unit: Unit,
  { id, personId: acceptedBy, missionId, delegationId }: Application,
  text: { kind: AcceptedText; version: number },
  paperId: string | null = null,
) {
  const row = { applicationId: id, ...text, acceptedAt: unit.now, acceptedBy, paperId };
  await unit.manager.createQueryBuilder().insert().into(TextAcceptance).values(row).orIgnore().execute();
  const line = { subject: ['application', id] as const, missionId, delegationId, paperId };
  await unit.record('application.text-accepted', { ...line, details: text });
}
