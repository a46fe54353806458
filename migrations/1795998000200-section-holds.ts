import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Who writes a section at this moment: nobody else's text is saved there until it is free, handed over, or fallen silent. */
export class SectionHolds1795998000200 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE section_hold (
        version_id uuid NOT NULL,
        language text NOT NULL,
        section text NOT NULL,
        person_id uuid NOT NULL,
        since timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        asked_by uuid,
        asked_at timestamptz,
        released_at timestamptz,
        CONSTRAINT section_hold_asked CHECK ((asked_by IS NULL) = (asked_at IS NULL)),
        CONSTRAINT section_hold_pkey PRIMARY KEY (version_id, language, section)
      );
      ALTER TABLE section_hold ADD CONSTRAINT section_hold_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      ALTER TABLE section_hold ADD CONSTRAINT section_hold_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE section_hold ADD CONSTRAINT section_hold_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id);`);
  }

  down = forwardOnly;
}
