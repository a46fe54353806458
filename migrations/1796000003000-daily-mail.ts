import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Who wants what waits by mail each day says by which clock; such a mail is about no single notice. */
export class DailyMail1796000003000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE account ADD COLUMN daily_zone text;
      CREATE INDEX account_daily ON account (daily_zone) WHERE daily_zone IS NOT NULL;
      ALTER TABLE mailbox_message ALTER COLUMN notice_id DROP NOT NULL;`);
  }

  down = forwardOnly;
}
