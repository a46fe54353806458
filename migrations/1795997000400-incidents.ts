import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * Incidents and positive practice, what was done about them, and facts of the day with their source. Every row is a
 * version that never changes but for being replaced. An incident is seen by who knows the people of the mission, who entered or
 * saw it, and whoever was in one team with them on that day; facts of the day by everyone who reads the mission.
 */
export class Incidents1795997000400 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE incident (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        entry_id uuid NOT NULL,
        version integer NOT NULL,
        mission_id uuid NOT NULL,
        kind text NOT NULL,
        category text NOT NULL,
        severity text,
        description text NOT NULL,
        occurred_at timestamptz NOT NULL,
        region text,
        place text,
        station_id uuid,
        known_from text NOT NULL,
        source text,
        attributed_to text,
        quoted_from text,
        evidence text,
        scan_id uuid,
        observed_by uuid,
        printed_ru text,
        printed_en text,
        removed boolean NOT NULL DEFAULT false,
        reason text,
        entered_by uuid,
        recorded_by uuid,
        at timestamptz NOT NULL,
        replaced_at timestamptz,
        CONSTRAINT incident_severity CHECK ((kind = 'incident') = (severity IS NOT NULL)),
        CONSTRAINT incident_sourced CHECK ((known_from = 'first-hand') OR (source IS NOT NULL)),
        CONSTRAINT incident_quoted CHECK ((attributed_to IS NULL) = (quoted_from IS NULL)),
        CONSTRAINT incident_printed CHECK ((printed_ru IS NULL) = (printed_en IS NULL)),
        CONSTRAINT incident_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX incident_entry_id_version_index ON incident (entry_id, version);
      CREATE UNIQUE INDEX incident_one_standing ON incident (entry_id) WHERE replaced_at IS NULL;
      CREATE INDEX incident_mission_id_occurred_at_index ON incident (mission_id, occurred_at);
      ALTER TABLE incident ADD CONSTRAINT incident_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE incident ADD CONSTRAINT incident_station_id_fkey FOREIGN KEY (station_id) REFERENCES station(id);
      ALTER TABLE incident ADD CONSTRAINT incident_scan_id_fkey FOREIGN KEY (scan_id) REFERENCES stored_file(id);
      CREATE TRIGGER incident_frozen BEFORE UPDATE ON incident
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('replaced_at', 'observed_by', 'entered_by', 'recorded_by');

      CREATE TABLE incident_follow_up (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        entry_id uuid NOT NULL,
        mission_id uuid NOT NULL,
        action text NOT NULL,
        done_by text NOT NULL,
        done_at timestamptz NOT NULL,
        state text NOT NULL,
        recorded_by uuid,
        at timestamptz NOT NULL,
        CONSTRAINT incident_follow_up_pkey PRIMARY KEY (id)
      );
      CREATE INDEX incident_follow_up_entry_id_index ON incident_follow_up (entry_id);
      ALTER TABLE incident_follow_up ADD CONSTRAINT incident_follow_up_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TRIGGER incident_follow_up_frozen BEFORE UPDATE ON incident_follow_up
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('recorded_by');

      CREATE TABLE day_fact (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        entry_id uuid NOT NULL,
        version integer NOT NULL,
        mission_id uuid NOT NULL,
        kind text NOT NULL,
        as_of timestamptz NOT NULL,
        source text NOT NULL,
        name text,
        place text,
        count integer,
        share numeric,
        means text,
        stage text,
        about text,
        link text,
        language text,
        removed boolean NOT NULL DEFAULT false,
        reason text,
        recorded_by uuid,
        at timestamptz NOT NULL,
        replaced_at timestamptz,
        CONSTRAINT day_fact_count CHECK (count >= 0),
        CONSTRAINT day_fact_share CHECK (share BETWEEN 0 AND 100),
        CONSTRAINT day_fact_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX day_fact_entry_id_version_index ON day_fact (entry_id, version);
      CREATE UNIQUE INDEX day_fact_one_standing ON day_fact (entry_id) WHERE replaced_at IS NULL;
      CREATE INDEX day_fact_mission_id_kind_as_of_index ON day_fact (mission_id, kind, as_of);
      ALTER TABLE day_fact ADD CONSTRAINT day_fact_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TRIGGER day_fact_frozen BEFORE UPDATE ON day_fact
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('replaced_at', 'recorded_by');

      ALTER TABLE incident ENABLE ROW LEVEL SECURITY;
      ALTER TABLE incident FORCE ROW LEVEL SECURITY;
      CREATE POLICY incident_scope ON incident USING (
        (SELECT scope_everyone()) OR mission_id = ANY ((SELECT scope_missions())::uuid[])
        OR entered_by = (SELECT scope_person()) OR observed_by = (SELECT scope_person())
        OR EXISTS (
          SELECT FROM mission o, team t JOIN team_member me ON me.team_id = t.id JOIN team_member other ON other.team_id = t.id
          WHERE o.id = incident.mission_id AND t.mission_id = incident.mission_id AND t.replaced_at IS NULL AND NOT t.removed
            AND me.person_id = (SELECT scope_person()) AND other.person_id IN (incident.entered_by, incident.observed_by)
            AND (incident.occurred_at AT TIME ZONE (o.host_profile->>'zone'))::date
              BETWEEN greatest(me.from_day, other.from_day)
                AND least(coalesce(me.until_day, 'infinity'), coalesce(other.until_day, 'infinity'))));

      ALTER TABLE incident_follow_up ENABLE ROW LEVEL SECURITY;
      ALTER TABLE incident_follow_up FORCE ROW LEVEL SECURITY;
      -- By the policy of that table: whoever sees the incident sees what was done about it.
      CREATE POLICY incident_follow_up_scope ON incident_follow_up USING (
        EXISTS (SELECT FROM incident i WHERE i.entry_id = incident_follow_up.entry_id AND i.replaced_at IS NULL));`);
  }

  down = forwardOnly;
}
