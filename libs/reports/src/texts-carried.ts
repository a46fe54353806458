import type { EntityManager } from 'typeorm';
import { plainAsMarkdown } from '#libs/prose';
import { LANGUAGES, readsMarkdown, type ReportKind } from '#libs/regulation';
import { SectionText, type ReportVersion } from './report.entities.js';
import { isOfEarlier, STALE } from './section-texts.js';

/**
 * A draft that goes on under an outline in which texts are Markdown says what it said before: what was a letter stays one.
 * Whose words they are, and when they were written, stays as well; and a translation is as fresh or stale as it was.
 */
export async function carryTexts(
  manager: EntityManager,
  { id: versionId, originalLanguage }: Pick<ReportVersion, 'id' | 'originalLanguage'>,
  kind: ReportKind,
  { from, to }: { from: number; to: number },
): Promise<void> {
  if (readsMarkdown(kind, from) || !readsMarkdown(kind, to)) return;
  const rows = await manager.find(SectionText, { where: { versionId }, order: { number: 'ASC' } });
  const last = new Map(rows.map((row) => [`${row.section} ${row.language}`, row]));
  for (const section of new Set(rows.map((row) => row.section))) {
    const written = LANGUAGES.flatMap((language) => last.get(`${section} ${language}`) ?? []);
    if (written.every(({ body }) => plainAsMarkdown(body) === body.trim())) continue;
    const original = written.find(({ language }) => language === originalLanguage)?.number ?? 0;
    for (const { language, number, body, authorId, writtenAt, translates: of } of written) {
      const translates = of === null ? null : isOfEarlier(of, original) ? STALE : original && original + 1;
      const carried = { body: plainAsMarkdown(body), authorId, writtenAt, translates };
      await manager.insert(SectionText, { versionId, language, section, number: number + 1, ...carried });
    }
  }
}
