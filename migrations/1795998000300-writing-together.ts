import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * What several people write of one document: findings and recommendations as entries, what became of the latter,
 * comments and suggested texts; of a translation, which writing it is of. A mission may have several documents of some
 * kinds. Who may see them is asked as for the texts of the document.
 */
export class WritingTogether1795998000300 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE report ADD ordinal integer NOT NULL DEFAULT 1;
      DROP INDEX report_mission_id_kind_index;
      CREATE UNIQUE INDEX report_mission_id_kind_ordinal_index ON report (mission_id, kind, ordinal);
      ALTER TABLE section_text ADD translates integer;

      CREATE TABLE finding (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        entry_id uuid NOT NULL,
        version integer NOT NULL,
        version_id uuid NOT NULL,
        position integer NOT NULL,
        section text NOT NULL,
        yardstick text NOT NULL,
        text_ru text,
        text_en text,
        basis jsonb NOT NULL,
        removed boolean NOT NULL DEFAULT false,
        reason text,
        recorded_by uuid,
        at timestamptz NOT NULL,
        replaced_at timestamptz,
        CONSTRAINT finding_said CHECK (num_nonnulls(text_ru, text_en) > 0),
        CONSTRAINT finding_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX finding_version_id_entry_id_version_index ON finding (version_id, entry_id, version);
      CREATE UNIQUE INDEX finding_one_standing ON finding (version_id, entry_id) WHERE replaced_at IS NULL;
      CREATE INDEX finding_entry_id_index ON finding (entry_id);
      ALTER TABLE finding ADD CONSTRAINT finding_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      CREATE TRIGGER finding_frozen BEFORE UPDATE ON finding
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('replaced_at', 'recorded_by');

      CREATE TABLE recommendation (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        entry_id uuid NOT NULL,
        version integer NOT NULL,
        version_id uuid NOT NULL,
        position integer NOT NULL,
        addressee text,
        addressee_ru text,
        addressee_en text,
        priority text NOT NULL,
        text_ru text,
        text_en text,
        ground_ru text,
        ground_en text,
        findings uuid[] NOT NULL,
        removed boolean NOT NULL DEFAULT false,
        reason text,
        recorded_by uuid,
        at timestamptz NOT NULL,
        replaced_at timestamptz,
        CONSTRAINT recommendation_said CHECK (num_nonnulls(text_ru, text_en) > 0),
        CONSTRAINT recommendation_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX recommendation_version_id_entry_id_version_index ON recommendation (version_id, entry_id, version);
      CREATE UNIQUE INDEX recommendation_one_standing ON recommendation (version_id, entry_id) WHERE replaced_at IS NULL;
      CREATE INDEX recommendation_entry_id_index ON recommendation (entry_id);
      ALTER TABLE recommendation ADD CONSTRAINT recommendation_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      CREATE TRIGGER recommendation_frozen BEFORE UPDATE ON recommendation
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('replaced_at', 'recorded_by');

      CREATE TABLE recommendation_outcome (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        recommendation_id uuid NOT NULL,
        number integer NOT NULL,
        outcome text NOT NULL,
        source text NOT NULL,
        date date NOT NULL,
        reason text,
        recorded_by uuid,
        at timestamptz NOT NULL,
        CONSTRAINT recommendation_outcome_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX recommendation_outcome_recommendation_id_number_index ON recommendation_outcome (recommendation_id, number);
      CREATE TRIGGER recommendation_outcome_frozen BEFORE UPDATE ON recommendation_outcome
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('recorded_by');

      CREATE TABLE comment (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        section text NOT NULL,
        reply_to uuid,
        body text NOT NULL,
        author_id uuid NOT NULL,
        at timestamptz NOT NULL,
        resolved_by uuid,
        resolved_at timestamptz,
        CONSTRAINT comment_pkey PRIMARY KEY (id)
      );
      CREATE INDEX comment_version_id_index ON comment (version_id);
      ALTER TABLE comment ADD CONSTRAINT comment_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      ALTER TABLE comment ADD CONSTRAINT comment_reply_to_fkey FOREIGN KEY (reply_to) REFERENCES comment(id);
      ALTER TABLE comment ADD CONSTRAINT comment_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id);
      CREATE TRIGGER comment_frozen BEFORE UPDATE ON comment
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('author_id', 'resolved_by', 'resolved_at');

      CREATE TABLE suggestion (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        section text NOT NULL,
        language text NOT NULL,
        body text NOT NULL,
        base integer NOT NULL,
        author_id uuid NOT NULL,
        at timestamptz NOT NULL,
        accepted boolean,
        reason text,
        decided_by uuid,
        decided_at timestamptz,
        CONSTRAINT suggestion_pkey PRIMARY KEY (id)
      );
      CREATE INDEX suggestion_version_id_index ON suggestion (version_id);
      ALTER TABLE suggestion ADD CONSTRAINT suggestion_version_id_fkey FOREIGN KEY (version_id) REFERENCES report_version(id);
      ALTER TABLE suggestion ADD CONSTRAINT suggestion_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id);
      CREATE TRIGGER suggestion_frozen BEFORE UPDATE ON suggestion
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('author_id', 'accepted', 'reason', 'decided_by', 'decided_at');`);
  }

  down = forwardOnly;
}
