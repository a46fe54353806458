import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * What an assembly makes of the outlines of its documents, in editions that nobody alters; a version of a document keeps
 * the one it was begun with. It tells of nobody, and everybody who is signed in may read it.
 */
export class OwnOutlines1796000002000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE outline_edition (
        kind text NOT NULL,
        edition integer NOT NULL,
        outline jsonb NOT NULL,
        source text NOT NULL,
        made_by uuid,
        made_at timestamptz NOT NULL,
        CONSTRAINT outline_edition_pkey PRIMARY KEY (kind, edition)
      );
      CREATE TRIGGER outline_edition_frozen BEFORE UPDATE ON outline_edition
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('made_by');
      ALTER TABLE report_version ADD outline jsonb;
      CREATE TRIGGER report_version_outline_frozen BEFORE UPDATE OF outline ON report_version
        FOR EACH ROW WHEN (OLD.outline IS DISTINCT FROM NEW.outline) EXECUTE FUNCTION keep_frozen();`);
  }

  down = forwardOnly;
}
