import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** The number of a covering letter and the source of a vote may be unknown; an endorsement on paper has the paper's day. */
export class UnknownAllowed1795910400022 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE batch ALTER reference DROP NOT NULL;
      ALTER TABLE electoral_event ALTER source DROP NOT NULL;
      ALTER TABLE application ADD endorsed_on date;
      UPDATE application a SET endorsed_on = (
        SELECT o.date FROM audit_entry e JOIN paper_original o ON o.id = e.paper_id
        WHERE e.mission_id = a.mission_id AND e.subject_type = 'application' AND e.subject_id = a.id::text
          AND e.action = 'endorse' ORDER BY e.id DESC LIMIT 1)
      WHERE endorsed_at IS NOT NULL;
    `);
  }

  down = forwardOnly;
}
