import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** What was recorded in error is removed from the facts of a mission, not from the log; what is not known is null. */
export class FactsCorrected1795824000030 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE electoral_event ADD removed_at timestamptz;
      ALTER TABLE invitation ADD removed_at timestamptz;
      ALTER TABLE decision ADD removed_at timestamptz;
      ALTER TABLE activity_record ADD removed_at timestamptz;
      ALTER TABLE outcome_note ADD removed_at timestamptz;
      ALTER TABLE territory_note ADD removed_at timestamptz;
      ALTER TABLE invitation ALTER signatory DROP NOT NULL, ALTER addressee DROP NOT NULL, ALTER date DROP NOT NULL,
        ALTER reference DROP NOT NULL;
      ALTER TABLE decision ALTER date DROP NOT NULL, ALTER number DROP NOT NULL;
    `);
  }

  down = forwardOnly;
}
