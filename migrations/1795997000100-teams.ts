import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * Teams and plan of a mission. Every row is a version that never changes but for being replaced. Teams and plan
 * are seen by who knows the people of the mission, holds an office in it, or stands on its list or before its host; who is in a
 * team, by who may know the person, and by whoever is in the same team.
 */
export class Teams1795997000100 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE team (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        entry_id uuid NOT NULL,
        version integer NOT NULL,
        mission_id uuid NOT NULL,
        number integer NOT NULL,
        name_ru text,
        name_en text,
        region text,
        removed boolean NOT NULL DEFAULT false,
        reason text,
        recorded_by uuid,
        at timestamptz NOT NULL,
        replaced_at timestamptz,
        CONSTRAINT team_number CHECK (number > 0),
        CONSTRAINT team_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX team_entry_id_version_index ON team (entry_id, version);
      CREATE UNIQUE INDEX team_one_standing ON team (entry_id) WHERE replaced_at IS NULL;
      CREATE UNIQUE INDEX team_one_number ON team (mission_id, number) WHERE replaced_at IS NULL AND NOT removed;
      ALTER TABLE team ADD CONSTRAINT team_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TRIGGER team_frozen BEFORE UPDATE ON team
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('replaced_at', 'recorded_by');

      CREATE TABLE team_member (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        team_id uuid NOT NULL,
        mission_id uuid NOT NULL,
        person_id uuid NOT NULL,
        leader boolean NOT NULL,
        from_day date NOT NULL,
        until_day date,
        CONSTRAINT team_member_days CHECK (until_day >= from_day),
        CONSTRAINT team_member_pkey PRIMARY KEY (id)
      );
      CREATE INDEX team_member_team_id_index ON team_member (team_id);
      CREATE INDEX team_member_person_id_index ON team_member (person_id);
      ALTER TABLE team_member ADD CONSTRAINT team_member_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id);
      ALTER TABLE team_member ADD CONSTRAINT team_member_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE team_member ADD CONSTRAINT team_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      CREATE TRIGGER team_member_frozen BEFORE UPDATE ON team_member
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id');

      CREATE TABLE plan_item (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        entry_id uuid NOT NULL,
        version integer NOT NULL,
        mission_id uuid NOT NULL,
        team_id uuid NOT NULL,
        region text,
        station_id uuid,
        stage text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        removed boolean NOT NULL DEFAULT false,
        reason text,
        recorded_by uuid,
        at timestamptz NOT NULL,
        replaced_at timestamptz,
        CONSTRAINT plan_item_period CHECK (ends_at > starts_at),
        CONSTRAINT plan_item_placed CHECK (num_nonnulls(region, station_id) > 0),
        CONSTRAINT plan_item_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX plan_item_entry_id_version_index ON plan_item (entry_id, version);
      CREATE UNIQUE INDEX plan_item_one_standing ON plan_item (entry_id) WHERE replaced_at IS NULL;
      CREATE INDEX plan_item_mission_id_starts_at_index ON plan_item (mission_id, starts_at);
      CREATE INDEX plan_item_team_id_index ON plan_item (team_id);
      ALTER TABLE plan_item ADD CONSTRAINT plan_item_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TRIGGER plan_item_frozen BEFORE UPDATE ON plan_item
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('replaced_at', 'recorded_by');

      -- Looked up with everybody in sight: a policy of this table that asked the table itself would never end.
      CREATE FUNCTION own_teams() RETURNS uuid[] STABLE LANGUAGE sql SET desk.everyone = 'on' AS
        $$ SELECT coalesce(array_agg(team_id), '{}') FROM team_member WHERE person_id = scope_person() $$;

      ALTER TABLE team_member ENABLE ROW LEVEL SECURITY;
      ALTER TABLE team_member FORCE ROW LEVEL SECURITY;
      CREATE POLICY team_member_scope ON team_member USING (
        (SELECT scope_everyone()) OR mission_id = ANY ((SELECT scope_missions())::uuid[])
        OR person_id = (SELECT scope_person()) OR team_id = ANY ((SELECT own_teams())::uuid[])
        -- Of an application those know, by the policy of that table, who may know the person in this mission.
        OR EXISTS (SELECT FROM application a WHERE a.mission_id = team_member.mission_id AND a.person_id = team_member.person_id));

      ALTER TABLE team ENABLE ROW LEVEL SECURITY;
      ALTER TABLE team FORCE ROW LEVEL SECURITY;
      ALTER TABLE plan_item ENABLE ROW LEVEL SECURITY;
      ALTER TABLE plan_item FORCE ROW LEVEL SECURITY;`);
    for (const table of ['team', 'plan_item'])
      await runner.query(`
        CREATE POLICY ${table}_scope ON ${table} USING (
          (SELECT scope_everyone()) OR mission_id = ANY ((SELECT scope_missions())::uuid[])
          OR EXISTS (SELECT FROM mission_office o WHERE o.mission_id = ${table}.mission_id AND o.person_id = (SELECT scope_person()))
          OR EXISTS (SELECT FROM application a WHERE a.mission_id = ${table}.mission_id AND a.state IN ('LISTED', 'SENT')));`);
  }

  down = forwardOnly;
}
