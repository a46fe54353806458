import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** What a list was narrowed to, under a name: its owner's, or everyone's where its owner shares it. */
export class SavedViews1796000005000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE saved_view (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        list text NOT NULL,
        name text NOT NULL,
        words jsonb NOT NULL,
        hidden text[] NOT NULL,
        shared boolean NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT saved_view_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX saved_view_name ON saved_view (person_id, list, name) WHERE removed_at IS NULL;
      CREATE INDEX saved_view_shared ON saved_view (list) WHERE shared AND removed_at IS NULL;
      ALTER TABLE saved_view ADD CONSTRAINT saved_view_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
      ALTER TABLE saved_view FORCE ROW LEVEL SECURITY;
      CREATE POLICY saved_view_scope ON saved_view
        USING (shared OR person_id = (SELECT scope_person()) OR (SELECT scope_everyone()))
        WITH CHECK (person_id = (SELECT scope_person()) OR (SELECT scope_everyone()));`);
  }

  down = forwardOnly;
}
