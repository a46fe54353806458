import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * What somebody asked for and a second person has not confirmed yet. It stands apart from all that gives a right: the
 * grant or the office comes to be only when it is confirmed.
 */
export class SecondPerson1795996800001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE appointment (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        role text NOT NULL,
        on_id uuid,
        input jsonb NOT NULL,
        state text NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        reason text,
        CONSTRAINT appointment_second_person CHECK (state <> 'CONFIRMED' OR (decided_by IS NOT NULL AND decided_by <> asked_by)),
        CONSTRAINT appointment_pkey PRIMARY KEY (id)
      );
      CREATE INDEX appointment_person_id_index ON appointment (person_id);
      CREATE UNIQUE INDEX appointment_one_awaited ON appointment (person_id, role, on_id) NULLS NOT DISTINCT
        WHERE state = 'AWAITED';
      ALTER TABLE appointment ADD CONSTRAINT appointment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE appointment ADD CONSTRAINT appointment_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id);
      ALTER TABLE appointment ADD CONSTRAINT appointment_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);

      -- Decided once, after it was asked for, and not by the one whom it concerns.
      CREATE FUNCTION appointment_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'INSERT' THEN
            IF NEW.state <> 'AWAITED' THEN RAISE EXCEPTION 'An appointment is asked for before it is decided on.'; END IF;
          ELSIF OLD.state <> 'AWAITED' THEN
            RAISE EXCEPTION 'An appointment is decided on once.';
          ELSIF NEW.state = 'CONFIRMED'
            AND EXISTS (SELECT FROM account WHERE id = NEW.decided_by AND person_id = NEW.person_id) THEN
            RAISE EXCEPTION 'Nobody confirms the own appointment.';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER appointment_decided_once
        BEFORE INSERT OR UPDATE OF role, on_id, input, state, asked_by, asked_at, decided_by, decided_at, reason ON appointment
        FOR EACH ROW EXECUTE FUNCTION appointment_decided_once();`);
  }

  down = forwardOnly;
}
