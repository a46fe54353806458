import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** At which hour a station closes, where it has one of its own; and where the last of them closes. */
export class StationHours1796000001300 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE mission ADD polls_close_place jsonb;
      ALTER TABLE mission ADD station_hours jsonb NOT NULL DEFAULT '[]';
      ALTER TABLE station ADD closes text;
      ALTER TABLE station_version ADD closes text;
      CREATE INDEX station_hours ON station (mission_id) WHERE closes IS NOT NULL;
      CREATE OR REPLACE FUNCTION station_kept() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO station_version (station_id, version, entry_id, code, name_ru, name_en, region, country, abroad, voters,
                                       zone, closes, origin, withdrawn)
          SELECT id, version, entry_id, code, name_ru, name_en, region, country, abroad, voters, zone, closes, origin, withdrawn
          FROM replaced;
          RETURN NULL;
        END $$;`);
  }

  down = forwardOnly;
}
