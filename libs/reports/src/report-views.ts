import { In, type EntityManager } from 'typeorm';
import type { ArtifactFormat, ReportView } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { column, readAll, type ColumnsOf } from '#libs/platform';
import {
  AWAITED_WORK,
  documentTitle,
  LANGUAGES,
  SECTION_IDS,
  translationsOf,
  withTitles,
  type Language,
} from '#libs/regulation';
import { sectionsOf } from './content.js';
import { factsPlaced, referencesPlaced } from './facts-placed.js';
import { entryWords } from './finding-entries.js';
import { recordedIn } from './references.js';
import { CouncilSession, Rendering, Snapshot, type Report } from './report.entities.js';
import { adoptionOf, type Opened } from './report-store.js';
import { leadingNowhere } from './text-checks.js';
import { outlined, translationOf } from './translations.js';
import type { SnapshotContent } from './snapshot-content.js';

type ArtifactView = ReportView['artifacts'][number];
type SignatoryView = ReportView['signatories'][number];

export async function reportView(
  manager: EntityManager,
  opened: Opened,
  contentDigests: Record<Language, string>,
  editions: readonly Opened[],
): Promise<ReportView> {
  const { report, version } = opened;
  const versionId = version.id;
  const snapshot = await manager.findOneByOrFail(Snapshot, { id: version.snapshotId });
  const signatories = await signatoriesOf(manager, versionId, version.originalLanguage);
  const translations: ReportView['translations'] = [];
  for (const language of translationsOf(version.originalLanguage)) {
    const { lacks, stale, staleEntries, approvedAt } = await translationOf(
      manager,
      opened,
      language,
      contentDigests[language],
    );
    translations.push({ language, lacks, stale, staleEntries, approvedAt: approvedAt?.toISOString() ?? null });
  }
  const artifacts = await artifactViews(manager, 'version', versionId);
  const texts = await textViews(manager, versionId);
  const words = [...texts.map(({ body }) => body), ...(await entryWords(manager, versionId))];
  const references = referencesPlaced(outlined(opened), words);
  const content = JSON.parse(snapshot.content) as SnapshotContent;
  const sessions = await manager.find(CouncilSession, { where: { versionId }, order: { date: 'ASC' } });
  return {
    id: report.id,
    missionId: report.missionId,
    kind: report.kind,
    title: documentTitle(report.kind, version.outline),
    number: report.number,
    versionNumber: version.number,
    state: version.state,
    adoptedOn: version.adoptedOn,
    editions: editions
      .map(({ version: { number, state, adoptedOn } }) => ({ number, state, adoptedOn }))
      .toSorted((one, other) => other.number - one.number),
    originalLanguage: version.originalLanguage,
    adoptionMode: adoptionOf(opened),
    translations,
    snapshot: {
      id: snapshot.id,
      asOf: snapshot.asOf.toISOString(),
      provisional: snapshot.provisional,
      digest: snapshot.digest,
    },
    contentDigests,
    sections: withTitles(sectionsOf(outlined(opened), content)),
    texts,
    placed: factsPlaced(outlined(opened), words, content),
    unknownReferences:
      references.length > 0 ? leadingNowhere(references, await recordedIn(manager, report.missionId)) : [],
    signatories,
    artifacts,
    fileToSign: await fileToSign(manager, opened, contentDigests, artifacts),
    sessions: sessions.map(({ kind, body, session, date }) => ({ kind, body, session, date })),
    version: version.version,
  };
}

/** Whoever signs reads the very file, so it is told whether there is one, and whether one is on its way. */
async function fileToSign(
  manager: EntityManager,
  { version }: Opened,
  contentDigests: Record<Language, string>,
  artifacts: readonly ArtifactView[],
): Promise<ReportView['fileToSign']> {
  if (version.state !== 'SIGNING') return null;
  const { id: versionId, originalLanguage: language } = version;
  const isDrawn = artifacts.some(
    (one) => !one.referring && one.language === language && one.contentDigest === contentDigests[language],
  );
  if (isDrawn) return 'drawn';
  const awaited = { versionId, language, internal: false, state: In(AWAITED_WORK) };
  return (await manager.existsBy(Rendering, awaited)) ? 'under-way' : 'none';
}

const SIGNATORY = {
  personId: column.text,
  name: column.json<SignatoryView['name']>(),
  office: column.json<SignatoryView['office']>(),
  delegation: column.orNull(column.json<NonNullable<SignatoryView['delegation']>>()),
  coordinator: column.bool,
  signedAt: column.orNull(column.instant),
  paperDate: column.orNull(column.text),
  dissent: column.orNull(column.json<NonNullable<SignatoryView['dissent']>>()),
  absentSince: column.orNull(column.utc),
  absentBy: column.json<SignatoryView['absentBy']>(),
  absentByTwo: column.bool,
} satisfies ColumnsOf<Omit<SignatoryView, 'signedAt'> & { signedAt: Date | null }>;

