import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * Visits to stations. Every row is a version that never changes but for being replaced, and for being confirmed, once.
 * A visit is seen by who knows the people of the mission, who entered it, who was there, and who was in its team on that day
 * . What else came under its number is kept beside.
 */
export class Visits1795997000300 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE visit (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        entry_id uuid NOT NULL,
        version integer NOT NULL,
        mission_id uuid NOT NULL,
        station_id uuid NOT NULL,
        team_id uuid,
        stage text NOT NULL,
        form text NOT NULL,
        form_version integer NOT NULL,
        day date NOT NULL,
        arrived_at timestamptz NOT NULL,
        left_at timestamptz NOT NULL,
        answers jsonb NOT NULL,
        author_id uuid NOT NULL,
        digest text NOT NULL,
        warnings jsonb NOT NULL,
        removed boolean NOT NULL DEFAULT false,
        reason text,
        device text,
        entered_at timestamptz NOT NULL,
        entered_by uuid,
        recorded_by uuid,
        at timestamptz NOT NULL,
        replaced_at timestamptz,
        confirmed_by uuid,
        confirmed_at timestamptz,
        CONSTRAINT visit_period CHECK (left_at > arrived_at),
        CONSTRAINT visit_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX visit_entry_id_version_index ON visit (entry_id, version);
      CREATE UNIQUE INDEX visit_one_standing ON visit (entry_id) WHERE replaced_at IS NULL;
      CREATE INDEX visit_mission_id_arrived_at_index ON visit (mission_id, arrived_at);
      CREATE INDEX visit_station_id_index ON visit (station_id);
      ALTER TABLE visit ADD CONSTRAINT visit_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE visit ADD CONSTRAINT visit_station_id_fkey FOREIGN KEY (station_id) REFERENCES station(id);
      ALTER TABLE visit ADD CONSTRAINT visit_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id);
      CREATE TRIGGER visit_frozen BEFORE UPDATE ON visit
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('replaced_at', 'confirmed_at', 'confirmed_by', 'author_id', 'entered_by', 'recorded_by');
      -- What somebody has confirmed stays confirmed by that person: a correction is another version.
      CREATE TRIGGER visit_confirmed_frozen BEFORE UPDATE ON visit
        FOR EACH ROW WHEN (OLD.confirmed_at IS NOT NULL)
        EXECUTE FUNCTION keep_frozen('replaced_at', 'confirmed_by', 'author_id', 'entered_by', 'recorded_by');

      CREATE TABLE visit_observer (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        visit_id uuid NOT NULL,
        mission_id uuid NOT NULL,
        person_id uuid NOT NULL,
        CONSTRAINT visit_observer_pkey PRIMARY KEY (id)
      );
      CREATE INDEX visit_observer_visit_id_index ON visit_observer (visit_id);
      CREATE INDEX visit_observer_person_id_index ON visit_observer (person_id);
      ALTER TABLE visit_observer ADD CONSTRAINT visit_observer_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(id);
      ALTER TABLE visit_observer ADD CONSTRAINT visit_observer_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE visit_observer ADD CONSTRAINT visit_observer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      CREATE TRIGGER visit_observer_frozen BEFORE UPDATE ON visit_observer
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id');

      CREATE TABLE visit_beside (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        digest text NOT NULL,
        content jsonb NOT NULL,
        device text,
        entered_at timestamptz NOT NULL,
        sent_by uuid,
        at timestamptz NOT NULL,
        settled text,
        settled_by uuid,
        settled_at timestamptz,
        reason text,
        CONSTRAINT visit_beside_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX visit_beside_entry_id_digest_index ON visit_beside (entry_id, digest);
      ALTER TABLE visit_beside ADD CONSTRAINT visit_beside_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TRIGGER visit_beside_frozen BEFORE UPDATE ON visit_beside
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('sent_by', 'settled', 'settled_by', 'settled_at', 'reason');
      CREATE TRIGGER visit_beside_settled_frozen BEFORE UPDATE ON visit_beside
        FOR EACH ROW WHEN (OLD.settled IS NOT NULL) EXECUTE FUNCTION keep_frozen('sent_by', 'settled_by');

      ALTER TABLE visit_observer ENABLE ROW LEVEL SECURITY;
      ALTER TABLE visit_observer FORCE ROW LEVEL SECURITY;
      CREATE POLICY visit_observer_scope ON visit_observer USING (
        (SELECT scope_everyone()) OR mission_id = ANY ((SELECT scope_missions())::uuid[])
        OR person_id = (SELECT scope_person()));

      ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
      ALTER TABLE visit FORCE ROW LEVEL SECURITY;
      CREATE POLICY visit_scope ON visit USING (
        (SELECT scope_everyone()) OR mission_id = ANY ((SELECT scope_missions())::uuid[])
        OR entered_by = (SELECT scope_person()) OR recorded_by = (SELECT scope_person())
        OR EXISTS (SELECT FROM visit_observer o WHERE o.visit_id = visit.id AND o.person_id = (SELECT scope_person()))
        OR EXISTS (SELECT FROM team v JOIN team_member n ON n.team_id = v.id
          WHERE v.entry_id = visit.team_id AND v.replaced_at IS NULL AND NOT v.removed AND n.person_id = (SELECT scope_person())
            AND n.from_day <= visit.day AND (n.until_day IS NULL OR n.until_day >= visit.day)));

      ALTER TABLE visit_beside ENABLE ROW LEVEL SECURITY;
      ALTER TABLE visit_beside FORCE ROW LEVEL SECURITY;
      CREATE POLICY visit_beside_scope ON visit_beside USING (
        (SELECT scope_everyone()) OR mission_id = ANY ((SELECT scope_missions())::uuid[])
        OR sent_by = (SELECT scope_person())
        OR EXISTS (SELECT FROM visit v WHERE v.entry_id = visit_beside.entry_id AND v.replaced_at IS NULL));`);
  }

  down = forwardOnly;
}
