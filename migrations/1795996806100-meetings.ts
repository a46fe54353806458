import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * The programme of a mission. Every row is a version that never changes but for being replaced. A public meeting
 * everyone who reads the mission may see; of an internal one, and of who takes part in any, those know who know the people
 * of the mission, who entered it, and who takes part.
 */
export class Meetings1795996806100 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE meeting (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        entry_id uuid NOT NULL,
        version integer NOT NULL,
        mission_id uuid NOT NULL,
        state text NOT NULL,
        counterpart text NOT NULL,
        name_ru text,
        name_en text,
        place text,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz,
        topics text,
        note text,
        audience text NOT NULL,
        removed boolean NOT NULL DEFAULT false,
        reason text,
        entered_by uuid,
        recorded_by uuid,
        at timestamptz NOT NULL,
        replaced_at timestamptz,
        CONSTRAINT meeting_named CHECK (num_nonnulls(name_ru, name_en) > 0),
        CONSTRAINT meeting_period CHECK (ends_at > starts_at),
        CONSTRAINT meeting_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX meeting_entry_id_version_index ON meeting (entry_id, version);
      CREATE UNIQUE INDEX meeting_one_standing ON meeting (entry_id) WHERE replaced_at IS NULL;
      CREATE INDEX meeting_mission_id_starts_at_index ON meeting (mission_id, starts_at);
      ALTER TABLE meeting ADD CONSTRAINT meeting_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TRIGGER meeting_frozen BEFORE UPDATE ON meeting
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('replaced_at', 'entered_by', 'recorded_by');

      CREATE TABLE meeting_participant (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        meeting_id uuid NOT NULL,
        mission_id uuid NOT NULL,
        person_id uuid NOT NULL,
        entered_by uuid,
        CONSTRAINT meeting_participant_pkey PRIMARY KEY (id)
      );
      CREATE INDEX meeting_participant_meeting_id_index ON meeting_participant (meeting_id);
      CREATE INDEX meeting_participant_person_id_index ON meeting_participant (person_id);
      ALTER TABLE meeting_participant ADD CONSTRAINT meeting_participant_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id);
      ALTER TABLE meeting_participant ADD CONSTRAINT meeting_participant_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE meeting_participant ADD CONSTRAINT meeting_participant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      CREATE TRIGGER meeting_participant_frozen BEFORE UPDATE ON meeting_participant
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id', 'entered_by');

      ALTER TABLE meeting_participant ENABLE ROW LEVEL SECURITY;
      ALTER TABLE meeting_participant FORCE ROW LEVEL SECURITY;
      CREATE POLICY meeting_participant_scope ON meeting_participant USING (
        (SELECT scope_everyone()) OR mission_id = ANY ((SELECT scope_missions())::uuid[])
        OR person_id = (SELECT scope_person()) OR entered_by = (SELECT scope_person()));

      ALTER TABLE meeting ENABLE ROW LEVEL SECURITY;
      ALTER TABLE meeting FORCE ROW LEVEL SECURITY;
      CREATE POLICY meeting_scope ON meeting USING (
        audience = 'public' OR (SELECT scope_everyone()) OR mission_id = ANY ((SELECT scope_missions())::uuid[])
        OR entered_by = (SELECT scope_person()) OR recorded_by = (SELECT scope_person())
        OR EXISTS (SELECT FROM meeting_participant t WHERE t.meeting_id = meeting.id AND t.person_id = (SELECT scope_person())));`);
  }

  down = forwardOnly;
}
