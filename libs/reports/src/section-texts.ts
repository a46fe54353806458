import type { EntityManager } from 'typeorm';
import { column, readAll, type ColumnsOf, type Unit } from '#libs/platform';
import { plainAsMarkdown } from '#libs/prose';
import {
  LANGUAGES,
  readsMarkdown,
  Refusal,
  SECTION_IDS,
  type Language,
  type ReportKind,
  type SectionId,
} from '#libs/regulation';
import { refuseIfHeld } from './section-holds.js';
import { SectionText, type ReportVersion } from './report.entities.js';

type Place = { language: Language; section: SectionId };
/** `translates`: the writing of the original that its translator had read; the last one, if nobody says. */
type Writing = Place & { body: string; seen: number; authorId: string; translates?: number | undefined };

/** Of an original that an earlier version of the document had. */
const STALE = -1;
/** What was written beside an original that was not there yet is a translation of its first writing. */
const isOfEarlier = (translates: number, original: number) =>
  translates === STALE || original > Math.max(translates, 1);

export const lastWriting = async (manager: EntityManager, versionId: string, place: Place): Promise<number> =>
  (await manager.maximum(SectionText, 'number', { versionId, ...place })) ?? 0;

/** The next writing of a section. A translation notes which writing of the original it is of. */
export async function keepText(
  { manager, actor, now }: Unit,
  { id: versionId, originalLanguage }: ReportVersion,
  { language, section, body, seen, authorId, translates: read = Infinity }: Writing,
): Promise<number> {
  await refuseIfHeld(manager, { versionId, language, section }, actor.personId);
  const current = await lastWriting(manager, versionId, { language, section });
  if (seen !== current) throw new Refusal('version.stale', { seen, current });
  const translates =
    language === originalLanguage
      ? null
      : Math.min(read, await lastWriting(manager, versionId, { language: originalLanguage, section }));
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
export async function carryTexts(
  manager: EntityManager,
  from: ReportVersion,
  to: ReportVersion,
  kind: ReportKind,
): Promise<void> {
  const body = becomesMarkdown(kind, from.outlineVersion, to.outlineVersion) ? plainAsMarkdown : asItIs;
  await writeAgain(manager, from, { versionId: to.id, body, numberAfter: () => 1 });
}

/** Of a draft that goes on under another outline; nothing is written where texts are read as before. */
export async function readUnder(
  manager: EntityManager,
  version: ReportVersion,
  kind: ReportKind,
  outlineVersion: number,
): Promise<void> {
  if (!becomesMarkdown(kind, version.outlineVersion, outlineVersion)) return;
  await writeAgain(manager, version, { versionId: version.id, body: plainAsMarkdown, numberAfter: (last) => last + 1 });
}

/** Under an outline in which texts are Markdown a text says what it said before: what was a letter stays one. */
const becomesMarkdown = (kind: ReportKind, from: number, to: number) =>
  !readsMarkdown(kind, from) && readsMarkdown(kind, to);
const asItIs = (text: string) => text;

type Again = { versionId: string; body: (text: string) => string; numberAfter: (last: number) => number };

/** Whose words they are, and when they were written, stays as it was. */
async function writeAgain(manager: EntityManager, from: ReportVersion, { versionId, body, numberAfter }: Again) {
  const originals = await lastWritings(manager, from.id, from.originalLanguage);
  const before = new Map<Language, SectionId[]>();
  // Of all languages before anything is written: an original that is there again would make every translation an earlier one's.
  for (const language of LANGUAGES) before.set(language, await staleSections(manager, from, language));
  for (const language of LANGUAGES) {
    const stale = before.get(language)!;
    const original = (section: SectionId) => numberAfter(originals.get(section)?.number ?? 0);
    for (const row of (await lastWritings(manager, from.id, language)).values()) {
      const { section, translates, authorId, writtenAt } = row;
      await manager.insert(SectionText, {
        versionId,
        language,
        section,
        number: numberAfter(row.number),
        body: body(row.body),
        translates: translates === null ? null : stale.includes(section) ? STALE : original(section),
        authorId,
        writtenAt,
      });
    }
  }
}

const WRITING = {
  section: column.oneOf(SECTION_IDS),
  number: column.int,
  body: column.text,
  translates: column.orNull(column.int),
  authorId: column.text,
  writtenAt: column.instant,
} satisfies ColumnsOf<Omit<SectionText, 'id' | 'versionId' | 'language'>>;

/** The last writing of each section; read with everything that is asked about a document. */
export async function lastWritings(manager: EntityManager, versionId: string, language: Language) {
  const rows = await readAll(
    manager,
    `SELECT section, number, body, translates, author_id AS "authorId", written_at AS "writtenAt"
     FROM section_text WHERE version_id = $1 AND language = $2 ORDER BY number`,
    [versionId, language],
    WRITING,
  );
  return new Map(rows.map((row) => [row.section, row]));
}

/** Sections whose translation is of an earlier writing of the original than the last; what was written before this was kept is taken as it is. */
export async function staleSections(
  manager: EntityManager,
  { id: versionId, originalLanguage }: ReportVersion,
  language: Language,
): Promise<SectionId[]> {
  if (language === originalLanguage) return [];
  const original = await lastWritings(manager, versionId, originalLanguage);
  const translation = await lastWritings(manager, versionId, language);
  return [...translation.values()]
    .filter(
      ({ section, translates, body }) =>
        translates !== null && body.trim() !== '' && isOfEarlier(translates, original.get(section)?.number ?? 0),
    )
    .map(({ section }) => section);
}
