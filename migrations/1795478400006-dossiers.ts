import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** The papers and particulars that hosts ask for, each sealed under the person's key. */
export class Dossiers1795478400006 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      DROP INDEX data_key_of;
      CREATE UNIQUE INDEX data_key_of ON data_key (mission_id, person_id) NULLS NOT DISTINCT WHERE destroyed_at IS NULL;
      CREATE INDEX stored_file_data_key_id_index ON stored_file (data_key_id);

      CREATE TABLE personal_document (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        application_id uuid NOT NULL,
        mission_id uuid NOT NULL,
        delegation_id uuid,
        person_id uuid NOT NULL,
        kind text NOT NULL,
        version integer NOT NULL,
        file_id uuid NOT NULL,
        uploaded_at timestamptz NOT NULL,
        uploaded_by uuid,
        superseded_at timestamptz,
        erased_at timestamptz,
        CONSTRAINT personal_document_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX personal_document_current ON personal_document (application_id, kind) WHERE superseded_at IS NULL;
      CREATE UNIQUE INDEX personal_document_application_id_kind_version_index ON personal_document (application_id, kind, version);
      CREATE INDEX personal_document_mission_id_index ON personal_document (mission_id);
      CREATE INDEX personal_document_person_id_index ON personal_document (person_id);
      CREATE INDEX personal_document_file_id_index ON personal_document (file_id);
      ALTER TABLE personal_document ADD CONSTRAINT personal_document_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id);
      ALTER TABLE personal_document ADD CONSTRAINT personal_document_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE personal_document ADD CONSTRAINT personal_document_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      ALTER TABLE personal_document ADD CONSTRAINT personal_document_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE personal_document ADD CONSTRAINT personal_document_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id);

      CREATE TABLE particulars (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        application_id uuid NOT NULL,
        mission_id uuid NOT NULL,
        delegation_id uuid,
        person_id uuid NOT NULL,
        data_key_id uuid NOT NULL,
        sealed bytea NOT NULL,
        filled text[] NOT NULL,
        updated_at timestamptz NOT NULL,
        erased_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT particulars_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX particulars_application_id_index ON particulars (application_id);
      CREATE INDEX particulars_mission_id_index ON particulars (mission_id);
      CREATE INDEX particulars_person_id_index ON particulars (person_id);
      ALTER TABLE particulars ADD CONSTRAINT particulars_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id);
      ALTER TABLE particulars ADD CONSTRAINT particulars_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE particulars ADD CONSTRAINT particulars_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      ALTER TABLE particulars ADD CONSTRAINT particulars_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE particulars ADD CONSTRAINT particulars_data_key_id_fkey FOREIGN KEY (data_key_id) REFERENCES data_key(id);`);
    for (const table of ['personal_document', 'particulars'])
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_scope ON ${table} USING (
          (SELECT scope_everyone()) OR delegation_id = ANY ((SELECT scope_delegations())::uuid[])
          OR mission_id = ANY ((SELECT scope_missions())::uuid[]) OR person_id = (SELECT scope_person()));`);
  }

  down = forwardOnly;
}
