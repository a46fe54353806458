import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** People are told of what is no mission's matter; and whoever makes a link for another does not use it. */
export class ToldAndMailed1795910400031 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE notice ALTER mission_id DROP NOT NULL;
      ALTER TABLE account_link ADD made_by uuid;
      ALTER TABLE account_link ADD CONSTRAINT account_link_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id);`);
  }

  down = forwardOnly;
}
