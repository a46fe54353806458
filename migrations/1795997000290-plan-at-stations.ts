import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** What is planned at a station is planned at one of the register. */
export class PlanAtStations1795997000290 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE plan_item ADD CONSTRAINT plan_item_station_id_fkey FOREIGN KEY (station_id) REFERENCES station(id);`);
  }

  down = forwardOnly;
}
