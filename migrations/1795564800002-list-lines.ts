import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * The number of each name in the list the host has, the numbers under which batches went out as taken, and evidence that
 * names persons under a key that can be destroyed. Requests to cancel add to each other.
 */
export class ListLines1795564800002 implements MigrationInterface {
  async up(runner: QueryRunner) {
    // The owner is bound by row-level security too, unless it is a superuser.
    await runner.query(`SELECT set_config('desk.everyone', 'on', true)`);
    await runner.query(`
      ALTER TABLE accreditation ADD line integer;
      UPDATE accreditation x SET line = o.line FROM (
        SELECT x.id, row_number() OVER (PARTITION BY x.batch_id ORDER BY p.family_name, p.given_name, p.id, x.id) AS line
        FROM accreditation x JOIN person p ON p.id = x.person_id) o WHERE o.id = x.id;
      ALTER TABLE accreditation ALTER line SET NOT NULL;
      CREATE UNIQUE INDEX accreditation_line ON accreditation (batch_id, line);
      INSERT INTO registration_number (direction, number, taken_at)
        SELECT 'outgoing', reference, min(sent_on) FROM batch GROUP BY reference ON CONFLICT DO NOTHING;
      ALTER TABLE stored_file DROP CONSTRAINT stored_file_sealed;
      ALTER TABLE stored_file ADD CONSTRAINT stored_file_sealed CHECK (CASE purpose WHEN 'evidence' THEN num_nonnulls(key_name, data_key_id) = 1
        WHEN 'personal' THEN data_key_id IS NOT NULL ELSE key_name IS NULL END);
      DROP INDEX issued_paper_current;
      CREATE UNIQUE INDEX issued_paper_current ON issued_paper (mission_id, kind, subject_id)
        WHERE superseded_at IS NULL AND kind <> 'cancellation-request';`);
  }

  down = forwardOnly;
}
