import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Appointments are listed when they were decided on, too; and each says whom it was asked to replace. */
export class AppointmentsInFull1795996800401 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE appointment ADD seq bigint NOT NULL GENERATED ALWAYS AS IDENTITY;
      CREATE INDEX appointment_seq_index ON appointment (seq);
      ALTER TABLE appointment ADD serving_id uuid;
      ALTER TABLE appointment ADD seated boolean NOT NULL DEFAULT false;
      UPDATE appointment a SET seated = EXISTS (SELECT FROM mandate n WHERE n.person_id = a.person_id
        AND n.valid_from <= a.asked_at::date AND (n.valid_until IS NULL OR n.valid_until > a.asked_at::date))
        WHERE a.state = 'AWAITED';
      UPDATE appointment a SET serving_id = o.id FROM mission_office o
        WHERE a.state = 'AWAITED' AND a.role = 'coordinator'
          AND o.mission_id = a.on_id AND o.office = 'coordinator' AND o.valid_until IS NULL;`);
  }

  down = forwardOnly;
}
