import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** When an absence was confirmed: on that day it may have been the last that the document waited for. */
export class AbsencesConfirmedAt1796000007000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE absence ADD confirmed_at timestamptz;
      DROP TRIGGER absence_frozen ON absence;
      CREATE TRIGGER absence_frozen BEFORE UPDATE ON absence
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id', 'noted_by', 'confirmed_by', 'confirmed_at', 'ended_at');`);
  }

  down = forwardOnly;
}
