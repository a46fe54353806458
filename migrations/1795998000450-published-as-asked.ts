import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** what two people confirm are these files and no others, at once or when the time comes. */
export class PublishedAsAsked1795998000450 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE publication_request ADD COLUMN artifacts uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE report_version ADD COLUMN embargo_artifacts uuid[];`);
  }

  down = forwardOnly;
}
