import type { EntityManager } from 'typeorm';
import { run, type Unit } from '#libs/platform';
import { Refusal, type Language, type SectionId } from '#libs/regulation';
import { SectionText, type ReportVersion } from './report.entities.js';

type Place = { language: Language; section: SectionId };
type Writing = Place & { body: string; seen: number; authorId: string };

/** Of an original that an earlier version of the document had. */
export const STALE = -1;
/** What was written beside an original that was not there yet is a translation of its first writing. */
export const isOfEarlier = (translates: number, original: number) =>
  translates === STALE || original > Math.max(translates, 1);

export const lastWriting = async (manager: EntityManager, versionId: string, place: Place): Promise<number> =>
  (await manager.maximum(SectionText, 'number', { versionId, ...place })) ?? 0;

/** The next writing of a section. A translation notes which writing of the original it is of, as that stands now. */
export async function keepText(
  { manager, now }: Unit,
  { id: versionId, originalLanguage }: ReportVersion,
  { language, section, body, seen, authorId }: Writing,
): Promise<number> {
  const current = await lastWriting(manager, versionId, { language, section });
  if (seen !== current) throw new Refusal('version.stale', { seen, current });
  const translates =
    language === originalLanguage
      ? null
      : await lastWriting(manager, versionId, { language: originalLanguage, section });
  const number = current + 1;
  await manager.insert(SectionText, {
    versionId,
    language,
    section,
    number,
    body,
    translates,
    authorId,
    writtenAt: now,
  });
  return number;
}

/**
 * The next version of a document begins with the last writing of each section, as its first. A translation that was of the
 * last writing of the original is so still; one that was not stays stale.
 */
export async function carryWritings(manager: EntityManager, from: ReportVersion, to: string): Promise<void> {
  await run(
    manager,
    `INSERT INTO section_text (version_id, language, section, number, body, translates, author_id, written_at)
     SELECT DISTINCT ON (t.language, t.section) $2::uuid, t.language, t.section, 1, t.body,
            CASE WHEN t.translates IS NULL THEN NULL WHEN t.translates >= 0 AND greatest(t.translates, 1) >= (
              SELECT max(o.number) FROM section_text o
              WHERE o.version_id = t.version_id AND o.section = t.section AND o.language = $3) THEN 1 ELSE ${STALE} END,
            t.author_id, t.written_at
     FROM section_text t WHERE t.version_id = $1 ORDER BY t.language, t.section, t.number DESC`,
    [from.id, to, from.originalLanguage],
  );
}

/** Sections whose translation is of an earlier writing of the original than the last; what was written before this was kept is taken as it is. */
export async function staleSections(
  manager: EntityManager,
  { id: versionId, originalLanguage }: ReportVersion,
  language: Language,
): Promise<SectionId[]> {
  if (language === originalLanguage) return [];
  const rows = await manager.find(SectionText, { where: { versionId }, order: { number: 'ASC' } });
  const last = (of: Language) => new Map(rows.filter((row) => row.language === of).map((row) => [row.section, row]));
  const [original, translation] = [last(originalLanguage), last(language)];
  return [...translation.values()]
    .filter(
      ({ section, translates, body }) =>
        translates !== null && body.trim() !== '' && isOfEarlier(translates, original.get(section)?.number ?? 0),
    )
    .map(({ section }) => section);
}
