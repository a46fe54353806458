import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  PUBLISHED_FORMATS,
  type CheckPublished,
  type PublishedCard,
  type PublishedChecked,
  type PublishedView,
} from '#libs/contracts';
import { column, FilesService, NOBODY, readAll, Transactions, type ColumnsOf } from '#libs/platform';
import { codeIn, LANGUAGES, PUBLIC_STANDINGS, Refusal } from '#libs/regulation';
import { PublishedFile } from './report.entities.js';

type FileView = PublishedView['files'][number];
type Later = NonNullable<PublishedView['supersededBy']>;
type Row = Omit<PublishedView, 'publishedAt' | 'withdrawn' | 'files'> & {
  publishedAt: string;
  withdrawn: { at: string; why: { ru: string; en: string } } | null;
  files: FileView[];
};
export type PublicFile = { name: string; mediaType: string; digest: string; bytes: Buffer };
/** Files are read whole, by anybody: no more than these at once in one process, and those who are kept out come again. */
const READS_AT_ONCE = 8;
const COME_AGAIN_SECONDS = 3;
/** Of what is listed; everything else is found by its number or address. */
const LISTED = 500;

/** SQL: of the document `d`, a version of which is `v`: the newest one after it that was published, be it withdrawn since. */
const LATER = `(SELECT json_build_object('code', n.code, 'version', nv.number,
  'withdrawn', n.withdrawn_at IS NOT NULL) FROM published_document n
  JOIN report_version nv ON nv.id = n.version_id
  WHERE nv.report_id = v.report_id AND nv.number > v.number ORDER BY nv.number DESC LIMIT 1)`;
/** SQL: why it corrects another, as each edition prints it. */
const REASON = `CASE WHEN v.correction_reason IS NOT NULL THEN json_build_object(${LANGUAGES.map(
  (language) => `'${language}', CASE WHEN v.original_language = '${language}' THEN v.correction_reason
    ELSE coalesce(v.correction_reason_translated, v.correction_reason) END`,
).join(', ')}) END`;
/** SQL: what it corrects: the last one before it that was adopted, be it published or not. */
const CORRECTS = `(SELECT json_build_object('code', b.code, 'version', bv.number, 'reason', ${REASON})
  FROM report_version bv LEFT JOIN published_document b ON b.version_id = bv.id
  WHERE bv.report_id = v.report_id AND bv.number < v.number AND bv.adopted_on IS NOT NULL
  ORDER BY bv.number DESC LIMIT 1)`;
const FILES = `(SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'language', f.language,
    'format', f.format, 'size', s.size, 'digest', f.digest, 'kid', f.kid)
    ORDER BY f.language IS NULL, f.language <> d.card->>'originalLanguage', array_position($1::text[], f.format)), '[]')
  FROM published_file f JOIN stored_file s ON s.id = f.file_id WHERE f.version_id = d.version_id)`;

/** SQL: from what was published, and from nothing else of a mission. */
const published = (where: string) => `
  SELECT d.code, d.card, utc(d.published_at) AS "publishedAt", ${FILES} AS files,
    q.later AS "supersededBy", q.corrects,
    CASE WHEN d.withdrawn_at IS NOT NULL THEN json_build_object('at', utc(d.withdrawn_at),
      'why', json_build_object('ru', d.withdrawal_ru, 'en', d.withdrawal_en)) END AS withdrawn,
    CASE WHEN d.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN q.later IS NOT NULL THEN 'superseded'
      WHEN q.corrects IS NOT NULL THEN 'corrected' ELSE 'genuine' END AS standing
  FROM published_document d JOIN report_version v ON v.id = d.version_id,
    LATERAL (SELECT ${LATER} AS later, ${CORRECTS} AS corrects) q
  WHERE ${where}`;

