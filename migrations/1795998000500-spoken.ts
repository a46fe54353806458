import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** The languages that a person speaks, as the person states it; none: not stated. */
export class Spoken1795998000500 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`ALTER TABLE person ADD speaks text[] NOT NULL DEFAULT '{}'`);
  }

  down = forwardOnly;
}
