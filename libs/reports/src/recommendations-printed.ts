import type { EntityManager } from 'typeorm';
import type { RegisterRow } from '#libs/contracts';
import { among, column, inSight, readAll } from '#libs/platform';
import { ADOPTED_STATES, LANGUAGES, REPORT_KINDS, reportLifecycle, type Language } from '#libs/regulation';
import { Figures } from './figures-asked.js';
import { figuresIn } from './figures.js';
import { noneIn } from './figures-of-nothing.js';
import { ENTRY_STANDS } from './finding-entries.js';
import type { SnapshotContent } from './snapshot-content.js';
import { writtenLine, type Writing } from './written.js';

/** SQL: what was adopted stands until what corrects it is adopted. */
export const IN_FORCE = among([...ADOPTED_STATES, reportLifecycle.moves.reissue.to]);

/** The words as the adopted document prints them: figures that stand in them by name are those of its snapshot, and references do not stand there. */
export async function asPrinted(manager: EntityManager, rows: RegisterRow[]): Promise<RegisterRow[]> {
  const placing = rows.filter(({ text }) => LANGUAGES.some((language) => /\{|\[\[/.test(text[language] ?? '')));
  if (placing.length === 0) return rows;
  const writings = await writingsOf(
    manager,
    placing.map(({ id }) => id),
  );
  return rows.map((row) => {
    const writing = writings.get(row.id);
    if (!writing) return row;
    const said = (language: Language) => row.text[language] && writtenLine(row.text[language], writing(language));
    return { ...row, text: { ru: said('ru') ?? null, en: said('en') ?? null } };
  });
}

/** By recommendation. What its document counts is read by whoever reads its words: they are printed with it. */
async function writingsOf(manager: EntityManager, ids: readonly string[]) {
  const versions = await inSight(manager, () =>
    readAll(
      manager,
      `SELECT array_agg(e.entry_id::text) AS ids, r.kind, v.outline_version AS "outlineVersion", s.content
       FROM recommendation e JOIN report_version v ON v.id = e.version_id JOIN report r ON r.id = v.report_id
         JOIN snapshot s ON s.id = v.snapshot_id
       WHERE e.entry_id = ANY ($1) AND ${ENTRY_STANDS('e')} AND v.state ${IN_FORCE} GROUP BY r.kind, v.outline_version, s.id`,
      [ids],
      { ids: column.texts, kind: column.oneOf(REPORT_KINDS), outlineVersion: column.int, content: column.text },
    ),
  );
  return new Map(
    versions.flatMap(({ ids: own, content, ...version }) => {
      const snapshot = JSON.parse(content) as SnapshotContent;
      const writing = (language: Language): Writing => ({
        ...version,
        language,
        figures: new Figures(language, figuresIn(language, snapshot), noneIn(snapshot)),
        recorded: null,
      });
      return own.map((id) => [id, writing] as const);
    }),
  );
}
