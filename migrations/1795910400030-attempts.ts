import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** What is refused at the door is a line of the log. Whence it came stands beside it, for a line is never changed. */
export class Attempts1795910400030 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE attempt (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        key text NOT NULL,
        since timestamptz NOT NULL,
        entry_id bigint NOT NULL,
        account_id uuid,
        address text,
        times integer NOT NULL DEFAULT 1,
        last_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT attempt_pkey PRIMARY KEY (id),
        CONSTRAINT attempt_entry_id_key UNIQUE (entry_id)
      );
      CREATE UNIQUE INDEX attempt_once ON attempt (key, since);
      CREATE INDEX attempt_since_account_id_index ON attempt (since, account_id);
      CREATE INDEX attempt_whence ON attempt (last_at) WHERE address IS NOT NULL;
      ALTER TABLE attempt ADD CONSTRAINT attempt_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_entry(id);`);
  }

  down = forwardOnly;
}
