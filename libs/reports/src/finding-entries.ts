import type { EntityManager } from 'typeorm';
import type { FindingEntryView, RecommendationView } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { column, readAll, run, type ColumnsOf } from '#libs/platform';
import {
  ADDRESSEES,
  BASIS_KINDS,
  PRIORITIES,
  SECTION_IDS,
  YARDSTICKS,
  type Language,
  type SectionId,
} from '#libs/regulation';
import { placeOf, type Entries, type Outlined } from './content.js';

type Halves = { ru: string | null; en: string | null };
const HALVES = column.json<Halves>();
const KEPT = {
  id: column.text,
  removed: column.bool,
  stale: column.bool,
  reason: column.orNull(column.text),
  recordedBy: column.orNull(column.wording),
  recordedAt: column.utc,
  version: column.int,
  number: column.orNull(column.int),
} as const;
const FINDING = {
  ...KEPT,
  section: column.oneOf(SECTION_IDS),
  yardstick: column.oneOf(YARDSTICKS),
  text: HALVES,
  basis: column.json<FindingEntryView['basis']>(),
} satisfies ColumnsOf<FindingEntryView>;
const RECOMMENDATION = {
  ...KEPT,
  addressee: column.orNull(column.oneOf(ADDRESSEES)),
  addresseeName: HALVES,
  priority: column.oneOf(PRIORITIES),
  text: HALVES,
  ground: HALVES,
  findings: column.texts,
} satisfies ColumnsOf<RecommendationView>;

export const ENTRY_STANDS = (row: string) => `${row}.replaced_at IS NULL AND NOT ${row}.removed`;
/** SQL: the number that an entry is printed with. Those that stand are counted in the order in which they were entered. */
const FINDING_NUMBER = `CASE WHEN ${ENTRY_STANDS('e')} THEN (SELECT count(*)::int FROM finding c
  WHERE c.version_id = e.version_id AND ${ENTRY_STANDS('c')} AND c.position <= e.position) END`;
export const RECOMMENDATION_NUMBER = `CASE WHEN ${ENTRY_STANDS('e')} THEN (SELECT count(*)::int FROM recommendation c
  WHERE c.version_id = e.version_id AND ${ENTRY_STANDS('c')} AND c.position <= e.position) END`;
const SAID = (column_: string) => `json_build_object('ru', e.${column_}_ru, 'en', e.${column_}_en)`;
const COLUMNS = `e.entry_id AS id, e.removed, e.stale, e.reason, utc(e.at) AS "recordedAt", e.version,
  CASE WHEN p.id IS NOT NULL THEN ${PERSON_NAME('p')} END AS "recordedBy", ${SAID('text')} AS text`;
const BY = 'LEFT JOIN person p ON p.id = e.recorded_by';

type Which = { where: string; values: readonly unknown[] };
const standingOf = (versionId: string): Which => ({
  where: `e.version_id = $1 AND ${ENTRY_STANDS('e')} ORDER BY e.position`,
  values: [versionId],
});
export const historyOf = (entryId: string, versionId: string): Which => ({
  where: 'e.entry_id = $1 AND e.version_id = $2 ORDER BY e.version DESC',
  values: [entryId, versionId],
});

export const findingRows = (manager: EntityManager, { where, values }: Which): Promise<FindingEntryView[]> =>
  readAll(
    manager,
    `SELECT ${COLUMNS}, e.section, e.yardstick, e.basis, ${FINDING_NUMBER} AS number
     FROM finding e ${BY} WHERE ${where}`,
    values,
    FINDING,
  );

export const recommendationRows = (manager: EntityManager, { where, values }: Which): Promise<RecommendationView[]> =>
  readAll(
    manager,
    `SELECT ${COLUMNS}, e.addressee, ${SAID('addressee')} AS "addresseeName", e.priority, ${SAID('ground')} AS ground,
            e.findings::text[] AS findings, ${RECOMMENDATION_NUMBER} AS number
     FROM recommendation e ${BY} WHERE ${where}`,
    values,
    RECOMMENDATION,
  );

