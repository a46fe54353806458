import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Keys that can be destroyed, and files sealed under them. */
export class DataKeys1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE data_key (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        person_id uuid,
        wrapping_key_name text NOT NULL,
        wrapped bytea,
        destroyed_at timestamptz,
        CONSTRAINT data_key_destroyed CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL)),
        CONSTRAINT data_key_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX data_key_of ON data_key (mission_id, person_id) NULLS NOT DISTINCT;
      CREATE INDEX data_key_wrapping_key_name_index ON data_key (wrapping_key_name);
      ALTER TABLE stored_file ADD data_key_id uuid;
      ALTER TABLE stored_file ADD CONSTRAINT stored_file_data_key_id_fkey FOREIGN KEY (data_key_id) REFERENCES data_key(id);
      ALTER TABLE stored_file DROP CONSTRAINT stored_file_sealed;
      ALTER TABLE stored_file ADD CONSTRAINT stored_file_sealed CHECK (CASE purpose
        WHEN 'evidence' THEN key_name IS NOT NULL WHEN 'personal' THEN data_key_id IS NOT NULL
        ELSE key_name IS NULL END);`);
  }

  down = forwardOnly;
}
