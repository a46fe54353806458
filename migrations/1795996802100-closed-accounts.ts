import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * Every office ends with the account of its holder, for good: the day stands beside the office, so that what was given
 * stays on record for signatures that are owed. What ended of itself says with what.
 */
export class ClosedAccounts1795996802100 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const table of ['representative', 'mission_office', 'role_grant'])
      await runner.query(`
        ALTER TABLE ${table} ADD account_closed_on date, ADD lapse_cause text;
        UPDATE ${table} SET lapse_cause = 'mandate-over' WHERE lapse_noted IS NOT NULL;
        -- Whose account was closed before: it is told of by whoever looks next for what ended of itself.
        UPDATE ${table} o SET account_closed_on = greatest(o.valid_from, (coalesce(
            (SELECT max(e.domain_time) FROM audit_entry e WHERE e.what = 'account.deactivated' AND e.subject_id = a.id::text),
            a.deactivated_at) AT TIME ZONE 'UTC')::date)
          FROM account a WHERE a.person_id = o.person_id AND a.deactivated_at IS NOT NULL`);
    await runner.query(`
      CREATE OR REPLACE VIEW serving_representative AS
        SELECT r.id, r.delegation_id, r.person_id, r.office, r.valid_from, r.source,
               least(CASE WHEN r.seated_on IS NULL THEN r.valid_until
                          ELSE least(r.valid_until, seat_ends(r.person_id, r.delegation_id, r.seated_on)) END,
                 r.account_closed_on,
                 -- Whoever speaks for a delegation does so as long as it is one.
                 (SELECT min(s.valid_from) FROM delegation_standing s WHERE s.delegation_id = r.delegation_id
                  AND s.kind = 'membership' AND NOT s.holds AND s.valid_from > r.valid_from)) AS valid_until
        FROM representative r;
      CREATE OR REPLACE VIEW serving_mission_office AS
        SELECT o.id, o.mission_id, o.person_id, o.office, o.region, o.valid_from,
               least(o.account_closed_on, CASE WHEN o.seated_on IS NULL THEN o.valid_until
                    ELSE least(o.valid_until, seat_ends(o.person_id, NULL, o.seated_on)) END) AS valid_until
        FROM mission_office o;
      CREATE OR REPLACE VIEW serving_grant AS
        SELECT g.id, g.person_id, g.role, g.on_id, g.valid_from,
               least(g.account_closed_on, CASE WHEN g.seated_on IS NULL THEN g.valid_until
                    ELSE least(g.valid_until, seat_ends(g.person_id, NULL, g.seated_on)) END) AS valid_until
        FROM role_grant g;
      CREATE OR REPLACE VIEW given_office AS
        SELECT 'representative' AS kind, g.id, g.person_id, g.office AS role, g.delegation_id AS on_id,
               g.valid_until, s.valid_until AS serves_until, g.lapse_noted, g.lapse_cause, g.account_closed_on
          FROM representative g JOIN serving_representative s ON s.id = g.id
        UNION ALL SELECT 'mission_office', g.id, g.person_id, g.office, g.mission_id, g.valid_until, s.valid_until,
               g.lapse_noted, g.lapse_cause, g.account_closed_on
          FROM mission_office g JOIN serving_mission_office s ON s.id = g.id
        UNION ALL SELECT 'role_grant', g.id, g.person_id, g.role, g.on_id, g.valid_until, s.valid_until,
               g.lapse_noted, g.lapse_cause, g.account_closed_on
          FROM role_grant g JOIN serving_grant s ON s.id = g.id;`);
  }

  down = forwardOnly;
}
