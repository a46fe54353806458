import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Whether the translation of a finding or a recommendation is of an earlier original. What was written before is taken as it is. */
export class StaleEntries1796000001100 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE finding ADD stale boolean NOT NULL DEFAULT false;
      ALTER TABLE recommendation ADD stale boolean NOT NULL DEFAULT false;`);
  }

  down = forwardOnly;
}
