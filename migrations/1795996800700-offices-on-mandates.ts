import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * An office that was given to somebody with a mandate rests on it and ends with it, on whatever day that is: the tables
 * say what was given, the views beside them until when it holds. A later mandate does not bring an office back; a mandate
 * whose end was recorded wrongly does.
 */
export class OfficesOnMandates1795996800700 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const table of ['representative', 'mission_office', 'role_grant'])
      await runner.query(`ALTER TABLE ${table} ADD seated_on date, ADD lapse_noted date`);
    await runner.query(`
      -- A day on which the holder had a mandate while in office; who had none is in office without one.
      UPDATE representative o SET seated_on = (
        SELECT min(greatest(m.valid_from, o.valid_from)) FROM mandate m WHERE m.person_id = o.person_id
          AND m.delegation_id = o.delegation_id AND (m.valid_until IS NULL OR m.valid_until > o.valid_from)
          AND (o.valid_until IS NULL OR m.valid_from < o.valid_until));
      UPDATE role_grant o SET seated_on = (
        SELECT min(greatest(m.valid_from, o.valid_from)) FROM mandate m WHERE m.person_id = o.person_id
          AND (m.valid_until IS NULL OR m.valid_until > o.valid_from)
          AND (o.valid_until IS NULL OR m.valid_from < o.valid_until)) WHERE o.role = 'councilMember';
      -- An office in a mission ended with the last mandate before, also with one that was over when it was given.
      UPDATE mission_office o SET seated_on = coalesce((
        SELECT min(greatest(m.valid_from, o.valid_from)) FROM mandate m WHERE m.person_id = o.person_id
          AND (m.valid_until IS NULL OR m.valid_until > o.valid_from)),
        (SELECT o.valid_from WHERE EXISTS (SELECT FROM mandate m WHERE m.person_id = o.person_id)));

      -- The first day without the mandate held on a day, those that follow on it without a gap included; the day itself
      -- where none is held on it any more, null while no end is known. In a delegation that is no member nobody sits.
      CREATE FUNCTION seat_ends(who uuid, for_delegation uuid, seated date) RETURNS date STABLE LANGUAGE sql AS $$
        SELECT CASE WHEN seated IS NOT NULL THEN nullif(coalesce((
          SELECT max(coalesce(upper(run), 'infinity'::date)) FROM (
            SELECT unnest(range_agg(daterange(m.valid_from, m.valid_until)) - coalesce((
              SELECT range_agg(daterange(s.valid_from, s.valid_until)) FROM delegation_standing s
              WHERE s.delegation_id = m.delegation_id AND s.kind = 'membership' AND NOT s.holds), '{}'::datemultirange)) AS run
            FROM mandate m WHERE m.person_id = who AND (for_delegation IS NULL OR m.delegation_id = for_delegation)
            GROUP BY m.delegation_id) runs
          WHERE run @> seated), seated), 'infinity'::date) END $$;

      CREATE VIEW serving_representative AS
        SELECT r.id, r.delegation_id, r.person_id, r.office, r.valid_from, r.source,
               least(r.valid_until, seat_ends(r.person_id, r.delegation_id, r.seated_on),
                 -- Whoever speaks for a delegation does so as long as it is one.
                 (SELECT min(s.valid_from) FROM delegation_standing s WHERE s.delegation_id = r.delegation_id
                  AND s.kind = 'membership' AND NOT s.holds AND s.valid_from > r.valid_from)) AS valid_until
        FROM representative r;
      CREATE VIEW serving_mission_office AS
        SELECT o.id, o.mission_id, o.person_id, o.office, o.region, o.valid_from,
               least(o.valid_until, seat_ends(o.person_id, NULL, o.seated_on)) AS valid_until
        FROM mission_office o;
      CREATE VIEW serving_grant AS
        SELECT g.id, g.person_id, g.role, g.on_id, g.valid_from,
               least(g.valid_until, seat_ends(g.person_id, NULL, g.seated_on)) AS valid_until
        FROM role_grant g;

      -- All of them: what was given, until when it holds, and of which end by itself the log tells.
      CREATE VIEW given_office AS
        SELECT 'representative' AS kind, g.id, g.person_id, g.office AS role, g.delegation_id AS on_id,
               g.valid_until, s.valid_until AS serves_until, g.lapse_noted
          FROM representative g JOIN serving_representative s ON s.id = g.id
        UNION ALL SELECT 'mission_office', g.id, g.person_id, g.office, g.mission_id, g.valid_until, s.valid_until, g.lapse_noted
          FROM mission_office g JOIN serving_mission_office s ON s.id = g.id
        UNION ALL SELECT 'role_grant', g.id, g.person_id, g.role, g.on_id, g.valid_until, s.valid_until, g.lapse_noted
          FROM role_grant g JOIN serving_grant s ON s.id = g.id;

      CREATE OR REPLACE VIEW held_role AS
        SELECT person_id, role, on_id, valid_from, valid_until FROM serving_grant
        UNION ALL SELECT person_id, office, delegation_id, valid_from, valid_until FROM serving_representative
        UNION ALL SELECT person_id, office, mission_id, valid_from, valid_until FROM serving_mission_office
        UNION ALL SELECT person_id, 'parliamentarian', delegation_id, valid_from, valid_until FROM mandate;`);
  }

  down = forwardOnly;
}
