import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** The English edition lists its signatories by the Latin alphabet; lists that are fixed already stand as they are. */
export class SignatoriesInEnglish1795910400021 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE signatory ADD position_en integer;
      CREATE TRIGGER signatory_order_frozen BEFORE UPDATE OF position_en ON signatory
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id');
    `);
  }

  down = forwardOnly;
}
