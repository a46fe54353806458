import { STANDS } from '#libs/observation';
import { COUNTS, HOST_DAY, TODAY } from './took-part.js';

/** Teams in which anybody was on duty by then; whoever was in two of them is counted in both, and once in all. */
export type Teams = { people: number; teams: Team[] };
type Team = {
  number: number;
  name: { ru: string | null; en: string | null };
  /** Null where it was not entered. */
  region: string | null;
  people: number;
};

/** Whom a team had is told apart here by numbers, which are not kept. */
export type TeamFacts = { teams: (Omit<Team, 'people'> & { onDuty: string[] })[] };

/** SQL: every team of mission `m` that stands, with those who were in it on a day on which they were on duty, up to that day. */
export const TEAMS = `
  'teams', coalesce((SELECT json_agg(json_build_object('number', v.number, 'region', v.region,
     'name', json_build_object('ru', v.name_ru, 'en', v.name_en), 'onDuty', array(
       SELECT DISTINCT n.person_id FROM team_member n JOIN accreditation x ON x.mission_id = v.mission_id
         AND x.person_id = n.person_id AND x.on_duty_from IS NOT NULL JOIN application a ON a.id = x.application_id
       WHERE n.team_id = v.id AND ${COUNTS} AND greatest(n.from_day, ${HOST_DAY('x.on_duty_from')})
           <= least(n.until_day, x.ended_on, ${HOST_DAY('x.left_at')}, ${TODAY}))) ORDER BY v.number)
     FROM team v WHERE v.mission_id = m.id AND ${STANDS('v')}), '[]')`;

/** Counted from those very members; nothing is said where nobody in a team was on duty. */
export function teamsOf(facts: TeamFacts['teams']): Teams | undefined {
  const served = facts.filter(({ onDuty }) => onDuty.length > 0);
  if (served.length === 0) return undefined;
  return {
    people: new Set(served.flatMap(({ onDuty }) => onDuty)).size,
    teams: served.map(({ onDuty, ...team }) => ({ ...team, people: onDuty.length })),
  };
}
