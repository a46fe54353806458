import type { EntityManager } from 'typeorm';
import { column, intact, publicKeyOf, readAll, sha256, SigningKey, type ColumnsOf } from '#libs/platform';
import { FIGURES, FORM_NAMES, FORMS, LANGUAGES, REPORT_KINDS, type Language, type Question } from '#libs/regulation';
import {
  contentText,
  DrawnContent,
  finalSnapshot,
  PublishedFile,
  Report,
  ReportVersion,
  Signatory,
  signatoriesOf,
  Snapshot,
  SnapshotRows,
  type FrozenRows,
  type ReportStore,
} from '#libs/reports';
import { json, WHY, whole, type Edition, type Part } from './part.js';

/** Of files: letters that every system takes. */
export const plain = (name: string) => name.replace(/[^\w-]+/g, '_');

const EDITION = {
  versionId: column.text,
  number: column.text,
  kind: column.oneOf(REPORT_KINDS),
  version: column.int,
  state: column.text,
  adoptedOn: column.text,
  outlineVersion: column.int,
  originalLanguage: column.oneOf(LANGUAGES),
  snapshotId: column.text,
  snapshot: column.text,
  published: column.orNull(column.json<NonNullable<Edition['published']>>()),
} satisfies ColumnsOf<Omit<Edition, 'stem'>>;

/** What was ever adopted, be it corrected by now: the archive has every edition that somebody may hold in their hands. */
export async function editionsOf(manager: EntityManager, missionId: string): Promise<Edition[]> {
  const rows = await readAll(
    manager,
    `SELECT v.id AS "versionId", r.number, r.kind, v.number AS version, v.state, v.adopted_on::text AS "adoptedOn",
            v.outline_version AS "outlineVersion", v.original_language AS "originalLanguage",
            s.id AS "snapshotId", s.digest AS snapshot,
            CASE WHEN d.version_id IS NOT NULL THEN json_build_object('code', d.code, 'at', utc(d.published_at), 'withdrawn',
              CASE WHEN d.withdrawn_at IS NOT NULL THEN json_build_object('at', utc(d.withdrawn_at),
                'why', json_build_object('ru', d.withdrawal_ru, 'en', d.withdrawal_en)) END) END AS published
     FROM report r JOIN report_version v ON v.report_id = r.id JOIN snapshot s ON s.id = v.snapshot_id
       LEFT JOIN published_document d ON d.version_id = v.id
     WHERE r.mission_id = $1 AND v.adopted_on IS NOT NULL ORDER BY r.number COLLATE "C", v.number`,
    [missionId],
    EDITION,
  );
  return rows.map((row) => ({ ...row, stem: `${plain(row.number)}-v${row.version}` }));
}

const DRAWN = {
  language: column.oneOf(LANGUAGES),
  pdf: column.text,
  word: column.orNull(column.text),
  content: column.text,
};

/** The files of an edition as they were published, or else drawn last: the document, and the copy for whoever edits. */
const drawnOf = (manager: EntityManager, versionId: string) =>
  readAll(
    manager,
    `SELECT DISTINCT ON (a.language) a.language, a.file_id AS pdf, w.file_id AS word, a.content_digest AS content
     FROM artifact a LEFT JOIN word_copy w ON w.artifact_id = a.id
     WHERE a.version_id = $1 AND NOT a.draft ORDER BY a.language,
       EXISTS (SELECT FROM published_file f WHERE f.file_id = a.file_id AND f.format = 'pdf') DESC, a.rendered_at DESC`,
    [versionId],
    DRAWN,
  );

export const documents: Part = async function* ({ editions, transactions, files }) {
  for (const { versionId, stem } of editions) {
    const drawn = await transactions.asSystem(WHY).look(({ manager }) => drawnOf(manager, versionId));
    for (const { language, pdf, word } of drawn)
      for (const [format, id] of [
        ['pdf', pdf],
        ['docx', word],
      ] as const) {
        if (!id) continue;
        const { bytes } = await transactions.asSystem(WHY).look(({ manager }) => files.read(manager, id));
        yield whole(`documents/${stem}-${language}.${format}`, bytes);
      }
  }
};

