import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

export class Reports1795392000005 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE snapshot (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        mission_id uuid NOT NULL,
        as_of timestamptz NOT NULL,
        provisional boolean NOT NULL,
        content text NOT NULL,
        digest text NOT NULL,
        CONSTRAINT snapshot_pkey PRIMARY KEY (id)
      );
      CREATE INDEX snapshot_mission_id_seq_index ON snapshot (mission_id, seq);
      ALTER TABLE snapshot ADD CONSTRAINT snapshot_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TABLE report (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        kind text NOT NULL,
        number text NOT NULL,
        CONSTRAINT report_number_key UNIQUE (number),
        CONSTRAINT report_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX report_mission_id_kind_index ON report (mission_id, kind);
      ALTER TABLE report ADD CONSTRAINT report_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TABLE report_version (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        report_id uuid NOT NULL,
        number integer NOT NULL,
        state text NOT NULL,
        snapshot_id uuid NOT NULL,
        outline_version integer NOT NULL,
        adopted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT report_version_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX report_version_one_current ON report_version (report_id) WHERE state NOT IN ('SUPERSEDED', 'WITHDRAWN');
      CREATE UNIQUE INDEX report_version_report_id_number_index ON report_version (report_id, number);
      ALTER TABLE report_version ADD CONSTRAINT report_version_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
      ALTER TABLE report_version ADD CONSTRAINT report_version_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES snapshot(id);
      CREATE TABLE section_text (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        language text NOT NULL,
        section text NOT NULL,
        number integer NOT NULL,
        body text NOT NULL,
        author_id uuid NOT NULL,
        written_at timestamptz NOT NULL,
        CONSTRAINT section_text_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX section_text_version_id_language_section_number_index ON section_text (version_id, language, section, number);
      ALTER TABLE section_text ADD CONSTRAINT section_text_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      ALTER TABLE section_text ADD CONSTRAINT section_text_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id);
      CREATE TABLE signatory (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        person_id uuid NOT NULL,
        position integer NOT NULL,
        name_ru text NOT NULL,
        name_en text NOT NULL,
        office_ru text NOT NULL,
        office_en text NOT NULL,
        signed_at timestamptz,
        content_digest text,
        paper_id uuid,
        CONSTRAINT signatory_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX signatory_version_id_person_id_index ON signatory (version_id, person_id);
      ALTER TABLE signatory ADD CONSTRAINT signatory_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      ALTER TABLE signatory ADD CONSTRAINT signatory_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE signatory ADD CONSTRAINT signatory_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper_original(id);
      CREATE TABLE council_session (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        kind text NOT NULL,
        body text NOT NULL,
        session text NOT NULL,
        date date NOT NULL,
        CONSTRAINT council_session_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX council_session_version_id_kind_index ON council_session (version_id, kind);
      ALTER TABLE council_session ADD CONSTRAINT council_session_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      CREATE TABLE rendering (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        language text NOT NULL,
        requested_by uuid NOT NULL,
        state text NOT NULL,
        done integer NOT NULL DEFAULT 0,
        planned integer NOT NULL DEFAULT 0,
        error text,
        artifact_id uuid,
        CONSTRAINT rendering_pkey PRIMARY KEY (id)
      );
      CREATE INDEX rendering_version_id_index ON rendering (version_id);
      ALTER TABLE rendering ADD CONSTRAINT rendering_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      CREATE TABLE artifact (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        language text NOT NULL,
        input_digest text NOT NULL,
        content_digest text NOT NULL,
        draft boolean NOT NULL,
        file_id uuid NOT NULL,
        pages integer NOT NULL,
        rendered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT artifact_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX artifact_version_id_language_input_digest_index ON artifact (version_id, language, input_digest);
      ALTER TABLE artifact ADD CONSTRAINT artifact_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      ALTER TABLE artifact ADD CONSTRAINT artifact_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id);`);
  }

  down = forwardOnly;
}
