import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Stays; search by either script; records of one person merged into another. */
export class PeopleInFull1795478400003 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      -- The day on which the rules judge, as the transaction that asks has said it.
      CREATE FUNCTION domain_today() RETURNS date STABLE LANGUAGE sql AS
        $$ SELECT coalesce(nullif(current_setting('desk.today', true), '')::date, current_date) $$;

      CREATE TABLE stay (
        application_id uuid NOT NULL,
        mission_id uuid NOT NULL,
        delegation_id uuid,
        person_id uuid NOT NULL,
        arrives_at timestamptz,
        departs_at timestamptz,
        travel text,
        phone text,
        interpreter text,
        note text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT stay_period CHECK (departs_at IS NULL OR arrives_at IS NULL OR departs_at > arrives_at),
        CONSTRAINT stay_pkey PRIMARY KEY (application_id)
      );
      CREATE INDEX stay_mission_id_index ON stay (mission_id);
      CREATE INDEX stay_person_id_index ON stay (person_id);
      ALTER TABLE stay ADD CONSTRAINT stay_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id);
      ALTER TABLE stay ADD CONSTRAINT stay_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE stay ADD CONSTRAINT stay_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      ALTER TABLE stay ADD CONSTRAINT stay_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE stay ENABLE ROW LEVEL SECURITY;
      ALTER TABLE stay FORCE ROW LEVEL SECURITY;
      CREATE POLICY stay_scope ON stay USING (
        (SELECT scope_everyone()) OR delegation_id = ANY ((SELECT scope_delegations())::uuid[])
        OR mission_id = ANY ((SELECT scope_missions())::uuid[]) OR person_id = (SELECT scope_person()));

      ALTER TABLE person ADD merged_into uuid;
      ALTER TABLE person ADD search_key text NOT NULL DEFAULT '';
      ALTER TABLE person ADD CONSTRAINT person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES person(id);
      CREATE INDEX person_merged_into_index ON person (merged_into) WHERE merged_into IS NOT NULL;
      DROP INDEX person_email;
      CREATE UNIQUE INDEX person_email ON person (email) WHERE email IS NOT NULL AND merged_into IS NULL;

      -- A merged record is out of everybody's sight, so that nothing new is ever tied to it; but for who asks for it.
      CREATE FUNCTION scope_merged() RETURNS boolean STABLE LANGUAGE sql AS
        $$ SELECT coalesce(current_setting('desk.merged', true), '') = 'on' $$;
      DROP POLICY person_scope ON person;
      CREATE POLICY person_scope ON person USING ((merged_into IS NULL OR (SELECT scope_merged())) AND (
        (SELECT scope_everyone()) OR delegation_id = ANY ((SELECT scope_delegations())::uuid[])
        OR id = (SELECT scope_person())
        OR EXISTS (SELECT FROM application a WHERE a.person_id = person.id
                   AND a.mission_id = ANY ((SELECT scope_missions())::uuid[]))));

      -- Letters without case and marks, national letters as their nearest Russian ones, and Latin spellings of one sound
      -- as one: both what is sought and what is found pass through it.
      CREATE FUNCTION name_fold(text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
        SELECT regexp_replace(replace(replace(translate(
          regexp_replace(normalize(lower($1 COLLATE pg_c_utf8), NFD), '[\\u0300-\\u036F]', '', 'g'),
          'әғқңөұүһіјєґҳҷђћљњџyqwđłı’ʼ', 'агкноуухииегхчдчлнжikvdli'''''), 'gh', 'g'), 'kh', 'h'), '(.)\\1+', '\\1', 'g')
        $$;
      CREATE FUNCTION person_search_key() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.search_key := name_fold(concat_ws(' ', NEW.family_name, NEW.given_name, NEW.patronymic,
                                                NEW.family_name_latin, NEW.given_name_latin));
          RETURN NEW;
        END $$;
      CREATE TRIGGER person_search_key BEFORE INSERT OR UPDATE ON person
        FOR EACH ROW EXECUTE FUNCTION person_search_key();
      SELECT set_config('desk.everyone', 'on', true);
      UPDATE person SET version = version;`);
  }

  down = forwardOnly;
}
