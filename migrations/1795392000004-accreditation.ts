import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

export class Accreditation1795392000004 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE application (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        mission_id uuid NOT NULL,
        person_id uuid NOT NULL,
        delegation_id uuid,
        category text NOT NULL,
        state text NOT NULL,
        origin text NOT NULL,
        candidate_in_host_vote boolean NOT NULL,
        other_missions text,
        replaces uuid,
        endorsed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT application_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX application_one_live ON application (mission_id, person_id) WHERE state NOT IN ('NOT_ENDORSED', 'NOT_LISTED', 'WITHDRAWN', 'REPLACED', 'LAPSED');
      CREATE INDEX application_person_id_index ON application (person_id);
      CREATE INDEX application_mission_id_seq_index ON application (mission_id, seq);
      ALTER TABLE application ADD CONSTRAINT application_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE application ADD CONSTRAINT application_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE application ADD CONSTRAINT application_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      ALTER TABLE application ADD CONSTRAINT application_replaces_fkey FOREIGN KEY (replaces) REFERENCES application(id);
      CREATE TABLE regulation_text (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        version integer NOT NULL,
        language text NOT NULL,
        body text NOT NULL,
        CONSTRAINT regulation_text_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX regulation_text_kind_version_language_index ON regulation_text (kind, version, language);
      CREATE TABLE text_acceptance (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        application_id uuid NOT NULL,
        kind text NOT NULL,
        version integer NOT NULL,
        accepted_at timestamptz NOT NULL,
        accepted_by uuid NOT NULL,
        paper_id uuid,
        CONSTRAINT text_acceptance_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX text_acceptance_application_id_kind_version_index ON text_acceptance (application_id, kind, version);
      ALTER TABLE text_acceptance ADD CONSTRAINT text_acceptance_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id);
      ALTER TABLE text_acceptance ADD CONSTRAINT text_acceptance_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper_original(id);
      CREATE TABLE batch (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        number integer NOT NULL,
        channel text NOT NULL,
        sent_on date NOT NULL,
        reference text NOT NULL,
        late_consent text,
        CONSTRAINT batch_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX batch_mission_id_number_index ON batch (mission_id, number);
      ALTER TABLE batch ADD CONSTRAINT batch_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TABLE accreditation (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        application_id uuid NOT NULL,
        batch_id uuid NOT NULL,
        mission_id uuid NOT NULL,
        person_id uuid NOT NULL,
        delegation_id uuid,
        state text NOT NULL,
        act_number text,
        act_date date,
        certificate_number text,
        valid_from date,
        valid_until date,
        reason text,
        authority text,
        arrived_at timestamptz,
        on_duty_from timestamptz,
        left_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT accreditation_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX accreditation_one_open ON accreditation (mission_id, person_id) WHERE state IN ('REQUESTED', 'RETURNED_FOR_DOCS', 'ACCREDITED');
      CREATE INDEX accreditation_application_id_index ON accreditation (application_id);
      CREATE INDEX accreditation_mission_id_index ON accreditation (mission_id);
      ALTER TABLE accreditation ADD CONSTRAINT accreditation_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id);
      ALTER TABLE accreditation ADD CONSTRAINT accreditation_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batch(id);
      ALTER TABLE accreditation ADD CONSTRAINT accreditation_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE accreditation ADD CONSTRAINT accreditation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE accreditation ADD CONSTRAINT accreditation_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);`);
  }

  down = forwardOnly;
}
