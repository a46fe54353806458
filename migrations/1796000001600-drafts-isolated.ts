import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** SQL: the version of a document of this row is of a mission whose drafts are in the scope, or is such itself. */
const ofVersion = (table: string, also = '') => `EXISTS (
  SELECT FROM report_version v JOIN report r ON r.id = v.report_id WHERE v.id = ${table}.version_id
    AND (r.mission_id = ANY ((SELECT scope_drafts())::uuid[])${also}))`;

/**
 * What is said of a draft is seen by who reads the drafts of its mission and by whoever said it; entries of a document by the
 * former, and by everybody whom the service lets in once it is signed or adopted; what is asked to be published, by those who
 * publish, all of whom know everyone. The service asks first, and this holds whatever it forgets.
 */
export class DraftsIsolated1796000001600 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE FUNCTION scope_drafts() RETURNS uuid[] STABLE LANGUAGE sql AS
        $$ SELECT coalesce(nullif(current_setting('desk.drafts', true), ''), '{}')::uuid[] $$;`);
    const signed = ` OR v.adopted_at IS NOT NULL OR v.state = 'SIGNING'`;
    const own = (table: string) => `${table}.author_id = (SELECT scope_person()) OR ${ofVersion(table)}`;
    const seen: Record<string, string> = {
      comment: own('comment'),
      suggestion: own('suggestion'),
      finding: ofVersion('finding', signed),
      recommendation: ofVersion('recommendation', signed),
      drawn_content: ofVersion('drawn_content'),
      publication_request: 'false',
    };
    for (const [table, to] of Object.entries(seen))
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_scope ON ${table} USING ((SELECT scope_everyone()) OR ${to});`);
  }

  down = forwardOnly;
}
