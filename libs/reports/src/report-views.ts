import type { EntityManager } from 'typeorm';
import type { ReportView } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { column, readAll, type StoredFile, type ColumnsOf } from '#libs/platform';
import { LANGUAGES, outlineOf, SECTION_IDS, SECTION_TITLES, type Language } from '#libs/regulation';
import { Artifact, CouncilSession, Signatory, Snapshot, type Report } from './report.entities.js';
import type { Opened } from './report-store.js';

type ArtifactView = ReportView['artifacts'][number];

export async function reportView(
  manager: EntityManager,
  { report, version }: Opened,
  contentDigests: Record<Language, string>,
): Promise<ReportView> {
  const versionId = version.id;
  const snapshot = await manager.findOneByOrFail(Snapshot, { id: version.snapshotId });
  const signatories = await manager.find(Signatory, { where: { versionId }, order: { position: 'ASC' } });
  const sessions = await manager.find(CouncilSession, { where: { versionId }, order: { date: 'ASC' } });
  return {
    id: report.id,
    missionId: report.missionId,
    kind: report.kind,
    number: report.number,
    versionNumber: version.number,
    state: version.state,
    snapshot: {
      id: snapshot.id,
      asOf: snapshot.asOf.toISOString(),
      provisional: snapshot.provisional,
      digest: snapshot.digest,
    },
    contentDigests,
    sections: outlineOf(report.kind).sections.map((section) => ({ ...section, title: SECTION_TITLES[section.id] })),
    texts: await textViews(manager, versionId),
    signatories: signatories.map((row) => ({
      personId: row.personId,
      name: { ru: row.nameRu, en: row.nameEn },
      office: { ru: row.officeRu, en: row.officeEn },
      signedAt: row.signedAt?.toISOString() ?? null,
      onPaper: row.paperId !== null,
    })),
    artifacts: await artifactViews(manager, report, version.number, versionId),
    sessions: sessions.map(({ kind, body, session, date }) => ({ kind, body, session, date })),
    version: version.version,
  };
}

const TEXT = {
  section: column.oneOf(SECTION_IDS),
  language: column.oneOf(LANGUAGES),
  body: column.text,
  authorId: column.text,
  author: column.orNull(column.wording),
  writtenAt: column.instant,
  version: column.int,
} satisfies ColumnsOf<Omit<ReportView['texts'][number], 'writtenAt'> & { writtenAt: Date }>;

/** The last writing of each section, and whose it is. */
async function textViews(manager: EntityManager, versionId: string): Promise<ReportView['texts']> {
  const rows = await readAll(
    manager,
    `SELECT DISTINCT ON (t.language, t.section) t.section, t.language, t.body, t.author_id AS "authorId",
            CASE WHEN p.id IS NOT NULL THEN ${PERSON_NAME('p')} END AS author, t.written_at AS "writtenAt", t.number AS version
     FROM section_text t LEFT JOIN person p ON p.id = t.author_id
     WHERE t.version_id = $1 ORDER BY t.language, t.section, t.number DESC`,
    [versionId],
    TEXT,
  );
  return rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }));
}

export const fileName = ({ number }: Report, versionNumber: number, language: Language, draft: boolean) =>
  `${number}-v${versionNumber}-${language}${draft ? '-draft' : ''}.pdf`;

const ARTIFACT = {
  id: column.text,
  language: column.oneOf(LANGUAGES),
  draft: column.bool,
  pages: column.int,
  size: column.int,
  fileDigest: column.text,
  contentDigest: column.text,
  renderedAt: column.instant,
} satisfies ColumnsOf<Omit<ArtifactView, 'name' | 'renderedAt'> & { renderedAt: Date }>;

async function artifactViews(manager: EntityManager, report: Report, versionNumber: number, versionId: string) {
  const rows = await readAll(
    manager,
    `SELECT a.id, a.language, a.draft, a.pages, f.size, f.digest AS "fileDigest",
            a.content_digest AS "contentDigest", a.rendered_at AS "renderedAt"
     FROM artifact a JOIN stored_file f ON f.id = a.file_id WHERE a.version_id = $1 ORDER BY a.rendered_at DESC`,
    [versionId],
    ARTIFACT,
  );
  return rows.map((row) => ({
    ...row,
    name: fileName(report, versionNumber, row.language, row.draft),
    renderedAt: row.renderedAt.toISOString(),
  }));
}

export const artifactView = (artifact: Artifact, file: StoredFile): ArtifactView => ({
  id: artifact.id,
  language: artifact.language,
  draft: artifact.draft,
  name: file.name,
  pages: artifact.pages,
  size: file.size,
  fileDigest: file.digest,
  contentDigest: artifact.contentDigest,
  renderedAt: artifact.renderedAt.toISOString(),
});
