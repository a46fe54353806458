import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

export class Delegations1795392000001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE delegation (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        country text NOT NULL,
        name_ru text NOT NULL,
        name_en text NOT NULL,
        parliament_ru text NOT NULL,
        parliament_en text NOT NULL,
        CONSTRAINT delegation_country_key UNIQUE (country),
        CONSTRAINT delegation_pkey PRIMARY KEY (id)
      );
      CREATE TABLE chamber (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        delegation_id uuid NOT NULL,
        code text NOT NULL,
        name_ru text NOT NULL,
        name_en text NOT NULL,
        CONSTRAINT chamber_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX chamber_delegation_id_code_index ON chamber (delegation_id, code);
      ALTER TABLE chamber ADD CONSTRAINT chamber_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      CREATE TABLE chamber_seats (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        chamber_id uuid NOT NULL,
        seats integer,
        valid_from date NOT NULL,
        valid_until date,
        source text NOT NULL,
        CONSTRAINT chamber_seats_period CHECK (valid_until IS NULL OR valid_until > valid_from),
        CONSTRAINT chamber_seats_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX chamber_seats_chamber_id_valid_from_index ON chamber_seats (chamber_id, valid_from);
      ALTER TABLE chamber_seats ADD CONSTRAINT chamber_seats_chamber_id_fkey FOREIGN KEY (chamber_id) REFERENCES chamber(id);
      CREATE TABLE delegation_standing (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        delegation_id uuid NOT NULL,
        kind text NOT NULL,
        holds boolean NOT NULL,
        valid_from date NOT NULL,
        valid_until date,
        source text NOT NULL,
        CONSTRAINT delegation_standing_period CHECK (valid_until IS NULL OR valid_until > valid_from),
        CONSTRAINT delegation_standing_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX delegation_standing_delegation_id_kind_valid_from_index ON delegation_standing (delegation_id, kind, valid_from);
      ALTER TABLE delegation_standing ADD CONSTRAINT delegation_standing_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      CREATE TABLE person (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        delegation_id uuid,
        family_name text NOT NULL,
        given_name text NOT NULL,
        patronymic text,
        family_name_latin text NOT NULL,
        given_name_latin text NOT NULL,
        office_ru text NOT NULL,
        office_en text NOT NULL,
        citizenship text NOT NULL,
        other_citizenships text[] NOT NULL DEFAULT '{}',
        email text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT person_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX person_email ON person (email) WHERE email IS NOT NULL;
      CREATE INDEX person_delegation_id_seq_index ON person (delegation_id, seq);
      ALTER TABLE person ADD CONSTRAINT person_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      CREATE TABLE mandate (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        delegation_id uuid NOT NULL,
        chamber_id uuid NOT NULL,
        in_delegation boolean NOT NULL,
        valid_from date NOT NULL,
        valid_until date,
        source text NOT NULL,
        CONSTRAINT mandate_period CHECK (valid_until IS NULL OR valid_until > valid_from),
        CONSTRAINT mandate_pkey PRIMARY KEY (id)
      );
      CREATE INDEX mandate_delegation_id_index ON mandate (delegation_id);
      CREATE INDEX mandate_person_id_index ON mandate (person_id);
      ALTER TABLE mandate ADD CONSTRAINT mandate_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE mandate ADD CONSTRAINT mandate_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      ALTER TABLE mandate ADD CONSTRAINT mandate_chamber_id_fkey FOREIGN KEY (chamber_id) REFERENCES chamber(id);
      CREATE TABLE representative (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        delegation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        office text NOT NULL,
        valid_from date NOT NULL,
        valid_until date,
        source text NOT NULL,
        CONSTRAINT representative_period CHECK (valid_until IS NULL OR valid_until >= valid_from),
        CONSTRAINT representative_pkey PRIMARY KEY (id)
      );
      CREATE INDEX representative_person_id_index ON representative (person_id);
      CREATE INDEX representative_delegation_id_index ON representative (delegation_id);
      ALTER TABLE representative ADD CONSTRAINT representative_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      ALTER TABLE representative ADD CONSTRAINT representative_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);`);
  }

  down = forwardOnly;
}
