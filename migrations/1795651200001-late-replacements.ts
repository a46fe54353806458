import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** After the cut-off somebody may take a place with the host's consent, which stays with the application. */
export class LateReplacements1795651200001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE application ADD late_consent text;
      ALTER TABLE application ADD late_consent_evidence_id uuid;
      ALTER TABLE application ADD CONSTRAINT application_late_consent_evidence_id_fkey
        FOREIGN KEY (late_consent_evidence_id) REFERENCES stored_file(id);
    `);
  }

  down = forwardOnly;
}
