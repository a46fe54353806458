import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** A signature block names the delegation of each and the coordinator; lists that are fixed already stand as they are. */
export class SignatoriesNamed1795996801000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE signatory ADD delegation_ru text, ADD delegation_en text, ADD coordinator boolean NOT NULL DEFAULT false;
      CREATE TRIGGER signatory_place_frozen BEFORE UPDATE OF delegation_ru, delegation_en, coordinator ON signatory
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id');
    `);
  }

  down = forwardOnly;
}
