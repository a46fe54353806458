import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangeOutline, OutlineEditionView } from '#libs/contracts';
import { isUniqueViolation, NOBODY, Transactions, type Actor } from '#libs/platform';
import { outlineActs, outlineFacts, perform, Refusal, type OwnOutline, type ReportKind } from '#libs/regulation';
import { OutlineEdition } from './report.entities.js';

/** What the assembly has made of the outlines, each change an edition. Documents that were begun keep theirs. */
@Injectable()
export class OutlinesService {
  constructor(private readonly transactions: Transactions) {}

  /** The newest of each kind first. */
  list(): Promise<OutlineEditionView[]> {
    return this.transactions.look(NOBODY, async ({ manager }) =>
      (await manager.find(OutlineEdition, { order: { kind: 'ASC', edition: 'DESC' } })).map(editionView),
    );
  }

  async change(
    actor: Actor,
    { kind, source, wording = {}, numbered, ...more }: ChangeOutline,
  ): Promise<OutlineEditionView> {
    const sentences = Object.keys(wording);
    const outline = {
      ...more,
      ...(sentences.length > 0 && { wording }),
      ...(numbered && { numbered }),
    };
    try {
      return await this.transactions.write(actor, async (unit) => {
        const { manager, now: madeAt } = unit;
        perform(outlineActs.change, actor.on({}), outlineFacts(kind, outline));
        const edition = ((await newestOutline(manager, kind))?.edition ?? 0) + 1;
        const row = { kind, edition, outline: { edition, ...outline }, source, madeBy: actor.personId, madeAt };
        await manager.insert(OutlineEdition, row);
        const sections = outline.sections.map(({ id }) => id);
        await unit.record('outline.changed', {
          subject: ['settings', kind],
          details: {
            version: edition,
            sections,
            ...(sentences.length > 0 && { sentences }),
            ...(numbered && { numbered }),
            source,
          },
        });
        return editionView(row);
      });
    } catch (error) {
      // Somebody changed the same outline at the same time.
      throw isUniqueViolation(error) ? new Refusal('request.conflicts') : error;
    }
  }
}

/** With which a document of this kind begins; null where it is as it ships. */
export async function newestOutline(manager: EntityManager, kind: ReportKind): Promise<OwnOutline | null> {
  const row = await manager.findOne(OutlineEdition, { where: { kind }, order: { edition: 'DESC' } });
  return row?.outline ?? null;
}

const editionView = ({
  kind,
  outline: { edition, title, adopted, sections, wording, numbered },
  source,
  madeAt,
}: Pick<OutlineEdition, 'kind' | 'outline' | 'source' | 'madeAt'>): OutlineEditionView => ({
  kind,
  edition,
  title,
  adopted,
  sections: [...sections],
  source,
  madeAt: madeAt.toISOString(),
  ...(wording && { wording }),
  ...(numbered && { numbered }),
});