/** What stands before the public, byte for byte, each file beside its signature, and the keys that these are checked by. */
export const published: Part = async function* ({ editions, transactions, files }) {
  const kids = new Set<string>();
  const signed: object[] = [];
  for (const { versionId } of editions) {
    const listed = await transactions
      .asSystem(WHY)
      .look(({ manager }) => manager.find(PublishedFile, { where: { versionId }, order: { name: 'ASC' } }));
    for (const { name, fileId, kid, signature } of listed) {
      kids.add(kid);
      signed.push({ file: name, key: `key-${kid}.pem` });
      const { bytes } = await transactions.asSystem(WHY).look(({ manager }) => files.read(manager, fileId));
      yield whole(`published/${name}`, bytes);
      yield whole(`published/${name}.sig`, signature);
    }
  }
  if (signed.length > 0) yield json('published/signed.json', signed);
  for (const kid of kids) {
    const key = await transactions.asSystem(WHY).look(({ manager }) => manager.findOneByOrFail(SigningKey, { kid }));
    yield whole(`published/key-${kid}.pem`, publicKeyOf(key).export({ type: 'spki', format: 'pem' }));
  }
};

/**
 * The text whose SHA-256 is the checksum of the content, which stands on every page and is what was signed. Where a document
 * was drawn it is the text of that file, whatever its translation says by now.
 */
export const contents = (store: ReportStore): Part =>
  async function* ({ editions, transactions }) {
    for (const { versionId, stem } of editions)
      for (const language of LANGUAGES) {
        const text = await transactions
          .asSystem(WHY)
          .look(({ manager }) => textOf(manager, store, versionId, language));
        if (text !== null) yield whole(`content/${stem}-${language}.json`, text);
      }
  };

async function textOf(manager: EntityManager, store: ReportStore, versionId: string, language: Language) {
  const drawn = (await drawnOf(manager, versionId)).find((file) => file.language === language);
  const kept = drawn && (await manager.findOneBy(DrawnContent, { versionId, digest: drawn.content }));
  if (kept) return intact(kept.content, kept.digest, `content of version ${versionId}`);
  const version = await manager.findOneByOrFail(ReportVersion, { id: versionId });
  const report = await manager.findOneByOrFail(Report, { id: version.reportId });
  const content = await store.content(manager, { report, version }, language);
  const text = contentText(content);
  // What was drawn before its text was kept stands beside it only if it says the same still.
  if (drawn) return sha256(text) === drawn.content ? text : null;
  return Object.keys(content.texts).length > 0 ? text : null;
}

/** Who signed which text, and what stands in the place of a signature. Why somebody was absent is not told, nor who noted it. */
export const signatures: Part = async function* ({ editions, transactions }) {
  for (const { versionId, stem, originalLanguage } of editions) {
    const signed = await transactions.asSystem(WHY).look(async ({ manager }) => {
      const digests = await manager.findBy(Signatory, { versionId });
      const listed = await signatoriesOf(manager, versionId, originalLanguage);
      return listed.map(({ personId, absentBy: _absentBy, ...signatory }) => ({
        ...signatory,
        contentDigest: digests.find((each) => each.personId === personId)?.contentDigest ?? null,
      }));
    });
    yield json(`signatures/${stem}.json`, signed);
  }
};

/** Each snapshot on which an adopted edition stands, and the final one, byte for byte, with the rows behind it. */
export const snapshots: Part = async function* ({ mission, editions, transactions }) {
  const told = new Set<string>();
  const final = await transactions.asSystem(WHY).look(({ manager }) => finalSnapshot(manager, mission.id));
  for (const id of new Set([...editions.map(({ snapshotId }) => snapshotId), ...(final ? [final.id] : [])])) {
    const { content, digest } = await transactions
      .asSystem(WHY)
      .look(({ manager }) => manager.findOneByOrFail(Snapshot, { id }));
    if (told.has(digest)) continue;
    told.add(digest);
    yield whole(`snapshots/${digest}.json`, intact(content, digest, `snapshot ${id}`));
    const { rows = {} } = JSON.parse(content) as { rows?: FrozenRows };
    for (const [kind, frozen] of Object.entries(rows)) {
      const path = `rows/${kind}-${frozen.digest}.jsonl`;
      if (told.has(path)) continue;
      told.add(path);
      const kept = await transactions.asSystem(WHY).look(({ manager }) =>
        manager.findOneByOrFail(SnapshotRows, {
          missionId: mission.id,
          kind: kind as keyof FrozenRows,
          digest: frozen.digest,
        }),
      );
      yield whole(path, intact(kept.content, frozen.digest, `rows ${kind} of snapshot ${id}`));
    }
  }
};

/** What each figure means, and what was asked at the stations, as far as it is counted: so that nobody needs this software to count it again. */
export const definitions: Part = async function* () {
  yield json('definitions.json', FIGURES);
  for (const name of FORM_NAMES)
    for (const { version, title, questions } of FORMS[name])
      yield json(`forms/${name}-${version}.json`, { form: name, version, title, questions: questions.map(asked) });
};
const asked = (question: Question) => ({
  ...question,
  ...('options' in question && { options: Object.entries(question.options).map(([value, said]) => ({ value, said })) }),
});
