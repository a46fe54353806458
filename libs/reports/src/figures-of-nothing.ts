import {
  COUNTERPART_NAMES,
  FIGURE_IDS,
  figureRow,
  isWithOthers,
  SEVERITIES,
  STAGE_NAMES,
  type ActivityFigure,
  type FigureId,
  type FigureRows,
} from '#libs/regulation';
import type { Part } from './figure-parts.js';
import type { SnapshotContent } from './snapshot-content.js';

/** What a snapshot counts itself: since which format it does, and what the mission may have typed in the place of a count. */
const COUNTED: Partial<Record<FigureRows, { since: number; unless: readonly ActivityFigure[] }>> = {
  meetings: { since: 3, unless: ['meetings'] },
  teams: { since: 4, unless: ['working-groups'] },
  visits: { since: 4, unless: ['stations-in-host', 'stations-abroad'] },
  incidents: { since: 4, unless: [] },
};

/** Of several figures of one name, those that are told apart by a list of ours: each of them may be none. */
const KINDS: Partial<Record<FigureId, readonly string[]>> = {
  'meetings.by-counterpart': COUNTERPART_NAMES.filter((counterpart) => isWithOthers({ counterpart })),
  'stations.by-stage': STAGE_NAMES,
  'visits.by-stage': STAGE_NAMES,
  'incidents.by-severity': SEVERITIES,
};

/** Of numbers that were answered: where nobody answered there is none, and that is not 0. */
const NEVER_NONE: readonly FigureId[] = ['answers.least', 'answers.most', 'answers.sum'];

export type IsNone = (id: FigureId, of: readonly Part[]) => boolean;

/**
 * Where nothing of a kind was recorded a snapshot says nothing of it: whether that means none, so that a text which places
 * the figure says 0. Several figures of one name are asked of together by an empty `of`.
 */
export const noneIn =
  ({ format, activity, rows, visits }: SnapshotContent): IsNone =>
  (id, of) => {
    if (NEVER_NONE.includes(id)) return false;
    // Where something was visited, that no answer is told says nothing of what would have been answered.
    if (id === 'answers.said' && visits && visits.visits > 0) return false;
    const { rows: kind, by = [] } = figureRow(id);
    const counted = COUNTED[kind];
    if (!counted || format < counted.since) return false;
    if (activity.some(({ figure }) => counted.unless.includes(figure))) return false;
    // Of meetings that were only planned a snapshot says nothing either: only with no entry at all there are none.
    if (id === 'meetings.unsettled') return rows !== undefined && !rows.meetings;
    return of.length === 0 || (of.length === by.length && (KINDS[id]?.includes(of[0] ?? '') ?? false));
  };

/** Those of which there is one number, and which a text may place although the snapshot has none of them. */
export const nonesOf = (snapshot: SnapshotContent, told: readonly { id: FigureId }[]): FigureId[] => {
  const isNone = noneIn(snapshot);
  return FIGURE_IDS.filter((id) => !figureRow(id).by && !told.some((figure) => figure.id === id) && isNone(id, []));
};
