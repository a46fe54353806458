import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

export class Platform1795392000000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE installation (
        id integer NOT NULL,
        name_ru text NOT NULL,
        name_en text NOT NULL,
        short_name_ru text NOT NULL,
        short_name_en text NOT NULL,
        regulation_ru text NOT NULL,
        regulation_en text NOT NULL,
        demonstration text NOT NULL DEFAULT 'absent',
        CONSTRAINT installation_is_one CHECK (id = 1),
        CONSTRAINT installation_pkey PRIMARY KEY (id)
      );
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        domain_time timestamptz NOT NULL,
        request_id text NOT NULL,
        account_id uuid,
        person_id uuid,
        what text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        mission_id uuid,
        delegation_id uuid,
        action text,
        from_state text,
        to_state text,
        reason text,
        rules text[] NOT NULL DEFAULT '{}',
        details jsonb NOT NULL DEFAULT '{}',
        paper_id uuid,
        corrects bigint,
        CONSTRAINT audit_entry_move CHECK ((action IS NULL) = (to_state IS NULL)),
        CONSTRAINT audit_entry_pkey PRIMARY KEY (id)
      );
      CREATE INDEX audit_entry_mission_id_id_index ON audit_entry (mission_id, id);
      CREATE INDEX audit_entry_subject_type_subject_id_id_index ON audit_entry (subject_type, subject_id, id);
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        key text NOT NULL,
        job text NOT NULL,
        payload jsonb NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        attempts integer NOT NULL DEFAULT 0,
        claims integer NOT NULL DEFAULT 0,
        alive_at timestamptz,
        failures integer NOT NULL DEFAULT 0,
        last_error text,
        done_at timestamptz,
        dead_at timestamptz,
        CONSTRAINT outbox_key_key UNIQUE (key),
        CONSTRAINT outbox_pkey PRIMARY KEY (id)
      );
      CREATE INDEX outbox_open ON outbox (id) WHERE done_at IS NULL AND dead_at IS NULL;
      CREATE TABLE idempotent_reply (
        account_id uuid NOT NULL,
        key uuid NOT NULL,
        hash text NOT NULL,
        reply jsonb,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT idempotent_reply_pkey PRIMARY KEY (account_id, key)
      );
      CREATE INDEX idempotent_reply_at_index ON idempotent_reply (at);
      CREATE TABLE stored_file (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        purpose text NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        digest text NOT NULL,
        key_name text,
        bytes bytea NOT NULL,
        mission_id uuid,
        stored_by uuid,
        stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT stored_file_sealed CHECK ((purpose = 'document') = (key_name IS NULL)),
        CONSTRAINT stored_file_pkey PRIMARY KEY (id)
      );
      CREATE INDEX stored_file_key_name_index ON stored_file (key_name);
      CREATE TABLE paper_original (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        author_person_id uuid NOT NULL,
        entered_by uuid NOT NULL,
        number text NOT NULL,
        date date NOT NULL,
        scan_id uuid NOT NULL,
        received_at timestamptz NOT NULL,
        entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT paper_original_pkey PRIMARY KEY (id)
      );
      ALTER TABLE paper_original ADD CONSTRAINT paper_original_scan_id_fkey FOREIGN KEY (scan_id) REFERENCES stored_file(id);`);
  }

  down = forwardOnly;
}
