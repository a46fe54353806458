import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** An assembly may have political groups; a person's group and gender are known only where they were stated. */
export class GroupsAndGenders1795910400020 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE political_group (
        code text NOT NULL,
        name_ru text NOT NULL,
        name_en text NOT NULL,
        CONSTRAINT political_group_pkey PRIMARY KEY (code)
      );
      ALTER TABLE person ADD group_code text;
      ALTER TABLE person ADD gender text;
      ALTER TABLE person ADD CONSTRAINT person_group_code_fkey FOREIGN KEY (group_code) REFERENCES political_group(code);
      ALTER TABLE person ADD CONSTRAINT person_gender CHECK (gender IN ('female', 'male'));
      CREATE TABLE group_quota (
        mission_id uuid NOT NULL,
        group_code text NOT NULL,
        places integer,
        CONSTRAINT group_quota_pkey PRIMARY KEY (mission_id, group_code)
      );
      ALTER TABLE group_quota ADD CONSTRAINT group_quota_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE group_quota ADD CONSTRAINT group_quota_group_code_fkey FOREIGN KEY (group_code) REFERENCES political_group(code);
    `);
  }

  down = forwardOnly;
}