const COLUMNS = {
  code: column.text,
  card: column.json<PublishedCard>(),
  publishedAt: column.utc,
  files: column.json<FileView[]>(),
  supersededBy: column.orNull(column.json<Later>()),
  corrects: column.orNull(column.json<NonNullable<PublishedView['corrects']>>()),
  withdrawn: column.orNull(column.json<NonNullable<PublishedView['withdrawn']>>()),
  standing: column.oneOf(PUBLIC_STANDINGS),
} satisfies ColumnsOf<Row>;

/** What everybody may read, and nothing else: the service asks no other table for anything that it tells. */
@Injectable()
export class PublicDocumentsService {
  private reading = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly files: FilesService,
  ) {}

  list(): Promise<PublishedView[]> {
    return this.look((manager) =>
      rowsOf(manager, `true ORDER BY d.published_at DESC, d.card->>'number', v.number DESC LIMIT ${LISTED}`, []),
    );
  }

  get(code: string): Promise<PublishedView> {
    return this.look(async (manager) => {
      const [found] = await rowsOf(manager, BY_NUMBER, [codeIn(code)]);
      if (!found) throw new Refusal('publication.document-not-found');
      return found;
    });
  }

  /** By the digest of a file, or the one that is printed on each page; by number, code or address. */
  check({ digest, number }: CheckPublished): Promise<PublishedChecked> {
    return this.look(async (manager) => {
      if (digest) {
        const [document] = await rowsOf(manager, BY_DIGEST, [digest]);
        return { document: document ?? null, file: document?.files.find((file) => file.digest === digest) ?? null };
      }
      const by = number?.includes('/') ? 'd.code = $2' : BY_NUMBER;
      const [document] = number ? await rowsOf(manager, by, [codeIn(number)]) : [];
      return { document: document ?? null, file: null };
    });
  }

  /**
   * The bytes of a file, unless whoever asks has those of this digest. They are in memory until they are `sent`, and count
   * among what is read at once for as long: whoever takes them slowly keeps them there.
   */
  async file(
    id: string,
    has: (digest: string) => boolean,
    sent: Promise<unknown>,
  ): Promise<PublicFile | { digest: string; bytes: null }> {
    const { fileId, name, digest } = await this.look((manager) => this.find(manager, id));
    if (has(digest)) return { digest, bytes: null };
    if (this.reading >= READS_AT_ONCE) throw new Refusal('publication.busy', { seconds: COME_AGAIN_SECONDS });
    this.reading += 1;
    const done = () => void (this.reading -= 1);
    try {
      const { bytes, mediaType } = await this.look((manager) => this.files.read(manager, fileId));
      void sent.finally(done);
      return { name, mediaType, digest, bytes };
    } catch (error) {
      done();
      throw error;
    }
  }

  signature(id: string): Promise<Pick<PublishedFile, 'name' | 'signature'>> {
    return this.look((manager) => this.find(manager, id));
  }

  private async find(manager: EntityManager, id: string): Promise<PublishedFile> {
    const file = await manager.findOneBy(PublishedFile, { id });
    if (!file) throw new Refusal('publication.file-not-found');
    return file;
  }

  private look<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.transactions.look(NOBODY, ({ manager }) => work(manager));
  }
}

const BY_DIGEST = `EXISTS (SELECT FROM published_file f LEFT JOIN artifact a ON a.file_id = f.file_id
  WHERE f.version_id = d.version_id AND $2 IN (f.digest, a.content_digest)) ORDER BY d.published_at DESC LIMIT 1`;
/** An address is that of a code alone; what was typed may be a code, or a number: without a version it is that of the newest. */
const BY_NUMBER = `$2 IN (d.code, lower(d.card->>'number')) ORDER BY d.code = $2 DESC, v.number DESC LIMIT 1`;

const rowsOf = (manager: EntityManager, where: string, values: readonly unknown[]): Promise<PublishedView[]> =>
  readAll(manager, published(where), [PUBLISHED_FORMATS, ...values], COLUMNS);
