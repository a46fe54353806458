import { FORM_NAMES, stagesOf, type FigureId, type FigureRows, type FormName } from '#libs/regulation';
import type { MissionTab } from '../missions/tabs';
import { ABROAD, UNSTATED } from '../visits/narrowed';

/** To what of a mission's page a figure leads: the list of its rows, narrowed as far as the list can be. */
export type Rows = {
  tab: MissionTab;
  show?: string;
  by?: string;
  in?: string;
  q?: string;
  region?: string;
  team?: string;
};
type Told = { id: FigureId; of: readonly string[]; called: string | null };

const LISTS: Record<FigureRows, Rows> = {
  observers: { tab: 'observers', show: 'people' },
  teams: { tab: 'teams' },
  meetings: { tab: 'programme', by: 'held' },
  visits: { tab: 'visits', by: 'confirmed' },
  incidents: { tab: 'incidents' },
  facts: { tab: 'incidents', show: 'facts' },
  activity: { tab: 'mandate' },
};

/** The only stage at which a form is filled in, where there is one. */
const stageOf = (form: string | undefined) => {
  const stages = FORM_NAMES.includes(form as FormName) ? stagesOf(form as FormName) : [];
  return stages.length === 1 ? stages[0] : undefined;
};
const inPlace = ([place, , region]: readonly string[]) =>
  place === 'abroad' ? ABROAD : region === '' ? UNSTATED : region;

/** What a list is narrowed by, of figures that are more than one of a name. */
const NARROWED: Partial<Record<FigureId, (told: Told) => Partial<Record<keyof Rows, string | undefined>>>> = {
  'observers.by-delegation': ({ called }) => ({ q: called ?? undefined }),
  'observers.outside': () => ({ in: 'outside' }),
  'meetings.by-counterpart': ({ of }) => ({ in: of[0] }),
  'meetings.unsettled': () => ({ by: 'planned' }),
  'stations.by-stage': ({ of }) => ({ in: of[0] }),
  'visits.by-stage': ({ of }) => ({ in: of[0] }),
  'stations.by-day': ({ of }) => ({ q: of[0] }),
  'visits.by-day': ({ of }) => ({ q: of[0] }),
  'stations.by-team': ({ of }) => ({ team: of[0] || UNSTATED }),
  'visits.by-team': ({ of }) => ({ team: of[0] || UNSTATED }),
  'stations.by-region': ({ of }) => ({ region: inPlace(of) }),
  'visits.by-region': ({ of }) => ({ region: inPlace(of) }),
  'stations.by-region-and-stage': ({ of }) => ({ region: inPlace(of), in: of[3] }),
  'stations.abroad': () => ({ region: ABROAD }),
  'visits.abroad': () => ({ region: ABROAD }),
  'visits.unconfirmed': () => ({ by: 'entered' }),
  'visits.beside': () => ({ by: 'besides' }),
  'answers.forms': ({ of }) => ({ in: stageOf(of[0]) }),
  'answers.given': ({ of }) => ({ in: stageOf(of[0]) }),
  'answers.silent': ({ of }) => ({ in: stageOf(of[0]) }),
  'answers.said': ({ of }) => ({ in: stageOf(of[0]) }),
  'answers.sum': ({ of }) => ({ in: stageOf(of[0]) }),
  'answers.least': ({ of }) => ({ in: stageOf(of[0]) }),
  'answers.most': ({ of }) => ({ in: stageOf(of[0]) }),
  'incidents.open': () => ({ q: 'open' }),
  'incidents.by-severity': ({ of }) => ({ in: of[0] }),
  'incidents.entries': ({ of }) => ({ in: of[2] || undefined }),
};

/** Where the rows behind a figure stand. */
export function rowsOf(rows: FigureRows, told: Told): Rows {
  const narrowed = Object.entries({ ...LISTS[rows], ...NARROWED[told.id]?.(told) }).filter(([, value]) => value);
  return Object.fromEntries(narrowed) as Rows;
}

/** Of a key what it is of: `visits.by-stage:opening`. */
export const partsOf = (key: string): string[] => key.split(':').slice(1).map(decodeURIComponent);
