import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** A document is adopted on the day of its last signature, on paper or not; a translation is approved for what it says. */
export class Documents1795824000040 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE report_version ADD adopted_on date;
      UPDATE report_version v SET adopted_on = (
        SELECT coalesce(max(coalesce(o.date, (s.signed_at AT TIME ZONE (m.host_profile->>'zone'))::date)),
                        (v.adopted_at AT TIME ZONE (m.host_profile->>'zone'))::date)
        FROM report r JOIN mission m ON m.id = r.mission_id
        LEFT JOIN signatory s ON s.version_id = v.id LEFT JOIN paper_original o ON o.id = s.paper_id
        WHERE r.id = v.report_id GROUP BY m.id)
      WHERE adopted_at IS NOT NULL;
      CREATE TABLE translation_approval (
        version_id uuid NOT NULL,
        language text NOT NULL,
        content_digest text NOT NULL,
        approved_at timestamptz NOT NULL,
        CONSTRAINT translation_approval_pkey PRIMARY KEY (version_id, language)
      );
      ALTER TABLE translation_approval ADD CONSTRAINT translation_approval_version_id_fkey
        FOREIGN KEY (version_id) REFERENCES report_version(id);
      -- What was printed of an adopted document stands.
      INSERT INTO translation_approval
      SELECT DISTINCT ON (a.version_id, a.language) a.version_id, a.language, a.content_digest, a.rendered_at
      FROM artifact a WHERE NOT a.draft AND a.language <> 'ru' ORDER BY a.version_id, a.language, a.rendered_at DESC;
    `);
  }

  down = forwardOnly;
}
