import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

export class Identity1795392000002 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE account (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id uuid NOT NULL,
        email text NOT NULL,
        password_hash text,
        deactivated_at timestamptz,
        reset_asked_at timestamptz,
        CONSTRAINT account_person_id_key UNIQUE (person_id),
        CONSTRAINT account_email_key UNIQUE (email),
        CONSTRAINT account_pkey PRIMARY KEY (id)
      );
      ALTER TABLE account ADD CONSTRAINT account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      CREATE TABLE session (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        token_hash text NOT NULL,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        user_agent text NOT NULL DEFAULT '',
        ended_at timestamptz,
        CONSTRAINT session_token_hash_key UNIQUE (token_hash),
        CONSTRAINT session_pkey PRIMARY KEY (id)
      );
      CREATE INDEX session_account_id_index ON session (account_id);
      ALTER TABLE session ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
      CREATE TABLE account_link (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        token_hash text NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT account_link_token_hash_key UNIQUE (token_hash),
        CONSTRAINT account_link_pkey PRIMARY KEY (id)
      );
      ALTER TABLE account_link ADD CONSTRAINT account_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
      CREATE TABLE role_grant (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        role text NOT NULL,
        on_id uuid,
        valid_from date NOT NULL,
        valid_until date,
        granted_by uuid,
        CONSTRAINT role_grant_period CHECK (valid_until IS NULL OR valid_until >= valid_from),
        CONSTRAINT role_grant_pkey PRIMARY KEY (id)
      );
      CREATE INDEX role_grant_person_id_index ON role_grant (person_id);
      ALTER TABLE role_grant ADD CONSTRAINT role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      CREATE TABLE failed_sign_in (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        email_hash text NOT NULL,
        address_hash text NOT NULL,
        device_hash text,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT failed_sign_in_pkey PRIMARY KEY (id)
      );
      CREATE INDEX failed_sign_in_at_index ON failed_sign_in (at);
      CREATE INDEX failed_sign_in_email_hash_at_index ON failed_sign_in (email_hash, at);
      CREATE TABLE known_device (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        device_hash text NOT NULL,
        CONSTRAINT known_device_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX known_device_account_id_device_hash_index ON known_device (account_id, device_hash);
      ALTER TABLE known_device ADD CONSTRAINT known_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);`);
  }

  down = forwardOnly;
}
