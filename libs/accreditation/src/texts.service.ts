import { Injectable } from '@nestjs/common';
import type { AcceptText, PublishText } from '#libs/contracts';
import { PapersService } from '#libs/identity';
import { isUniqueViolation, NOBODY, Transactions, type Actor } from '#libs/platform';
import { LANGUAGES, Refusal, type Finding } from '#libs/regulation';
import { applicationView } from './accreditation-views.js';
import { RegulationText, TextAcceptance } from './accreditation.entities.js';
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
      const { manager, now } = unit;
      const { application, mission } = await this.moves.open(unit, id);
      const current = await manager.maximum(RegulationText, 'version', { kind });
      if (!current) throw new Refusal('text.not-found');
      if (version !== current) throw new Refusal('text.not-current', { current });
      const { actor: judged, paperId = null } = await this.papers.judged(unit, paper, mission.id, application.personId);
      const acceptedBy = judged.personId;
      if (acceptedBy !== application.personId) throw new Refusal('text.not-yours');
      const row = { applicationId: id, kind, version, acceptedAt: now, acceptedBy, paperId };
      await manager.createQueryBuilder().insert().into(TextAcceptance).values(row).orIgnore().execute();
      const { missionId, delegationId } = application;
      await unit.record('application.text-accepted', {
        subject: ['application', id] as const,
        missionId,
        delegationId,
        paperId,
        details: {
          kind,
          version,
        },
      });
      return { application: await applicationView(manager, id, actor), warnings: [] as Finding[] };
    });
  }
}
