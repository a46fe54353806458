import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Badges, the keys that sign what they say, and the sheets they are printed on. */
export class Badges1795478400008 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE signing_key (
        kid text NOT NULL,
        purpose text NOT NULL,
        public_key bytea NOT NULL,
        wrapping_key_name text NOT NULL,
        wrapped bytea NOT NULL,
        created_at timestamptz NOT NULL,
        retired_at timestamptz,
        CONSTRAINT signing_key_pkey PRIMARY KEY (kid)
      );
      CREATE UNIQUE INDEX signing_key_one_current ON signing_key (purpose) WHERE retired_at IS NULL;

      CREATE TABLE badge (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        accreditation_id uuid NOT NULL,
        mission_id uuid NOT NULL,
        person_id uuid NOT NULL,
        delegation_id uuid,
        kid text NOT NULL,
        statement_digest text NOT NULL,
        issued_at timestamptz NOT NULL,
        replaced_at timestamptz,
        file_id uuid,
        drawn_digest text,
        CONSTRAINT badge_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX badge_one_current ON badge (accreditation_id) WHERE replaced_at IS NULL;
      CREATE INDEX badge_mission_id_index ON badge (mission_id);
      ALTER TABLE badge ADD CONSTRAINT badge_accreditation_id_fkey FOREIGN KEY (accreditation_id) REFERENCES accreditation(id);
      ALTER TABLE badge ADD CONSTRAINT badge_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE badge ADD CONSTRAINT badge_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE badge ADD CONSTRAINT badge_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      ALTER TABLE badge ADD CONSTRAINT badge_kid_fkey FOREIGN KEY (kid) REFERENCES signing_key(kid);
      ALTER TABLE badge ADD CONSTRAINT badge_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id);

      CREATE TABLE badge_sheet (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        requested_by uuid NOT NULL,
        accreditation_ids uuid[],
        size text NOT NULL,
        sheet boolean NOT NULL,
        language text NOT NULL,
        state text NOT NULL,
        error text,
        badges integer NOT NULL DEFAULT 0,
        pages integer NOT NULL DEFAULT 0,
        input_digest text,
        file_id uuid,
        CONSTRAINT badge_sheet_pkey PRIMARY KEY (id)
      );
      CREATE INDEX badge_sheet_mission_id_index ON badge_sheet (mission_id);
      ALTER TABLE badge_sheet ADD CONSTRAINT badge_sheet_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE badge_sheet ADD CONSTRAINT badge_sheet_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id);

      ALTER TABLE badge ENABLE ROW LEVEL SECURITY;
      ALTER TABLE badge FORCE ROW LEVEL SECURITY;
      CREATE POLICY badge_scope ON badge USING (
        (SELECT scope_everyone()) OR delegation_id = ANY ((SELECT scope_delegations())::uuid[])
        OR mission_id = ANY ((SELECT scope_missions())::uuid[]) OR person_id = (SELECT scope_person()));

      ALTER TABLE badge_sheet ENABLE ROW LEVEL SECURITY;
      ALTER TABLE badge_sheet FORCE ROW LEVEL SECURITY;
      CREATE POLICY badge_sheet_scope ON badge_sheet USING (
        (SELECT scope_everyone()) OR mission_id = ANY ((SELECT scope_missions())::uuid[]));`);
  }

  down = forwardOnly;
}
