import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** What costs much to read or to draw is written down before it begins, so that it can be limited. */
export class AskedWork1795824000012 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE asked_work (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        account_id uuid NOT NULL,
        kind text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT asked_work_pkey PRIMARY KEY (id)
      );
      CREATE INDEX asked_work_account_id_kind_at_index ON asked_work (account_id, kind, at);
      ALTER TABLE asked_work ADD CONSTRAINT asked_work_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);`);
  }

  down = forwardOnly;
}
