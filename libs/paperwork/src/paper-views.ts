import type { EntityManager } from 'typeorm';
import { whyNotOf } from '#libs/documents';
import { column, readAll, type ColumnsOf, type RowOf } from '#libs/platform';
import type { PaperView } from '#libs/contracts';
import { PAPER_KIND_NAMES, paperKindOf, WORK_STATES, type PaperKind } from '#libs/regulation';

const SELECT = `
  SELECT p.seq, p.id, p.mission_id AS "missionId", p.kind, p.number, p.dated_on::text AS "datedOn",
         p.delegation_id AS "delegationId", p.subject_id AS "subjectId", p.state, p.error,
         p.done, p.planned, p.requested_by AS "requestedBy",
         p.facts_digest AS "factsDigest", utc(p.issued_at) AS "issuedAt", p.superseded_at IS NOT NULL AS superseded,
         coalesce(k.destroyed_at IS NOT NULL, false) AS erased,
         coalesce((SELECT json_agg(json_build_object('language', f.language, 'format', f.format, 'name', s.name,
                          'size', s.size, 'digest', s.digest, 'pages', f.pages) ORDER BY f.language DESC, f.format <> 'pdf', f.format)
                   FROM paper_file f JOIN stored_file s ON s.id = f.file_id WHERE f.paper_id = p.id), '[]') AS files
  FROM issued_paper p LEFT JOIN data_key k ON k.id = p.data_key_id`;

const PAPER = {
  seq: column.digits,
  id: column.text,
  missionId: column.text,
  kind: column.oneOf(PAPER_KIND_NAMES),
  number: column.orNull(column.text),
  datedOn: column.day,
  delegationId: column.orNull(column.text),
  subjectId: column.text,
  state: column.oneOf(WORK_STATES),
  error: column.orNull(column.text),
  done: column.int,
  planned: column.int,
  requestedBy: column.orNull(column.text),
  factsDigest: column.text,
  issuedAt: column.utc,
  superseded: column.bool,
  erased: column.bool,
  files: column.json<PaperView['files']>(),
} satisfies ColumnsOf<
  Omit<PaperView, 'title' | 'error'> & { seq: string; error: string | null; requestedBy: string | null }
>;

async function shown(manager: EntityManager, rows: readonly RowOf<typeof PAPER>[]) {
  const reasons = await whyNotOf(manager, rows);
  return rows.map(({ requestedBy: _asker, ...row }, index) => ({
    ...row,
    title: paperKindOf(row.kind).title,
    error: reasons[index]!,
  }));
}

export async function paperViews(manager: EntityManager, ids: readonly string[]): Promise<PaperView[]> {
  const rows = await readAll(manager, `${SELECT} WHERE p.id = ANY($1) ORDER BY p.seq`, [ids], PAPER);
  return (await shown(manager, rows)).map(({ seq: _seq, ...view }) => view);
}

/** Of these kinds, or addressed to one of these delegations; newest first, one more than asked for. */
export async function paperRows(
  manager: EntityManager,
  missionId: string,
  seen: { kinds: readonly PaperKind[]; delegations: readonly string[] },
  { kind, after, limit }: { kind: PaperKind | null; after: string; limit: number },
): Promise<(PaperView & { seq: string })[]> {
  const rows = await readAll(
    manager,
    `${SELECT} WHERE p.mission_id = $1 AND p.seq < $2 AND ($3::text IS NULL OR p.kind = $3)
       AND (p.kind = ANY($4) OR p.delegation_id = ANY($5)) ORDER BY p.seq DESC LIMIT $6`,
    [missionId, after, kind, seen.kinds, seen.delegations, limit + 1],
    PAPER,
  );
  return shown(manager, rows);
}