/** In the order of signing, each with the date on the paper that the signature came on, if it did, or with what stands in its place. */
export async function signatoriesOf(
  manager: EntityManager,
  versionId: string,
  language: Language,
): Promise<SignatoryView[]> {
  const rows = await readAll(
    manager,
    `SELECT s.person_id AS "personId", json_build_object('ru', s.name_ru, 'en', s.name_en) AS name,
            json_build_object('ru', s.office_ru, 'en', s.office_en) AS office,
            CASE WHEN s.delegation_ru IS NOT NULL THEN json_build_object('ru', s.delegation_ru, 'en', s.delegation_en) END AS delegation,
            s.coordinator, s.signed_at AS "signedAt", o.date::text AS "paperDate", utc(b.at) AS "absentSince",
            coalesce(b.confirmed_by <> b.noted_by, false) AS "absentByTwo",
            coalesce((SELECT json_agg(${PERSON_NAME('p')} ORDER BY p.id = b.confirmed_by) FROM person p
              WHERE p.id IN (b.noted_by, b.confirmed_by)), '[]') AS "absentBy",
            CASE WHEN d.id IS NOT NULL THEN json_build_object('ru', d.body_ru, 'en', d.body_en, 'at', utc(d.at), 'paperDate', e.date::text) END AS dissent
     FROM signatory s LEFT JOIN paper_original o ON o.id = s.paper_id
       LEFT JOIN dissent d ON d.version_id = s.version_id AND d.person_id = s.person_id AND d.ended_at IS NULL
       LEFT JOIN paper_original e ON e.id = d.paper_id
       LEFT JOIN absence b ON b.version_id = s.version_id AND b.person_id = s.person_id AND b.ended_at IS NULL
     WHERE s.version_id = $1
     ORDER BY ${language === 'en' ? 'coalesce(s.position_en, s.position)' : 's.position'}`,
    [versionId],
    SIGNATORY,
  );
  return rows.map((row) => ({ ...row, signedAt: row.signedAt?.toISOString() ?? null }));
}

const TEXT = {
  section: column.oneOf(SECTION_IDS),
  language: column.oneOf(LANGUAGES),
  body: column.text,
  authorId: column.text,
  author: column.orNull(column.wording),
  writtenAt: column.instant,
  version: column.int,
  translates: column.orNull(column.int),
} satisfies ColumnsOf<Omit<ReportView['texts'][number], 'writtenAt'> & { writtenAt: Date }>;

/** The last writing of each section, and whose it is. */
async function textViews(manager: EntityManager, versionId: string): Promise<ReportView['texts']> {
  const rows = await readAll(
    manager,
    `SELECT DISTINCT ON (t.language, t.section) t.section, t.language, t.body, t.author_id AS "authorId",
            CASE WHEN p.id IS NOT NULL THEN ${PERSON_NAME('p')} END AS author, t.written_at AS "writtenAt", t.number AS version, t.translates
     FROM section_text t LEFT JOIN person p ON p.id = t.author_id
     WHERE t.version_id = $1 ORDER BY t.language, t.section, t.number DESC`,
    [versionId],
    TEXT,
  );
  return rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }));
}

export const fileName = (
  { number }: Report,
  versionNumber: number,
  language: Language,
  as: 'draft' | 'internal' | false,
  format: ArtifactFormat = 'pdf',
) => `${number}-v${versionNumber}-${language}${as ? `-${as}` : ''}.${format}`;

const ARTIFACT = {
  id: column.text,
  language: column.oneOf(LANGUAGES),
  draft: column.bool,
  internal: column.bool,
  referring: column.bool,
  name: column.text,
  pages: column.int,
  size: column.int,
  fileDigest: column.text,
  contentDigest: column.text,
  renderedAt: column.instant,
  word: column.orNull(column.json<NonNullable<ArtifactView['word']>>()),
} satisfies ColumnsOf<Omit<ArtifactView, 'renderedAt'> & { renderedAt: Date }>;

const ARTIFACTS_OF = { version: 'a.version_id', itself: 'a.id' } as const;

/** Those of a version, the latest first, or one by its id. */
export async function artifactViews(
  manager: EntityManager,
  of: keyof typeof ARTIFACTS_OF,
  id: string,
): Promise<ArtifactView[]> {
  const rows = await readAll(
    manager,
    `SELECT a.id, a.language, a.draft, a.internal, a.referring, f.name, a.pages, f.size, f.digest AS "fileDigest",
            a.content_digest AS "contentDigest", a.rendered_at AS "renderedAt",
            CASE WHEN w.id IS NOT NULL THEN json_build_object('name', w.name, 'size', w.size, 'digest', w.digest) END AS word
     FROM artifact a JOIN stored_file f ON f.id = a.file_id
       LEFT JOIN word_copy c ON c.artifact_id = a.id LEFT JOIN stored_file w ON w.id = c.file_id
     WHERE ${ARTIFACTS_OF[of]} = $1 ORDER BY a.rendered_at DESC`,
    [id],
    ARTIFACT,
  );
  return rows.map((row) => ({ ...row, renderedAt: row.renderedAt.toISOString() }));
}
