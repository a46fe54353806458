import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** What rests on no mandate asks of none: every request reads who is in office. */
export class OfficesWithoutSeat1795996801100 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE OR REPLACE VIEW serving_representative AS
        SELECT r.id, r.delegation_id, r.person_id, r.office, r.valid_from, r.source,
               least(CASE WHEN r.seated_on IS NULL THEN r.valid_until
                          ELSE least(r.valid_until, seat_ends(r.person_id, r.delegation_id, r.seated_on)) END,
                 -- Whoever speaks for a delegation does so as long as it is one.
                 (SELECT min(s.valid_from) FROM delegation_standing s WHERE s.delegation_id = r.delegation_id
                  AND s.kind = 'membership' AND NOT s.holds AND s.valid_from > r.valid_from)) AS valid_until
        FROM representative r;
      CREATE OR REPLACE VIEW serving_mission_office AS
        SELECT o.id, o.mission_id, o.person_id, o.office, o.region, o.valid_from,
               CASE WHEN o.seated_on IS NULL THEN o.valid_until
                    ELSE least(o.valid_until, seat_ends(o.person_id, NULL, o.seated_on)) END AS valid_until
        FROM mission_office o;
      CREATE OR REPLACE VIEW serving_grant AS
        SELECT g.id, g.person_id, g.role, g.on_id, g.valid_from,
               CASE WHEN g.seated_on IS NULL THEN g.valid_until
                    ELSE least(g.valid_until, seat_ends(g.person_id, NULL, g.seated_on)) END AS valid_until
        FROM role_grant g;`);
  }

  down = forwardOnly;
}
