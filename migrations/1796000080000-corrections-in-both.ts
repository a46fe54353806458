import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * why a document was corrected, in the language that is signed and in that of the translation. What was corrected
 * before says it in one, which both editions go on printing.
 */
export class CorrectionsInBoth1796000080000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE report_version ADD COLUMN correction_reason_translated text,
        ADD CONSTRAINT report_version_correction_translated
          CHECK (correction_reason_translated IS NULL OR correction_reason IS NOT NULL);`);
  }

  down = forwardOnly;
}
