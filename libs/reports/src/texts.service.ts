import { Injectable } from '@nestjs/common';
import type { WritingAids } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { entryNumbers } from '#libs/observation';
import { column, readAll, Transactions, type Actor } from '#libs/platform';
import { LANGUAGES, Refusal, type Language, type SectionId } from '#libs/regulation';
import { outlineIn } from './content.js';
import { factsOf } from './facts-placed.js';
import { recordedIn, referencesFor } from './references.js';
import { ReportStore } from './report-store.js';
import { checksOf, TextReader } from './text-checks.js';
import { outlined } from './translations.js';

/** What whoever writes is shown beside the text: what may be placed in it, what it lacks, and what stood in it before. */
@Injectable()
export class TextsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ReportStore,
  ) {}

  /** Every writing of a section, the newest first. */
  versions(actor: Actor, id: string, language: Language, section: SectionId) {
    return this.transactions.asSystem('whoever writes sees who wrote before').look(async ({ manager }) => {
      const { version } = await this.opened(manager, actor, id);
      const rows = await readAll(
        manager,
        `SELECT t.number, t.body, t.written_at AS "writtenAt", CASE WHEN p.id IS NOT NULL THEN ${PERSON_NAME('p')} END AS author
         FROM section_text t LEFT JOIN person p ON p.id = t.author_id
         WHERE t.version_id = $1 AND t.language = $2 AND t.section = $3 ORDER BY t.number DESC`,
        [version.id, language, section],
        { number: column.int, body: column.text, writtenAt: column.instant, author: column.orNull(column.wording) },
      );
      return rows.map(({ writtenAt, ...row }) => ({ ...row, writtenAt: writtenAt.toISOString() }));
    });
  }

  async aids(actor: Actor, id: string): Promise<WritingAids> {
    const whole = await this.transactions
      .asSystem('numbers are those of all records, seen or not')
      .look(async ({ manager }) => {
        const { report, version } = await this.opened(manager, actor, id);
        const recorded = await recordedIn(manager, report.missionId);
        const checks: WritingAids['checks'] = [];
        for (const language of LANGUAGES) {
          const content = await this.store.content(manager, { report, version }, language);
          const reader = new TextReader(content, recorded);
          checks.push(...checksOf(reader, content).map((check) => ({ ...check, language })));
        }
        const { snapshot } = await this.store.content(manager, { report, version }, version.originalLanguage);
        const numbers = await entryNumbers(manager, report.missionId);
        const outline = outlineIn(outlined({ report, version }));
        return { report, outline, checks, facts: factsOf(snapshot), numbers, recorded };
      });
    const { report, outline, checks, facts, numbers, recorded } = whole;
    const references = await this.transactions.look(actor, ({ manager }) =>
      referencesFor(manager, report.missionId, outline, numbers),
    );
    return { facts, references, recorded, checks };
  }

  private async opened(manager: Parameters<ReportStore['open']>[0], actor: Actor, id: string) {
    const opened = await this.store.open(manager, actor, id);
    if (!actor.on({ mission: opened.mission.id }).can('report:draft')) throw new Refusal('report.not-found');
    return opened;
  }
}
