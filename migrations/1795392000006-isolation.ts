import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * What the database itself enforces: the log is only ever appended to, and rows of personal data are seen only in a
 * scope that covers them. A transaction says its scope in four settings; where none is set, nothing is seen.
 */
export class Isolation1795392000006 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE health_probe (id int PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp());

      CREATE FUNCTION utc(timestamptz) RETURNS text STABLE LANGUAGE sql AS
        $$ SELECT to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'The log is only ever appended to.'; END $$;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Every role a person holds and when: by grant, by office, by mandate. valid_until is the first day without it.
      CREATE VIEW held_role AS
        SELECT person_id, role, on_id, valid_from, valid_until FROM role_grant
        UNION ALL SELECT person_id, office, delegation_id, valid_from, valid_until FROM representative
        -- A member's office in a mission ends with the last mandate at the latest.
        UNION ALL SELECT o.person_id, o.office, o.mission_id, o.valid_from, least(o.valid_until, nullif(m.until, 'infinity'))
          FROM mission_office o LEFT JOIN LATERAL (
            SELECT max(coalesce(valid_until, 'infinity'::date)) AS until FROM mandate WHERE person_id = o.person_id) m ON true
        UNION ALL SELECT person_id, 'parliamentarian', delegation_id, valid_from, valid_until FROM mandate;

      CREATE FUNCTION scope_everyone() RETURNS boolean STABLE LANGUAGE sql AS
        $$ SELECT coalesce(current_setting('desk.everyone', true), '') = 'on' $$;
      CREATE FUNCTION scope_delegations() RETURNS uuid[] STABLE LANGUAGE sql AS
        $$ SELECT coalesce(nullif(current_setting('desk.delegations', true), ''), '{}')::uuid[] $$;
      CREATE FUNCTION scope_missions() RETURNS uuid[] STABLE LANGUAGE sql AS
        $$ SELECT coalesce(nullif(current_setting('desk.missions', true), ''), '{}')::uuid[] $$;
      CREATE FUNCTION scope_person() RETURNS uuid STABLE LANGUAGE sql AS
        $$ SELECT nullif(current_setting('desk.person', true), '')::uuid $$;

      ALTER TABLE application ENABLE ROW LEVEL SECURITY;
      ALTER TABLE application FORCE ROW LEVEL SECURITY;
      CREATE POLICY application_scope ON application USING (
        (SELECT scope_everyone()) OR delegation_id = ANY ((SELECT scope_delegations())::uuid[])
        OR mission_id = ANY ((SELECT scope_missions())::uuid[]) OR person_id = (SELECT scope_person()));

      ALTER TABLE accreditation ENABLE ROW LEVEL SECURITY;
      ALTER TABLE accreditation FORCE ROW LEVEL SECURITY;
      CREATE POLICY accreditation_scope ON accreditation USING (
        (SELECT scope_everyone()) OR delegation_id = ANY ((SELECT scope_delegations())::uuid[])
        OR mission_id = ANY ((SELECT scope_missions())::uuid[]) OR person_id = (SELECT scope_person()));

      ALTER TABLE person ENABLE ROW LEVEL SECURITY;
      ALTER TABLE person FORCE ROW LEVEL SECURITY;
      CREATE POLICY person_scope ON person USING (
        (SELECT scope_everyone()) OR delegation_id = ANY ((SELECT scope_delegations())::uuid[])
        OR id = (SELECT scope_person())
        OR EXISTS (SELECT FROM application a WHERE a.person_id = person.id
                   AND a.mission_id = ANY ((SELECT scope_missions())::uuid[])));`);
  }

  down = forwardOnly;
}
