import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * what two people do before the public, when it is to be so, and what stands there: the bytes, each with its digest
 * and its signature. Whoever asked and whoever confirmed are two accounts, whatever the application says.
 */
export class Publication1795998000400 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE report_version
        ADD COLUMN embargo_until timestamptz,
        ADD COLUMN correction_reason text,
        ADD COLUMN place_ru text,
        ADD COLUMN place_en text;
      CREATE INDEX report_version_embargoed ON report_version (embargo_until) WHERE embargo_until IS NOT NULL;
      DROP INDEX report_version_one_current;
      CREATE UNIQUE INDEX report_version_one_current ON report_version (report_id)
        WHERE state NOT IN ('BEING_CORRECTED', 'SUPERSEDED', 'WITHDRAWN', 'RETRACTED');

      ALTER TABLE signatory ADD COLUMN file_digest text;

      CREATE TABLE publication_request (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        act text NOT NULL,
        at timestamptz,
        words_ru text,
        words_en text,
        state text NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        CONSTRAINT publication_by_two CHECK (state <> 'CONFIRMED' OR (decided_by IS NOT NULL AND decided_by <> asked_by)),
        CONSTRAINT publication_request_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX publication_one_awaited ON publication_request (version_id) WHERE state = 'AWAITED';
      CREATE INDEX publication_request_version_id_index ON publication_request (version_id);
      ALTER TABLE publication_request ADD CONSTRAINT publication_request_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      CREATE TRIGGER publication_request_frozen BEFORE UPDATE ON publication_request
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('state', 'asked_by', 'decided_by', 'decided_at', 'decision_reason');
      CREATE TRIGGER publication_decided_frozen BEFORE UPDATE ON publication_request
        FOR EACH ROW WHEN (OLD.state <> 'AWAITED') EXECUTE FUNCTION keep_frozen();

      CREATE TABLE published_document (
        version_id uuid NOT NULL,
        code text NOT NULL,
        card jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        withdrawal_ru text,
        withdrawal_en text,
        CONSTRAINT published_document_pkey PRIMARY KEY (version_id),
        CONSTRAINT published_document_code_key UNIQUE (code)
      );
      CREATE INDEX published_document_published_at_index ON published_document (published_at);
      ALTER TABLE published_document ADD CONSTRAINT published_document_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      CREATE TRIGGER published_document_frozen BEFORE UPDATE ON published_document
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('withdrawn_at', 'withdrawal_ru', 'withdrawal_en');
      CREATE TRIGGER published_document_withdrawn BEFORE UPDATE ON published_document
        FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION keep_frozen();

      CREATE TABLE published_file (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        language text,
        format text NOT NULL,
        name text NOT NULL,
        file_id uuid NOT NULL,
        digest text NOT NULL,
        kid text NOT NULL,
        signature bytea NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT published_file_pkey PRIMARY KEY (id),
        CONSTRAINT published_file_name_key UNIQUE (name)
      );
      CREATE INDEX published_file_version_id_index ON published_file (version_id);
      CREATE INDEX published_file_digest_index ON published_file (digest);
      ALTER TABLE published_file ADD CONSTRAINT published_file_version_id_fkey FOREIGN KEY (version_id) REFERENCES published_document(version_id);
      ALTER TABLE published_file ADD CONSTRAINT published_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id);
      ALTER TABLE published_file ADD CONSTRAINT published_file_kid_fkey FOREIGN KEY (kid) REFERENCES signing_key(kid);
      CREATE TRIGGER published_file_frozen BEFORE UPDATE ON published_file FOR EACH ROW EXECUTE FUNCTION keep_frozen();

      CREATE TRIGGER report_version_embargo AFTER INSERT OR UPDATE OF embargo_until ON report_version
        FOR EACH ROW WHEN (NEW.embargo_until IS NOT NULL) EXECUTE FUNCTION ring('desk_cutoff');`);
  }

  down = forwardOnly;
}
