import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** What is still to be done is little of what there is: whoever looks for it, in all missions, reads no more than that. */
export class OpenWork1796000110000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE INDEX comment_open ON comment (version_id) WHERE reply_to IS NULL AND resolved_at IS NULL;
      CREATE INDEX suggestion_open ON suggestion (version_id) WHERE decided_at IS NULL;
      CREATE INDEX visit_beside_open ON visit_beside (mission_id) WHERE settled IS NULL;`);
  }

  down = forwardOnly;
}
