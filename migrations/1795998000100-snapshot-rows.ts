import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * The rows behind the figures of a snapshot, frozen with it. A snapshot names them by their digest, so that rows that
 * did not change between two snapshots are kept once. Seen by who knows the people of the mission.
 */
export class SnapshotRows1795998000100 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE snapshot_rows (
        mission_id uuid NOT NULL,
        digest text NOT NULL,
        kind text NOT NULL,
        content text NOT NULL,
        CONSTRAINT snapshot_rows_pkey PRIMARY KEY (mission_id, digest, kind)
      );
      ALTER TABLE snapshot_rows ADD CONSTRAINT snapshot_rows_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TRIGGER snapshot_rows_frozen BEFORE UPDATE ON snapshot_rows FOR EACH ROW EXECUTE FUNCTION keep_frozen();
      ALTER TABLE snapshot_rows ENABLE ROW LEVEL SECURITY;
      ALTER TABLE snapshot_rows FORCE ROW LEVEL SECURITY;
      CREATE POLICY snapshot_rows_scope ON snapshot_rows USING (
        (SELECT scope_everyone()) OR mission_id = ANY ((SELECT scope_missions())::uuid[]));`);
  }

  down = forwardOnly;
}
