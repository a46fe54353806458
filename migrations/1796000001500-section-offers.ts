import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Sections of a draft that the observers of the mission may read and comment on, and until when. */
export class SectionOffers1796000001500 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE section_offer (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        section text NOT NULL,
        offered_by uuid,
        at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT section_offer_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX section_offer_one_open ON section_offer (version_id, section) WHERE ended_at IS NULL;
      ALTER TABLE section_offer ADD CONSTRAINT section_offer_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      CREATE TRIGGER section_offer_frozen BEFORE UPDATE ON section_offer
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('offered_by', 'ended_at');`);
  }

  down = forwardOnly;
}
