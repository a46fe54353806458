import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * A Latin form that the table of letters proposed is told from one that was given; of older ones it is not known. And
 * no account speaks a language that nobody said.
 */
export class LatinFormsProposed1795996800300 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE person ADD latin_proposed boolean NOT NULL DEFAULT false;
      -- An account's first language is the assembly's, or was chosen with it.
      ALTER TABLE account ALTER language DROP DEFAULT;`);
  }

  down = forwardOnly;
}
