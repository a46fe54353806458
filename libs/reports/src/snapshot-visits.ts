import { VISIT_STANDS } from '#libs/observation';
import { countVisits, type CountedVisit, type VisitFigures } from '#libs/regulation';

/** What was confirmed, counted from the very rows; and how much was not, which is in none of the figures. */
export type Visits = VisitFigures & {
  unconfirmed: number;
  /** Contents kept beside a visit, of which nobody has said which is right. */
  besides: number;
};

export type VisitFacts = { visits: (CountedVisit & { confirmed: boolean; besides: number })[] };

/** SQL: every visit of mission `m` that stands. Stations are told apart by their codes, of which a mission has each once. */
export const VISITS = `
  'visits', coalesce((SELECT json_agg(json_build_object('station', s.code, 'region', s.region, 'country', s.country,
     'abroad', s.abroad, 'stage', v.stage, 'day', v.day, 'form', v.form, 'formVersion', v.form_version, 'answers', v.answers,
     'team', (SELECT g.number::text FROM team g WHERE g.entry_id = v.team_id AND g.replaced_at IS NULL),
     'confirmed', v.confirmed_at IS NOT NULL,
     'besides', (SELECT count(*)::int FROM visit_beside b WHERE b.entry_id = v.entry_id AND b.settled IS NULL)))
     FROM visit v JOIN station s ON s.id = v.station_id WHERE v.mission_id = m.id AND ${VISIT_STANDS('v')}), '[]')`;

/** Nothing is said of visits where none was entered. */
export function visitsOf(rows: VisitFacts['visits']): Visits | undefined {
  if (rows.length === 0) return undefined;
  return {
    ...countVisits(rows.filter(({ confirmed }) => confirmed)),
    unconfirmed: rows.filter(({ confirmed }) => !confirmed).length,
    besides: rows.reduce((sum, { besides }) => sum + besides, 0),
  };
}
