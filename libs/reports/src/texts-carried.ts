import type { EntityManager } from 'typeorm';
import { plainAsMarkdown } from '#libs/prose';
import { LANGUAGES, readsMarkdown, type ReportKind } from '#libs/regulation';
import { SectionText } from './report.entities.js';

/**
 * A draft that goes on under an outline in which texts are Markdown says what it said before: what was a letter stays one.
 * Whose words they are, and when they were written, stays as well.
 */
export async function carryTexts(
  manager: EntityManager,
  versionId: string,
  kind: ReportKind,
  { from, to }: { from: number; to: number },
): Promise<void> {
  if (readsMarkdown(kind, from) || !readsMarkdown(kind, to)) return;
  for (const language of LANGUAGES) {
    const rows = await manager.find(SectionText, { where: { versionId, language }, order: { number: 'ASC' } });
    const last = new Map(rows.map((row) => [row.section, row]));
    for (const { section, number, body, authorId, writtenAt } of last.values()) {
      const carried = plainAsMarkdown(body);
      if (carried === body.trim()) continue;
      const row = { versionId, language, section, number: number + 1, body: carried, authorId, writtenAt };
      await manager.insert(SectionText, row);
    }
  }
}
