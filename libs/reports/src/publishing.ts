import { IsNull, Not, type EntityManager } from 'typeorm';
import type { FileToPublish, PublishedCard, PublishedFormat } from '#libs/contracts';
import { digestOf, sha256, StoredFile, type FilesService, type SigningKeysService, type Unit } from '#libs/platform';
import { LANGUAGES, outlineOf, type Language } from '#libs/regulation';
import { SHEET_TYPES } from '#libs/spreadsheets';
import type { DocumentModel } from '#libs/typesetting';
import { annexFiles, annexOf } from './annex.js';
import { compose } from './compose.js';
import { codeOf, composedOf } from './composed.js';
import { outlineIn, titleIn } from './content.js';
import type { ReportStore, Opened } from './report-store.js';
import {
  Artifact,
  PublishedDocument,
  PublishedFile,
  Snapshot,
  TranslationApproval,
  WordCopy,
} from './report.entities.js';
import { outlined } from './translations.js';

type Tools = { store: ReportStore; files: FilesService; keys: SigningKeysService };
type ToPublish = { language: Language | null; format: PublishedFormat; name: string; fileId: string };
type Drawn = ToPublish & { language: Language; artifactId: string };

const ANNEX_TYPES = { csv: SHEET_TYPES.csv, xlsx: SHEET_TYPES.xlsx, json: 'application/json' } as const;

/** The final file of each language that says what the document says now; of a translation, only as it was approved. */
async function finalFiles(manager: EntityManager, store: ReportStore, opened: Opened): Promise<Artifact[]> {
  const { id: versionId, originalLanguage } = opened.version;
  const digests = await store.digests(manager, opened);
  const final = await manager.find(Artifact, { where: { versionId, draft: false }, order: { renderedAt: 'DESC' } });
  const approved = await manager.findBy(TranslationApproval, { versionId });
  const counts = (of: Language) =>
    of === originalLanguage ||
    approved.some(({ language, contentDigest }) => language === of && contentDigest === digests[of]);
  return LANGUAGES.filter(counts).flatMap(
    (language) =>
      final.find((artifact) => artifact.language === language && artifact.contentDigest === digests[language]) ?? [],
  );
}

export const finalLanguages = async (manager: EntityManager, store: ReportStore, opened: Opened): Promise<Language[]> =>
  (await finalFiles(manager, store, opened)).map(({ language }) => language);

const publishedLanguages = async (manager: EntityManager, versionId: string) =>
  (await manager.findBy(PublishedFile, { versionId, language: Not(IsNull()) })).map(({ language }) => language);

/** The final files that the public has not. */
export async function unpublished(manager: EntityManager, store: ReportStore, opened: Opened): Promise<string[]> {
  const published = await publishedLanguages(manager, opened.version.id);
  const final = await finalFiles(manager, store, opened);
  return final.filter(({ language }) => !published.includes(language)).map(({ id }) => id);
}

/** What is meant for one page prints no table: data of it would be three empty files, alike for every such document. */
const hasData = ({ report }: Opened) => !outlineOf(report.kind).onePage;
const annexName = ({ report, version }: Opened, format: string) => `${report.number}-v${version.number}-data.${format}`;

/** What of these artifacts is published: both formats of each language that is not there already. */
async function drawnFiles(manager: EntityManager, { report, version }: Opened, artifacts: readonly string[]) {
  const already = await publishedLanguages(manager, version.id);
  const due: Drawn[] = [];
  for (const artifactId of artifacts) {
    const where = { id: artifactId, versionId: version.id, draft: false };
    const { language, fileId } = await manager.findOneByOrFail(Artifact, where);
    if (already.includes(language)) continue;
    const name = `${report.number}-v${version.number}-${language}`;
    due.push({ artifactId, language, format: 'pdf', name: `${name}.pdf`, fileId });
    const copy = await manager.findOneBy(WordCopy, { artifactId });
    if (copy) due.push({ artifactId, language, format: 'docx', name: `${name}.docx`, fileId: copy.fileId });
  }
  return due;
}

