import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** The register of the papers that the system writes, their files, and the assembly's emblem. */
export class Paperwork1795478400007 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE installation ADD emblem bytea;
      CREATE TABLE issued_paper (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        mission_id uuid NOT NULL,
        kind text NOT NULL,
        number text,
        dated_on date NOT NULL,
        delegation_id uuid,
        subject_id uuid NOT NULL,
        facts_digest text NOT NULL,
        facts jsonb,
        sealed_facts bytea,
        data_key_id uuid,
        state text NOT NULL,
        tries integer NOT NULL DEFAULT 1,
        error text,
        requested_by uuid,
        issued_at timestamptz NOT NULL,
        superseded_at timestamptz,
        CONSTRAINT issued_paper_facts CHECK ((facts IS NULL) = (sealed_facts IS NOT NULL)
          AND (sealed_facts IS NULL) = (data_key_id IS NULL)),
        CONSTRAINT issued_paper_pkey PRIMARY KEY (id)
      );
      CREATE INDEX issued_paper_mission_id_seq_index ON issued_paper (mission_id, seq);
      CREATE UNIQUE INDEX issued_paper_current ON issued_paper (mission_id, kind, subject_id) WHERE superseded_at IS NULL;
      ALTER TABLE issued_paper ADD CONSTRAINT issued_paper_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE issued_paper ADD CONSTRAINT issued_paper_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      ALTER TABLE issued_paper ADD CONSTRAINT issued_paper_data_key_id_fkey FOREIGN KEY (data_key_id) REFERENCES data_key(id);
      ALTER TABLE issued_paper ENABLE ROW LEVEL SECURITY;
      ALTER TABLE issued_paper FORCE ROW LEVEL SECURITY;
      CREATE POLICY issued_paper_scope ON issued_paper USING (
        (SELECT scope_everyone()) OR delegation_id = ANY ((SELECT scope_delegations())::uuid[])
        OR mission_id = ANY ((SELECT scope_missions())::uuid[]));
      CREATE TABLE paper_file (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        paper_id uuid NOT NULL,
        language text NOT NULL,
        format text NOT NULL,
        input_digest text NOT NULL,
        file_id uuid NOT NULL,
        pages integer,
        CONSTRAINT paper_file_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX paper_file_paper_id_language_format_index ON paper_file (paper_id, language, format);
      ALTER TABLE paper_file ADD CONSTRAINT paper_file_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES issued_paper(id);
      ALTER TABLE paper_file ADD CONSTRAINT paper_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id);`);
  }

  down = forwardOnly;
}
