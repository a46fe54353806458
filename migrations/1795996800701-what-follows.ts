import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** A line of the log about what followed by itself names the line from which it follows, and nobody as who acted. */
export class WhatFollows1795996800701 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE audit_entry ADD follows bigint;
      ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_follows
        CHECK (follows IS NULL OR (account_id IS NULL AND person_id IS NULL));`);
  }

  down = forwardOnly;
}
