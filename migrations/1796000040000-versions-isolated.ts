import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

const READS_DRAFTS = 'r.mission_id = ANY ((SELECT scope_drafts())::uuid[])';
const SIGNED = `v.adopted_at IS NOT NULL OR v.state = 'SIGNING'`;

/** SQL: the version of a document of this row is of a mission whose drafts are in the scope, or is such itself. */
const ofVersion = (table: string, also = '') => `EXISTS (
  SELECT FROM report_version v JOIN report r ON r.id = v.report_id WHERE v.id = ${table}.version_id AND (${READS_DRAFTS}${also}))`;

/**
 * What a draft is made of, and who is to sign it, is seen by who reads the drafts of its mission; once it is signed or adopted, by
 * everybody whom the service lets in. That there is a version, and how it stands, its observers are told besides: what they
 * record is counted by it, and sections of it are offered to them (R-55).
 */
export class VersionsIsolated1796000040000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    const seen: Record<string, string> = {
      report_version: `adoption_mode IS NOT NULL OR adopted_at IS NOT NULL OR EXISTS (
        SELECT FROM report r WHERE r.id = report_version.report_id AND (${READS_DRAFTS} OR EXISTS (
          SELECT FROM accreditation a WHERE a.mission_id = r.mission_id AND a.person_id = (SELECT scope_person())
            AND a.state IN ('ACCREDITED', 'EXPIRED'))))`,
      snapshot: `mission_id = ANY ((SELECT scope_drafts())::uuid[]) OR EXISTS (
        SELECT FROM report r JOIN report_version v ON v.report_id = r.id
        WHERE r.mission_id = snapshot.mission_id AND v.snapshot_id = snapshot.id AND (${SIGNED}))`,
      artifact: ofVersion('artifact', ` OR ${SIGNED}`),
      // Whoever has signed, refused or was away goes on seeing that, whatever became of the version.
      signatory: `person_id = (SELECT scope_person()) OR ${ofVersion('signatory', ` OR ${SIGNED}`)}`,
      dissent: `person_id = (SELECT scope_person()) OR ${ofVersion('dissent', ` OR ${SIGNED}`)}`,
      absence: `person_id = (SELECT scope_person()) OR ${ofVersion('absence', ` OR ${SIGNED}`)}`,
      section_hold: ofVersion('section_hold'),
    };
    for (const [table, to] of Object.entries(seen))
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_scope ON ${table} USING ((SELECT scope_everyone()) OR ${to});`);
  }

  down = forwardOnly;
}
