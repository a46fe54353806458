import { Injectable } from '@nestjs/common';
import type { WritingAids } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { entryNumbers } from '#libs/observation';
import { column, readAll, Transactions, type Actor } from '#libs/platform';
import {
  FIGURES,
  figureKey,
  figureName,
  LANGUAGES,
  Refusal,
  writtenFigure,
  type Figure,
  type Language,
  type SectionId,
} from '#libs/regulation';
import { outlineIn } from './content.js';
import { nonesOf } from './figures-of-nothing.js';
import { figuresOf } from './figures.js';
import { numberedIn, referencesFor } from './references.js';
import { ReportStore } from './report-store.js';
import type { SnapshotContent } from './snapshot-content.js';
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
        const numbered = await numberedIn(manager, report.missionId);
        const checks: WritingAids['checks'] = [];
        for (const language of LANGUAGES) {
          const content = await this.store.content(manager, { report, version }, language);
          const reader = new TextReader(content, numbered);
          checks.push(...checksOf(reader, content).map((check) => ({ ...check, language })));
        }
        const { snapshot } = await this.store.content(manager, { report, version }, version.originalLanguage);
        const numbers = await entryNumbers(manager, report.missionId);
        const outline = outlineIn(outlined({ report, version }));
        return { report, outline, checks, facts: factsOf(snapshot), numbers };
      });
    const { report, outline, checks, facts, numbers } = whole;
    const references = await this.transactions.look(actor, ({ manager }) =>
      referencesFor(manager, report.missionId, outline, numbers),
    );
    return { facts, references, checks };
  }

  private async opened(manager: Parameters<ReportStore['open']>[0], actor: Actor, id: string) {
    const opened = await this.store.open(manager, actor, id);
    if (!actor.on({ mission: opened.mission.id }).can('report:draft')) throw new Refusal('report.not-found');
    return opened;
  }
}

/** Each figure as it may be placed: the numbers one by one, those of one name together as a table or a chart. */
function factsOf(snapshot: SnapshotContent): WritingAids['facts'] {
  const figures = figuresOf(snapshot);
  const nones = nonesOf(snapshot, figures).map((id): Figure => ({
    id,
    of: [],
    called: null,
    value: 0,
    asOf: snapshot.asOf,
  }));
  const several = [...new Set(figures.map(({ id }) => id))].filter((id) => 'by' in FIGURES[id]);
  return [
    ...[...figures, ...nones].map((figure) => ({
      name: figureKey(figure),
      title: figureName(figure),
      form: 'number' as const,
      written: { ru: writtenFigure(figure, 'ru'), en: writtenFigure(figure, 'en') },
    })),
    ...several.flatMap((id) => {
      const { ru, en } = FIGURES[id].name;
      const own = figures.filter((figure) => figure.id === id);
      const drawn = own.length <= 20 && own.every(({ value }) => typeof value === 'number');
      const placed = (name: string, form: 'table' | 'chart') => ({ name, title: { ru, en }, form, written: null });
      return [placed(id, 'table'), ...(drawn ? [placed(`chart.${id}`, 'chart')] : [])];
    }),
  ];
}
