import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * Two records are of one human where both have one passport: it is found again by an index that says nothing without the
 * key and is erased with what it stands for. What was saved before gets its index from the first worker that looks. And two
 * people of one name are told apart by two others.
 */
export class OneHuman1795996802110 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE particulars ADD passport_index text, ADD birth_index text, ADD index_key text,
        ADD CONSTRAINT particulars_index_erased
          CHECK (erased_at IS NULL OR (passport_index IS NULL AND birth_index IS NULL AND index_key IS NULL));
      CREATE INDEX particulars_index_key_index ON particulars (index_key) WHERE erased_at IS NULL;
      CREATE TABLE namesakes (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        one_id uuid NOT NULL,
        other_id uuid NOT NULL,
        reason text NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        confirmed_by uuid,
        confirmed_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT namesakes_second_person
          CHECK (confirmed_at IS NULL OR (confirmed_by IS NOT NULL AND confirmed_by <> asked_by)),
        CONSTRAINT namesakes_pkey PRIMARY KEY (id)
      );
      CREATE INDEX namesakes_one_id_index ON namesakes (one_id);
      CREATE INDEX namesakes_other_id_index ON namesakes (other_id);
      ALTER TABLE namesakes ADD CONSTRAINT namesakes_one_id_fkey FOREIGN KEY (one_id) REFERENCES person(id);
      ALTER TABLE namesakes ADD CONSTRAINT namesakes_other_id_fkey FOREIGN KEY (other_id) REFERENCES person(id);
      ALTER TABLE namesakes ADD CONSTRAINT namesakes_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id);
      ALTER TABLE namesakes ADD CONSTRAINT namesakes_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES account(id);`);
  }

  down = forwardOnly;
}
