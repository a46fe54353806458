import type { EntityManager } from 'typeorm';
import type { Language, SectionId } from '#libs/regulation';
import { beyondOriginal, untranslated, type Outlined, type Texts } from './content.js';
import { entriesIn, entryRowsOf, staleEntries, type EntryRows } from './finding-entries.js';
import { TranslationApproval, type Report, type ReportVersion } from './report.entities.js';
import { lastWritings, staleSections } from './section-texts.js';

type Of = { report: Report; version: ReportVersion };

export const outlined = ({ report, version }: Of): Outlined => ({
  kind: report.kind,
  outlineVersion: version.outlineVersion,
  ...(version.outline && { outline: version.outline }),
});

/** What a translation lacks of the original, and whether it was approved as it stands. */
export async function translationOf(
  manager: EntityManager,
  { report, version }: Of,
  language: Language,
  digest: string,
) {
  const approval = await manager.findOneBy(TranslationApproval, { versionId: version.id, language });
  const approved = approval?.contentDigest === digest ? approval : null;
  const rows = await entryRowsOf(manager, version.id);
  return {
    ...(await comparedIn(manager, { report, version }, rows, language)),
    stale: await staleSections(manager, version, language),
    staleEntries: staleEntries(rows, outlined({ report, version })),
    approvedAt: approved?.approvedAt ?? null,
  };
}

export const lackingIn = async (
  manager: EntityManager,
  of: Of,
  rows: EntryRows,
  language: Language,
): Promise<SectionId[]> => (await comparedIn(manager, of, rows, language)).lacks;

/** What it lacks of the original, and in what it goes beyond that. */
async function comparedIn(manager: EntityManager, of: Of, rows: EntryRows, language: Language) {
  const { id, originalLanguage } = of.version;
  const [texts, original] = [await textsOf(manager, id, language), await textsOf(manager, id, originalLanguage)];
  const [entries, inOriginal] = [entriesIn(rows, language), entriesIn(rows, originalLanguage)];
  const compared = [outlined(of), texts, original, entries, inOriginal] as const;
  return { lacks: untranslated(...compared), beyond: beyondOriginal(...compared) };
}

/** The last writing of each section. */
export async function textsOf(manager: EntityManager, versionId: string, language: Language): Promise<Texts> {
  const last = await lastWritings(manager, versionId, language);
  const texts = Object.fromEntries([...last].map(([section, { body }]) => [section, body])) as Texts;
  return Object.fromEntries(Object.entries(texts).filter(([, body]) => body.trim() !== ''));
}
