import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** An internal edition prints the references of its authors: it is seen by who reads the drafts of the mission, whatever was adopted. */
export class InternalEditions1796000041000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE rendering ADD internal boolean NOT NULL DEFAULT false;
      ALTER TABLE artifact ADD internal boolean NOT NULL DEFAULT false;
      ALTER TABLE artifact ADD CONSTRAINT artifact_internal_draft CHECK (draft OR NOT internal);
      DROP POLICY artifact_scope ON artifact;
      CREATE POLICY artifact_scope ON artifact USING ((SELECT scope_everyone()) OR EXISTS (
        SELECT FROM report_version v JOIN report r ON r.id = v.report_id WHERE v.id = artifact.version_id
          AND (r.mission_id = ANY ((SELECT scope_drafts())::uuid[])
            OR NOT artifact.internal AND (v.adopted_at IS NOT NULL OR v.state = 'SIGNING'))));`);
  }

  down = forwardOnly;
}
