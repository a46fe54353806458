import { FIGURES, label, type FigureId, type Language } from '#libs/regulation';
import type { Snapshot } from '../../api/queries-reports';

/** Key, name and value. */
type Row = readonly [string, string, number];

/** What the mission did, as it was counted and, before there were entries to count, as it was typed. */
export function activityOf({ activity, teams, meetings, visits, incidents }: Snapshot, language: Language): Row[] {
  const counted: Partial<Record<FigureId, number | undefined>> = {
    'teams.total': teams?.teams.length,
    'meetings.total': meetings?.total,
    'stations.visited': visits?.stations,
    'visits.confirmed': visits?.visits,
    'visits.unconfirmed': visits?.unconfirmed,
    'incidents.total': incidents?.counted
      .filter(({ kind }) => kind === 'incident')
      .reduce((sum, { count }) => sum + count, 0),
  };
  return [
    ...(Object.entries(counted) as [FigureId, number | undefined][]).flatMap(([id, value]): Row[] =>
      value === undefined ? [] : [[id, FIGURES[id].name[language], value]],
    ),
    ...activity.map(({ figure, value }): Row => [figure, label(language, 'activityFigures', figure), value]),
  ];
}