/** Those that stand in a version of a document, in the order of their numbers. */
export const findingsOf = (manager: EntityManager, versionId: string) => findingRows(manager, standingOf(versionId));
export const recommendationsOf = (manager: EntityManager, versionId: string) =>
  recommendationRows(manager, standingOf(versionId));

export type EntryRows = { findings: FindingEntryView[]; recommendations: RecommendationView[] };
export const entryRowsOf = async (manager: EntityManager, versionId: string): Promise<EntryRows> => ({
  findings: await findingsOf(manager, versionId),
  recommendations: await recommendationsOf(manager, versionId),
});

/** Whatever was written into the entries of a version of a document, also what stands no more. */
export async function entryWords(manager: EntityManager, versionId: string): Promise<string[]> {
  const rows = await readAll(
    manager,
    `SELECT concat_ws(' ', text_ru, text_en) AS words FROM finding WHERE version_id = $1
     UNION ALL SELECT concat_ws(' ', text_ru, text_en, ground_ru, ground_en) FROM recommendation WHERE version_id = $1`,
    [versionId],
    { words: column.text },
  );
  return rows.map(({ words }) => words);
}

/** Sections in which an entry is printed whose translation is of an earlier original. */
export function staleEntries({ findings, recommendations }: EntryRows, of: Outlined): SectionId[] {
  const sections = [
    ...findings.filter(({ stale }) => stale).map((row) => placeOf(row, of)),
    ...recommendations.filter(({ stale }) => stale).map(() => 'recommendations' as const),
  ];
  return [...new Set<SectionId>(sections)];
}

/** What is signed of them in one language. */
export function entriesIn({ findings, recommendations }: EntryRows, language: Language): Entries {
  const numberOf = new Map(findings.map(({ id, number }) => [id, number!]));
  return {
    ...(findings.length > 0 && {
      findings: findings.map(({ number, section, yardstick, text, basis }) => ({
        number: number!,
        section,
        yardstick,
        text: text[language],
        basis: BASIS_KINDS.flatMap((kind) => {
          const count = basis.filter((row) => row.kind === kind).length;
          return count > 0 ? [{ kind, count }] : [];
        }),
      })),
    }),
    ...(recommendations.length > 0 && {
      recommendations: recommendations.map((row) => ({
        number: row.number!,
        addressee: row.addressee,
        addresseeName: row.addresseeName[language],
        priority: row.priority,
        text: row.text[language],
        ground: row.ground[language],
        findings: row.findings.flatMap((id) => numberOf.get(id) ?? []).toSorted((a, b) => a - b),
      })),
    }),
  };
}

/** The next version of a document begins with the entries of the present one: each keeps its number. */
export async function carryEntries(manager: EntityManager, from: string, to: string): Promise<void> {
  await run(
    manager,
    `INSERT INTO finding (entry_id, version, version_id, position, section, yardstick, text_ru, text_en, basis, stale, recorded_by, at)
     SELECT entry_id, 1, $2, position, section, yardstick, text_ru, text_en, basis, stale, recorded_by, at
     FROM finding e WHERE version_id = $1 AND ${ENTRY_STANDS('e')}`,
    [from, to],
  );
  await run(
    manager,
    `INSERT INTO recommendation (entry_id, version, version_id, position, addressee, addressee_ru, addressee_en, priority,
       text_ru, text_en, ground_ru, ground_en, findings, stale, recorded_by, at)
     SELECT entry_id, 1, $2, position, addressee, addressee_ru, addressee_en, priority,
       text_ru, text_en, ground_ru, ground_en, findings, stale, recorded_by, at
     FROM recommendation e WHERE version_id = $1 AND ${ENTRY_STANDS('e')}`,
    [from, to],
  );
}
