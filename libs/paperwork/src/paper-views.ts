import type { EntityManager } from 'typeorm';
import type { PaperView } from '#libs/contracts';
import { paperKindOf, type PaperKind } from '#libs/regulation';

type Row = Omit<PaperView, 'title'> & { seq: string };

const SELECT = `
  SELECT p.seq, p.id, p.mission_id AS "missionId", p.kind, p.number, p.dated_on::text AS "datedOn",
         p.delegation_id AS "delegationId", p.subject_id AS "subjectId", p.state, p.error,
         p.facts_digest AS "factsDigest", utc(p.issued_at) AS "issuedAt", p.superseded_at IS NOT NULL AS superseded,
         coalesce(k.destroyed_at IS NOT NULL, false) AS erased,
         coalesce((SELECT json_agg(json_build_object('language', f.language, 'format', f.format, 'name', s.name,
                          'size', s.size, 'digest', s.digest, 'pages', f.pages) ORDER BY f.language DESC, f.format)
                   FROM paper_file f JOIN stored_file s ON s.id = f.file_id WHERE f.paper_id = p.id), '[]') AS files
  FROM issued_paper p LEFT JOIN data_key k ON k.id = p.data_key_id`;

const shown = <T extends { kind: PaperKind }>(row: T) => ({ ...row, title: paperKindOf(row.kind).title });

export async function paperViews(manager: EntityManager, ids: readonly string[]): Promise<PaperView[]> {
  const rows = (await manager.query(`${SELECT} WHERE p.id = ANY($1) ORDER BY p.seq`, [ids])) as Row[];
  return rows.map(({ seq: _seq, ...row }) => shown(row));
}

/** Of these kinds, or addressed to one of these delegations; newest first, one more than asked for. */
export async function paperRows(
  manager: EntityManager,
  missionId: string,
  seen: { kinds: readonly PaperKind[]; delegations: readonly string[] },
  { kind, after, limit }: { kind: PaperKind | null; after: string; limit: number },
): Promise<(PaperView & { seq: string })[]> {
  const rows = (await manager.query(
    `${SELECT} WHERE p.mission_id = $1 AND p.seq < $2 AND ($3::text IS NULL OR p.kind = $3)
       AND (p.kind = ANY($4) OR p.delegation_id = ANY($5)) ORDER BY p.seq DESC LIMIT $6`,
    [missionId, after, kind, seen.kinds, seen.delegations, limit + 1],
  )) as Row[];
  return rows.map(shown);
}
