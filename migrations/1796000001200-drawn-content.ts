import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** The text that each final document is drawn from, kept with it: the archive has what the file beside it says. */
export class DrawnContent1796000001200 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE drawn_content (
        version_id uuid NOT NULL,
        digest text NOT NULL,
        content text NOT NULL,
        CONSTRAINT drawn_content_pkey PRIMARY KEY (version_id, digest)
      );
      ALTER TABLE drawn_content ADD CONSTRAINT drawn_content_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      CREATE TRIGGER drawn_content_frozen BEFORE UPDATE ON drawn_content FOR EACH ROW EXECUTE FUNCTION keep_frozen();`);
  }

  down = forwardOnly;
}
