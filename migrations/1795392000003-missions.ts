import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

export class Missions1795392000003 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE mission (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        number text NOT NULL,
        title_ru text NOT NULL,
        title_en text NOT NULL,
        host text NOT NULL,
        state text NOT NULL,
        left_state text,
        demonstration boolean NOT NULL,
        starts_on date,
        ends_on date,
        nomination_deadline timestamptz,
        cutoff_local text,
        cutoff_zone text,
        cutoff_at timestamptz,
        cutoff_source text,
        cutoff_confirmed_by uuid,
        polls_close_at timestamptz,
        list_approved_by uuid,
        results_on date,
        host_profile jsonb NOT NULL,
        settings jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT mission_number_key UNIQUE (number),
        CONSTRAINT mission_dates CHECK (starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on),
        CONSTRAINT mission_pkey PRIMARY KEY (id)
      );
      CREATE TABLE electoral_event (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        type text NOT NULL,
        title_ru text NOT NULL,
        title_en text NOT NULL,
        early boolean NOT NULL,
        voting_days text[] NOT NULL,
        places jsonb NOT NULL,
        last_station_closes_at timestamptz NOT NULL,
        source text NOT NULL,
        CONSTRAINT electoral_event_pkey PRIMARY KEY (id)
      );
      CREATE INDEX electoral_event_mission_id_index ON electoral_event (mission_id);
      ALTER TABLE electoral_event ADD CONSTRAINT electoral_event_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TABLE invitation (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        inviter text NOT NULL,
        signatory text NOT NULL,
        addressee text NOT NULL,
        date date NOT NULL,
        reference text NOT NULL,
        scan_id uuid,
        CONSTRAINT invitation_pkey PRIMARY KEY (id)
      );
      CREATE INDEX invitation_mission_id_index ON invitation (mission_id);
      ALTER TABLE invitation ADD CONSTRAINT invitation_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE invitation ADD CONSTRAINT invitation_scan_id_fkey FOREIGN KEY (scan_id) REFERENCES stored_file(id);
      CREATE TABLE decision (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        date date NOT NULL,
        number text NOT NULL,
        scan_id uuid,
        recorded_by uuid,
        CONSTRAINT decision_pkey PRIMARY KEY (id)
      );
      CREATE INDEX decision_mission_id_index ON decision (mission_id);
      ALTER TABLE decision ADD CONSTRAINT decision_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE decision ADD CONSTRAINT decision_scan_id_fkey FOREIGN KEY (scan_id) REFERENCES stored_file(id);
      CREATE TABLE mission_office (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        person_id uuid NOT NULL,
        office text NOT NULL,
        valid_from date NOT NULL,
        valid_until date,
        CONSTRAINT mission_office_pkey PRIMARY KEY (id)
      );
      CREATE INDEX mission_office_person_id_index ON mission_office (person_id);
      CREATE UNIQUE INDEX mission_office_once ON mission_office (mission_id, person_id, office) WHERE valid_until IS NULL;
      CREATE UNIQUE INDEX mission_office_one_coordinator ON mission_office (mission_id) WHERE office = 'coordinator' AND valid_until IS NULL;
      ALTER TABLE mission_office ADD CONSTRAINT mission_office_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE mission_office ADD CONSTRAINT mission_office_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      CREATE TABLE activity_record (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        mission_id uuid NOT NULL,
        figure text NOT NULL,
        value integer NOT NULL,
        source text NOT NULL,
        at timestamptz NOT NULL,
        recorded_by uuid,
        CONSTRAINT activity_record_pkey PRIMARY KEY (id)
      );
      CREATE INDEX activity_record_mission_id_index ON activity_record (mission_id);
      ALTER TABLE activity_record ADD CONSTRAINT activity_record_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TABLE outcome_note (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        note text NOT NULL,
        source text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT outcome_note_pkey PRIMARY KEY (id)
      );
      CREATE INDEX outcome_note_mission_id_index ON outcome_note (mission_id);
      ALTER TABLE outcome_note ADD CONSTRAINT outcome_note_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TABLE host_profile (
        host text NOT NULL,
        profile jsonb NOT NULL,
        CONSTRAINT host_profile_pkey PRIMARY KEY (host)
      );
      CREATE TABLE rule_setting (
        setting text NOT NULL,
        value jsonb NOT NULL,
        source text NOT NULL,
        changed_by uuid,
        changed_at timestamptz NOT NULL,
        CONSTRAINT rule_setting_pkey PRIMARY KEY (setting)
      );`);
  }

  down = forwardOnly;
}
