import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Of many guesses at once each must know of the others, so a try is written down before its outcome is known. */
export class Tries1795824000011 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('ALTER TABLE failed_sign_in ADD succeeded_at timestamptz');
  }

  down = forwardOnly;
}
