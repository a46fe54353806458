import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * Of each picture in a dossier a small one for lists, sealed under the same key and so erased with it. What was handed
 * in before has none: its sealed bytes are opened by the running product only.
 */
export class SmallPictures1796000090000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE personal_document ADD small_id uuid;
      ALTER TABLE personal_document ADD CONSTRAINT personal_document_small_id_fkey FOREIGN KEY (small_id) REFERENCES stored_file(id);`);
  }

  down = forwardOnly;
}
