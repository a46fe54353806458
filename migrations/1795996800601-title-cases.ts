import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** How a mission's Russian title is declined in sentences; of older missions the rule says it when it is printed. */
export class TitleCases1795996800601 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('ALTER TABLE mission ADD title_genitive text, ADD title_prepositional text');
  }

  down = forwardOnly;
}
