import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Who was endorsed once is bound by the host's cut-off only; reasons that the system gave become codes. */
export class EndorsedBefore1795564800001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    // The policies hold for the owner of the tables as well.
    await runner.query(`SELECT set_config('desk.everyone', 'on', true)`);
    await runner.query(`
      ALTER TABLE application ADD endorsed_before timestamptz;
      UPDATE application a SET endorsed_before = e.at FROM (
        SELECT subject_id, max(domain_time) AS at FROM audit_entry
        WHERE subject_type = 'application' AND action = 'endorse' AND to_state = 'ENDORSED' GROUP BY subject_id) e
      WHERE e.subject_id = a.id::text AND a.endorsed_at IS NULL AND EXISTS (
        SELECT FROM audit_entry r WHERE r.subject_id = a.id::text AND r.action IN ('reopen', 'sendBack'));
      UPDATE accreditation SET reason = '@mission-cancelled' WHERE reason = 'mission cancelled';
      UPDATE accreditation SET reason = '@mission-declined' WHERE reason = 'mission declined';
      UPDATE accreditation SET reason = '@results-official' WHERE reason = 'official results';
      UPDATE accreditation SET reason = '@place-taken' WHERE reason = 'R-29';
    `);
  }

  down = forwardOnly;
}
