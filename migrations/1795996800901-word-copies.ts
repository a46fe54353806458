import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * An artifact is the PDF that is signed and checked. Beside it stands a copy for whoever edits in Word; those that were
 * made before have none, until somebody has the document made again.
 */
export class WordCopies1795996800901 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE word_copy (
        artifact_id uuid NOT NULL,
        file_id uuid NOT NULL,
        CONSTRAINT word_copy_pkey PRIMARY KEY (artifact_id)
      );
      ALTER TABLE word_copy ADD CONSTRAINT word_copy_artifact_id_fkey FOREIGN KEY (artifact_id) REFERENCES artifact(id);
      ALTER TABLE word_copy ADD CONSTRAINT word_copy_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id);
      CREATE TRIGGER word_copy_frozen BEFORE UPDATE ON word_copy FOR EACH ROW EXECUTE FUNCTION keep_frozen();`);
  }

  down = forwardOnly;
}
