import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Whoever asks for a page waits for that page, however much there is: the orders and filters that had no index. */
export class GrowingTables1795737600002 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE INDEX audit_entry_person_id_id_index ON audit_entry (person_id, id);
      -- A subject's number tells its kind as well.
      CREATE INDEX audit_entry_subject_id_id_index ON audit_entry (subject_id, id);
      DROP INDEX audit_entry_subject_type_subject_id_id_index;
      CREATE INDEX application_mission_id_state_index ON application (mission_id, state);
      CREATE INDEX application_replaces_index ON application (replaces) WHERE replaces IS NOT NULL;
      CREATE INDEX mission_seq_index ON mission (seq);
      CREATE INDEX mission_state_seq_index ON mission (state, seq);
      CREATE INDEX account_seq_index ON account (seq);
      CREATE INDEX mission_office_mission_id_index ON mission_office (mission_id);
      CREATE INDEX conflict_review_mission_id_index ON conflict_review (mission_id);
      CREATE INDEX person_seq_index ON person (seq);
      CREATE INDEX person_by_name ON person (family_name COLLATE "ru-x-icu", given_name COLLATE "ru-x-icu", seq);
      CREATE INDEX person_by_latin_name ON person
        (family_name_latin COLLATE "en-x-icu", given_name_latin COLLATE "en-x-icu", seq);
    `);
  }

  down = forwardOnly;
}
