import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * What was written to a group of a mission, and who was in it then. It is seen by the Secretariat, by those who know the
 * people of the mission, and what a delegation wrote to its own by that delegation; its receivers read it as a notice.
 */
export class GroupMessages1796000006000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE group_message (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        mission_id uuid NOT NULL,
        kind text NOT NULL,
        delegation_id uuid,
        of_delegation_id uuid,
        heading_ru text NOT NULL,
        heading_en text NOT NULL,
        text_ru text NOT NULL,
        text_en text NOT NULL,
        reply_to text,
        person_id uuid NOT NULL,
        sent_at timestamptz NOT NULL,
        CONSTRAINT group_message_own CHECK (of_delegation_id IS NULL OR of_delegation_id = delegation_id),
        CONSTRAINT group_message_pkey PRIMARY KEY (id)
      );
      CREATE INDEX group_message_mission_id_seq_index ON group_message (mission_id, seq);
      ALTER TABLE group_message ADD CONSTRAINT group_message_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE group_message ADD CONSTRAINT group_message_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      ALTER TABLE group_message ADD CONSTRAINT group_message_of_delegation_id_fkey FOREIGN KEY (of_delegation_id) REFERENCES delegation(id);
      ALTER TABLE group_message ADD CONSTRAINT group_message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      -- The words go with an erasure (R-60), all at once; they are never others.
      CREATE TRIGGER group_message_frozen BEFORE UPDATE ON group_message
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id', 'heading_ru', 'heading_en', 'text_ru', 'text_en');
      CREATE TRIGGER group_message_said BEFORE UPDATE OF heading_ru, heading_en, text_ru, text_en ON group_message
        FOR EACH ROW WHEN (NEW.heading_ru || NEW.heading_en || NEW.text_ru || NEW.text_en <> '')
        EXECUTE FUNCTION keep_frozen('person_id');

      CREATE TABLE group_message_receiver (
        message_id uuid NOT NULL,
        person_id uuid NOT NULL,
        unreached text,
        CONSTRAINT group_message_receiver_pkey PRIMARY KEY (message_id, person_id)
      );
      CREATE INDEX group_message_receiver_person_id_index ON group_message_receiver (person_id);
      ALTER TABLE group_message_receiver ADD CONSTRAINT group_message_receiver_message_id_fkey FOREIGN KEY (message_id) REFERENCES group_message(id);
      ALTER TABLE group_message_receiver ADD CONSTRAINT group_message_receiver_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      CREATE TRIGGER group_message_receiver_frozen BEFORE UPDATE ON group_message_receiver
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id');

      ALTER TABLE group_message ENABLE ROW LEVEL SECURITY;
      ALTER TABLE group_message FORCE ROW LEVEL SECURITY;
      CREATE POLICY group_message_scope ON group_message USING (
        (SELECT scope_everyone()) OR of_delegation_id = ANY ((SELECT scope_delegations())::uuid[])
        OR (of_delegation_id IS NULL AND mission_id = ANY ((SELECT scope_missions())::uuid[])));
      ALTER TABLE group_message_receiver ENABLE ROW LEVEL SECURITY;
      ALTER TABLE group_message_receiver FORCE ROW LEVEL SECURITY;
      -- By the policy of that table: whoever sees the message sees to whom it went.
      CREATE POLICY group_message_receiver_scope ON group_message_receiver USING (
        EXISTS (SELECT FROM group_message m WHERE m.id = group_message_receiver.message_id));`);
  }

  down = forwardOnly;
}
