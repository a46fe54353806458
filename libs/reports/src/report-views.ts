import type { EntityManager } from 'typeorm';
import type { ReportView } from '#libs/contracts';
import type { StoredFile } from '#libs/platform';
import { outlineOf, SECTION_TITLES, type Language } from '#libs/regulation';
import { Artifact, CouncilSession, SectionText, Signatory, Snapshot, type Report } from './report.entities.js';
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

async function textViews(manager: EntityManager, versionId: string): Promise<ReportView['texts']> {
  const rows = await manager.find(SectionText, { where: { versionId }, order: { number: 'ASC' } });
  const last = new Map(rows.map((row) => [`${row.language} ${row.section}`, row]));
  return [...last.values()].map(({ section, language, body, authorId, writtenAt, number }) => ({
    section,
    language,
    body,
    authorId,
    version: number,
    writtenAt: writtenAt.toISOString(),
  }));
}

export const fileName = ({ number }: Report, versionNumber: number, language: Language, draft: boolean) =>
  `${number}-v${versionNumber}-${language}${draft ? '-draft' : ''}.pdf`;

async function artifactViews(manager: EntityManager, report: Report, versionNumber: number, versionId: string) {
  const rows = (await manager.query(
    `SELECT a.id, a.language, a.draft, a.pages, f.size, f.digest AS "fileDigest", a.rendered_at AS "renderedAt"
     FROM artifact a JOIN stored_file f ON f.id = a.file_id WHERE a.version_id = $1 ORDER BY a.rendered_at DESC`,
    [versionId],
  )) as (Omit<ArtifactView, 'name' | 'renderedAt'> & { renderedAt: Date })[];
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
  renderedAt: artifact.renderedAt.toISOString(),
});