/** The same as whoever asks and whoever confirms is shown it; data are made when the document is published. */
export async function filesToPublish(
  manager: EntityManager,
  opened: Opened,
  artifacts: readonly string[],
): Promise<FileToPublish[]> {
  const drawn: FileToPublish[] = [];
  for (const { fileId, ...file } of await drawnFiles(manager, opened, artifacts)) {
    const { size, digest } = await manager.findOneOrFail(StoredFile, {
      select: { size: true, digest: true },
      where: { id: fileId },
    });
    drawn.push({ ...file, size, digest });
  }
  const isNew = !(await manager.existsBy(PublishedDocument, { versionId: opened.version.id }));
  if (drawn.length === 0 || !isNew || !hasData(opened)) return drawn;
  const data = (Object.keys(ANNEX_TYPES) as (keyof typeof ANNEX_TYPES)[]).map((format) => ({
    language: null,
    format,
    name: annexName(opened, format),
    artifactId: null,
    size: null,
    digest: null,
  }));
  return [...drawn, ...data];
}

/**
 * Puts these files before the public, unless their language is there already: each as its bytes are kept, with their
 * digest and their signature. What stands there already is not touched.
 */
export async function putBeforePublic(
  unit: Unit,
  { store, files, keys }: Tools,
  opened: Opened,
  artifacts: readonly string[],
): Promise<void> {
  const { manager, now } = unit;
  const { report, version, mission } = opened;
  const versionId = version.id;
  const isNew = !(await manager.existsBy(PublishedDocument, { versionId }));
  if (isNew)
    await manager.insert(PublishedDocument, {
      versionId,
      code: codeOf(opened),
      card: await cardOf(manager, store, opened),
      publishedAt: now,
    });
  const drawn = await drawnFiles(manager, opened, artifacts);
  const due: ToPublish[] = drawn.map(({ artifactId: _artifactId, ...file }) => file);
  if (isNew && hasData(opened))
    for (const [format, bytes] of Object.entries(await annexFiles(await annex(manager, store, opened)))) {
      const name = annexName(opened, format);
      const mediaType = ANNEX_TYPES[format as keyof typeof ANNEX_TYPES];
      const { id } = await files.storeDocument(manager, { name, mediaType, bytes, missionId: mission.id });
      due.push({ language: null, format: format as PublishedFormat, name, fileId: id });
    }
  const key = await keys.current(unit, 'document');
  for (const { fileId, ...file } of due) {
    const { bytes } = await files.read(manager, fileId);
    const signed = { digest: sha256(bytes), kid: key.kid, signature: keys.sign(key, bytes), publishedAt: now };
    await manager.insert(PublishedFile, { ...file, versionId, fileId, ...signed });
  }
  await unit.record('report.files-published', {
    subject: ['report', report.id],
    missionId: mission.id,
    details: { version: version.number, code: codeOf(opened), kid: key.kid, files: due.map(({ name }) => name) },
  });
}

async function cardOf(
  manager: EntityManager,
  store: ReportStore,
  { report, version, mission }: Opened,
): Promise<PublishedCard> {
  const { snapshot } = await store.content(manager, { report, version }, version.originalLanguage);
  return {
    kind: report.kind,
    kindTitle: outlineIn(outlined({ report, version })).title,
    number: report.number,
    version: version.number,
    missionNumber: mission.number,
    title: snapshot.mission.title,
    host: snapshot.mission.host,
    hostZone: snapshot.mission.hostZone,
    votingDays: [...new Set(snapshot.events.flatMap(({ votingDays }) => votingDays))].toSorted(),
    adoptedOn: version.adoptedOn!,
    originalLanguage: version.originalLanguage,
  };
}

async function annex(manager: EntityManager, store: ReportStore, opened: Opened) {
  const { report, version } = opened;
  const editions: DocumentModel[] = [];
  for (const language of LANGUAGES) {
    // What people wrote may be a translation that nobody has approved.
    const {
      findings: _findings,
      recommendations: _recommendations,
      ...frozen
    } = await store.content(manager, opened, language);
    editions.push(compose(await composedOf(manager, store, opened, { ...frozen, texts: {} })));
  }
  const snapshot = await manager.findOneByOrFail(Snapshot, { id: version.snapshotId });
  const about = {
    document: { number: report.number, version: version.number, code: codeOf(opened) },
    asOf: snapshot.asOf.toISOString(),
    snapshotDigest: digestOf(JSON.parse(snapshot.content)),
  };
  return annexOf(editions, about, titleIn(outlined(opened), 'control'));
}
