import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * Files of drafts that print the references of their authors: none of them is what is signed. Of those that were made before,
 * files of what is still written are such.
 */
export class ReferringFiles1796000070000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE artifact ADD referring boolean NOT NULL DEFAULT false;
      UPDATE artifact a SET referring = true FROM report_version v
        WHERE v.id = a.version_id AND (a.internal OR a.draft AND v.state IN ('DRAFT', 'IN_REVIEW'));
      ALTER TABLE artifact ADD CONSTRAINT artifact_internal_referring CHECK (referring OR NOT internal);
      DROP POLICY artifact_scope ON artifact;
      CREATE POLICY artifact_scope ON artifact USING ((SELECT scope_everyone()) OR EXISTS (
        SELECT FROM report_version v JOIN report r ON r.id = v.report_id WHERE v.id = artifact.version_id
          AND (r.mission_id = ANY ((SELECT scope_drafts())::uuid[])
            OR NOT artifact.referring AND (v.adopted_at IS NOT NULL OR v.state = 'SIGNING'))));`);
  }

  down = forwardOnly;
}
