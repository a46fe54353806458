import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Which accreditation of the first round one of the run-off was carried over from: with it, it ends. */
export class RunOffLinks1795564800003 implements MigrationInterface {
  async up(runner: QueryRunner) {
    // The owner is bound by row-level security too, unless it is a superuser.
    await runner.query(`SELECT set_config('desk.everyone', 'on', true)`);
    await runner.query(`
      ALTER TABLE accreditation ADD origin_id uuid;
      CREATE INDEX accreditation_origin_id_index ON accreditation (origin_id);
      ALTER TABLE accreditation ADD CONSTRAINT accreditation_origin_id_fkey FOREIGN KEY (origin_id) REFERENCES accreditation(id);
      UPDATE accreditation x SET origin_id = (e.details->>'origin')::uuid FROM audit_entry e
        WHERE e.subject_type = 'accreditation' AND e.subject_id = x.id::text AND e.what = 'accreditation.carried-over';`);
  }

  down = forwardOnly;
}
