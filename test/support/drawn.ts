import { createHash } from 'node:crypto';
import type { ReportView } from '#libs/contracts';
import { withClient } from '../../tools/demonstration/memory.js';

/** The file that says what is signed: the same as the desk shows whoever signs. */
const fileToSign = ({ artifacts, contentDigests, originalLanguage }: ReportView) =>
  artifacts.find(
    ({ draft, referring, language, contentDigest }) =>
      draft && !referring && language === originalLanguage && contentDigest === contentDigests[originalLanguage],
  );

/**
 * The digest of the PDF that is to be signed. Most stories are about who signs and not about the file, and have no worker:
 * there it is kept as if it had been drawn, with bytes that say so. What is drawn is looked at where there is a worker.
 */
export async function fileDrawn(report: ReportView): Promise<string> {
  const { id, missionId, originalLanguage: language, contentDigests, versionNumber } = report;
  const drawn = fileToSign(report);
  if (drawn) return drawn.fileDigest;
  const bytes = Buffer.from(`%PDF- SYNTHETIC ${id} ${contentDigests[language]}`);
  const digest = createHash('sha256').update(bytes).digest('hex');
  await withClient(process.env.DATABASE_ADMIN_URL!, async (owner) => {
    await owner.query(`SELECT set_config('desk.everyone', 'on', false)`);
    await owner.query(
      `WITH file AS (
         INSERT INTO stored_file (purpose, name, media_type, size, digest, bytes, mission_id)
         VALUES ('document', 'SYNTHETIC.pdf', 'application/pdf', $1, $2, $3, $4) RETURNING id)
       INSERT INTO artifact (version_id, language, input_digest, content_digest, draft, file_id, pages)
       SELECT v.id, $5, $2, $6, true, file.id, 1 FROM file, report_version v WHERE v.report_id = $7 AND v.number = $8`,
      [bytes.length, digest, bytes, missionId, language, contentDigests[language], id, versionNumber],
    );
  });
  return digest;
}
