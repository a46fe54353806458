import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** The facts a profile may leave unknown; one that is not there is unknown. */
const UNKNOWN = `'{"variantName": null, "opens": null, "cutoff": null, "listCutoff": null, "certificatesWithinDays": null,
  "documents": null, "questionnaire": null, "listColumns": null, "validityEnds": null, "validityEvent": null,
  "replacement": null, "revocationAuthority": null, "provenance": {}, "variant": "standard"}'::jsonb`;

/** Profiles with variants and all their facts, registration numbers, run-offs, regions, notes on territories. */
export class MissionsInFull1795478400001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      UPDATE host_profile SET profile = ${UNKNOWN} || profile;
      UPDATE mission SET host_profile = ${UNKNOWN} || host_profile;
      ALTER TABLE host_profile ADD variant text NOT NULL DEFAULT 'standard';
      ALTER TABLE host_profile ALTER variant DROP DEFAULT;
      ALTER TABLE host_profile ADD current boolean NOT NULL DEFAULT true;
      ALTER TABLE host_profile ALTER current DROP DEFAULT;
      ALTER TABLE host_profile DROP CONSTRAINT host_profile_pkey;
      ALTER TABLE host_profile ADD CONSTRAINT host_profile_pkey PRIMARY KEY (host, variant);
      CREATE UNIQUE INDEX host_profile_one_current ON host_profile (host) WHERE current;

      ALTER TABLE mission ADD categories text[] NOT NULL
        DEFAULT '{member,member-of-parliament,secretariat,expert,guest}';
      ALTER TABLE mission ALTER categories DROP DEFAULT;
      ALTER TABLE mission ADD parent_id uuid;
      ALTER TABLE mission ADD CONSTRAINT mission_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES mission(id);
      CREATE INDEX mission_parent_id_index ON mission (parent_id);
      ALTER TABLE electoral_event ADD kind text NOT NULL DEFAULT 'regular';
      UPDATE electoral_event SET kind = 'early' WHERE early;
      ALTER TABLE electoral_event ALTER kind DROP DEFAULT;
      ALTER TABLE electoral_event DROP early;
      ALTER TABLE electoral_event ADD early_voting_days text[] NOT NULL DEFAULT '{}';
      ALTER TABLE electoral_event ALTER early_voting_days DROP DEFAULT;
      ALTER TABLE invitation ADD incoming_number text;
      ALTER TABLE invitation ADD received_on date;
      ALTER TABLE mission_office ADD region text;
      CREATE TABLE territory_note (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        organisation text NOT NULL,
        region text,
        note text NOT NULL,
        source text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT territory_note_pkey PRIMARY KEY (id)
      );
      CREATE INDEX territory_note_mission_id_index ON territory_note (mission_id);
      ALTER TABLE territory_note ADD CONSTRAINT territory_note_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TABLE registration_counter (
        direction text NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL,
        CONSTRAINT registration_counter_pkey PRIMARY KEY (direction, year)
      );
      CREATE TABLE registration_number (
        direction text NOT NULL,
        number text NOT NULL,
        taken_at timestamptz NOT NULL,
        CONSTRAINT registration_number_pkey PRIMARY KEY (direction, number)
      );`);
  }

  down = forwardOnly;
}
