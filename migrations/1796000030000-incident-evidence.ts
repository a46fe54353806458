import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * What shows an incident belongs to the entry, and to no version of it: a correction leaves it where it is, and nothing takes
 * it away. Whoever sees the entry may open it. Until now each version named one scan at most.
 */
export class IncidentEvidence1796000030000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE incident_evidence (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        entry_id uuid NOT NULL,
        mission_id uuid NOT NULL,
        file_id uuid NOT NULL,
        small_id uuid,
        recorded_by uuid,
        at timestamptz NOT NULL,
        CONSTRAINT incident_evidence_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX incident_evidence_entry_id_file_id_index ON incident_evidence (entry_id, file_id);
      ALTER TABLE incident_evidence ADD CONSTRAINT incident_evidence_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE incident_evidence ADD CONSTRAINT incident_evidence_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id);
      ALTER TABLE incident_evidence ADD CONSTRAINT incident_evidence_small_id_fkey FOREIGN KEY (small_id) REFERENCES stored_file(id);

      ALTER TABLE incident NO FORCE ROW LEVEL SECURITY;
      INSERT INTO incident_evidence (entry_id, mission_id, file_id, recorded_by, at)
        SELECT DISTINCT ON (i.entry_id, i.scan_id) i.entry_id, i.mission_id, i.scan_id, i.recorded_by, i.at
        FROM incident i WHERE i.scan_id IS NOT NULL ORDER BY i.entry_id, i.scan_id, i.version;
      ALTER TABLE incident FORCE ROW LEVEL SECURITY;
      ALTER TABLE incident DROP COLUMN scan_id;

      CREATE TRIGGER incident_evidence_frozen BEFORE UPDATE ON incident_evidence
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('recorded_by');
      ALTER TABLE incident_evidence ENABLE ROW LEVEL SECURITY;
      ALTER TABLE incident_evidence FORCE ROW LEVEL SECURITY;
      CREATE POLICY incident_evidence_scope ON incident_evidence USING (
        EXISTS (SELECT FROM incident i WHERE i.entry_id = incident_evidence.entry_id AND i.replaced_at IS NULL));`);
  }

  down = forwardOnly;
}
