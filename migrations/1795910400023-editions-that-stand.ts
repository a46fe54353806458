import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** What was adopted stands while its correction is written, and its state says so; it is superseded by the next adoption. */
export class EditionsThatStand1795910400023 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      DROP INDEX report_version_one_current;
      UPDATE report_version v SET state = 'BEING_CORRECTED'
      WHERE state = 'SUPERSEDED' AND adopted_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM report_version n WHERE n.report_id = v.report_id AND n.number > v.number
          AND n.adopted_at IS NOT NULL)
        AND EXISTS (SELECT FROM report_version n WHERE n.report_id = v.report_id AND n.number > v.number
          AND n.state NOT IN ('SUPERSEDED', 'WITHDRAWN'));
      CREATE UNIQUE INDEX report_version_one_current ON report_version (report_id)
        WHERE state NOT IN ('BEING_CORRECTED', 'SUPERSEDED', 'WITHDRAWN');
    `);
  }

  down = forwardOnly;
}
