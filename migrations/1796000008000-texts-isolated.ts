import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * The text of a draft is seen by who reads the drafts of its mission, by its author, and where a section is offered by the
 * observers of the mission, that section alone; once it is signed or adopted, by everybody whom the service lets in.
 */
export class TextsIsolated1796000008000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    const seen = {
      section_offer: `EXISTS (
        SELECT FROM report_version v JOIN report r ON r.id = v.report_id WHERE v.id = section_offer.version_id
          AND (r.mission_id = ANY ((SELECT scope_drafts())::uuid[]) OR section_offer.ended_at IS NULL AND EXISTS (
            SELECT FROM accreditation a WHERE a.mission_id = r.mission_id AND a.person_id = (SELECT scope_person())
              AND a.state IN ('ACCREDITED', 'EXPIRED'))))`,
      section_text: `author_id = (SELECT scope_person()) OR EXISTS (
        SELECT FROM report_version v JOIN report r ON r.id = v.report_id WHERE v.id = section_text.version_id
          AND (r.mission_id = ANY ((SELECT scope_drafts())::uuid[]) OR v.adopted_at IS NOT NULL OR v.state = 'SIGNING'))
        OR EXISTS (
          SELECT FROM section_offer o WHERE o.version_id = section_text.version_id AND o.section = section_text.section
            AND o.ended_at IS NULL)`,
    };
    for (const [table, to] of Object.entries(seen))
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_scope ON ${table} USING ((SELECT scope_everyone()) OR ${to});`);
  }

  down = forwardOnly;
}
