import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Papers and sheets of badges count the pages that are finished, as renderings of documents always have. */
export class DocumentsUnderWay1796000050000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const table of ['issued_paper', 'badge_sheet'])
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN done integer NOT NULL DEFAULT 0, ADD COLUMN planned integer NOT NULL DEFAULT 0;`);
  }

  down = forwardOnly;
}
