import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Who confirmed that somebody is absent: nobody alone decides that a document does not wait for most of its list. */
export class AbsencesByTwo1796000001400 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE absence ADD confirmed_by uuid;
      DROP TRIGGER absence_frozen ON absence;
      CREATE TRIGGER absence_frozen BEFORE UPDATE ON absence
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id', 'noted_by', 'confirmed_by', 'ended_at');`);
  }

  down = forwardOnly;
}
