import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Messages to people, the reminders that were due, the mailbox of a development machine, and calendars. */
export class Notices1795478400002 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE outbox ADD background boolean NOT NULL DEFAULT false;
      ALTER TABLE account ADD language text NOT NULL DEFAULT 'ru';

      CREATE TABLE notice (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        kind text NOT NULL,
        mission_id uuid NOT NULL,
        person_id uuid NOT NULL,
        entry_id bigint NOT NULL,
        created_at timestamptz NOT NULL,
        mail text NOT NULL,
        mailed_at timestamptz,
        read_at timestamptz,
        CONSTRAINT notice_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX notice_once ON notice (entry_id, kind, person_id);
      CREATE INDEX notice_person_id_seq_index ON notice (person_id, seq);
      ALTER TABLE notice ADD CONSTRAINT notice_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE notice ADD CONSTRAINT notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE notice ADD CONSTRAINT notice_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_entry(id);

      CREATE TABLE mailbox_message (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        notice_id uuid NOT NULL,
        person_id uuid NOT NULL,
        recipient text NOT NULL,
        language text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT mailbox_message_notice_id_key UNIQUE (notice_id),
        CONSTRAINT mailbox_message_pkey PRIMARY KEY (id)
      );
      ALTER TABLE mailbox_message ADD CONSTRAINT mailbox_message_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id);
      ALTER TABLE mailbox_message ADD CONSTRAINT mailbox_message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

      -- A reminder that was due is due once for one cut-off; one that is moved begins anew.
      CREATE TABLE cutoff_reminder (
        mission_id uuid NOT NULL,
        cutoff_at timestamptz NOT NULL,
        reminder text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT cutoff_reminder_pkey PRIMARY KEY (mission_id, cutoff_at, reminder)
      );
      ALTER TABLE cutoff_reminder ADD CONSTRAINT cutoff_reminder_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

      CREATE TABLE calendar_link (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        token_hash text NOT NULL,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_at timestamptz,
        CONSTRAINT calendar_link_token_hash_key UNIQUE (token_hash),
        CONSTRAINT calendar_link_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX calendar_link_one ON calendar_link (account_id) WHERE revoked_at IS NULL;
      ALTER TABLE calendar_link ADD CONSTRAINT calendar_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

      CREATE TABLE calendar_event (
        mission_id uuid NOT NULL,
        deadline text NOT NULL,
        at text NOT NULL,
        status text NOT NULL,
        sequence integer NOT NULL DEFAULT 0,
        changed_at timestamptz NOT NULL,
        CONSTRAINT calendar_event_pkey PRIMARY KEY (mission_id, deadline)
      );
      ALTER TABLE calendar_event ADD CONSTRAINT calendar_event_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);

      -- A message is its receiver's. The system writes and sends it in the scope of everyone.
      ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notice FORCE ROW LEVEL SECURITY;
      CREATE POLICY notice_scope ON notice USING ((SELECT scope_everyone()) OR person_id = (SELECT scope_person()));
      ALTER TABLE mailbox_message ENABLE ROW LEVEL SECURITY;
      ALTER TABLE mailbox_message FORCE ROW LEVEL SECURITY;
      CREATE POLICY mailbox_message_scope ON mailbox_message USING (
        (SELECT scope_everyone()) OR person_id = (SELECT scope_person()));`);
  }

  down = forwardOnly;
}
