import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Who does not sign a document: with a dissent in writing, or because of absence. Taken back, it stays on record. */
export class Dissents1795997000600 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE dissent (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        person_id uuid NOT NULL,
        body_ru text,
        body_en text,
        content_digest text NOT NULL,
        paper_id uuid,
        at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT dissent_written CHECK (num_nonnulls(body_ru, body_en) > 0),
        CONSTRAINT dissent_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX dissent_one_standing ON dissent (version_id, person_id) WHERE ended_at IS NULL;
      ALTER TABLE dissent ADD CONSTRAINT dissent_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      ALTER TABLE dissent ADD CONSTRAINT dissent_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE dissent ADD CONSTRAINT dissent_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper_original(id);
      CREATE TRIGGER dissent_frozen BEFORE UPDATE ON dissent
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id', 'ended_at');

      CREATE TABLE absence (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        person_id uuid NOT NULL,
        reason text NOT NULL,
        noted_by uuid,
        at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT absence_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX absence_one_standing ON absence (version_id, person_id) WHERE ended_at IS NULL;
      ALTER TABLE absence ADD CONSTRAINT absence_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      ALTER TABLE absence ADD CONSTRAINT absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      CREATE TRIGGER absence_frozen BEFORE UPDATE ON absence
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id', 'noted_by', 'ended_at');`);
  }

  down = forwardOnly;
}
