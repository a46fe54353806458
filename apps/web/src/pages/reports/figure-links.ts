import { type FigureId, type FigureRows } from '#libs/regulation';
import { only } from '../../lists/only';
import type { MissionTab } from '../missions/tabs';
import { ABROAD, UNSTATED } from '../visits/narrowed';

/** To what of a mission's page a figure leads: the list of its rows, narrowed to them. */
export type Rows = {
  tab: MissionTab;
  show?: string;
  by?: string;
  in?: string;
  state?: string;
  since?: string;
  region?: string;
  team?: string;
  of?: string;
};
type Told = { id: FigureId; of: readonly string[] };

const LISTS: Record<FigureRows, Rows> = {
  observers: { tab: 'observers', show: 'people' },
  teams: { tab: 'teams' },
  meetings: { tab: 'programme', by: 'held' },
  visits: { tab: 'visits', by: 'confirmed' },
  incidents: { tab: 'incidents' },
  facts: { tab: 'incidents', show: 'facts' },
  activity: { tab: 'mandate' },
};

const inPlace = ([place, , region]: readonly string[]) =>
  place === 'abroad' ? ABROAD : region === '' ? UNSTATED : region;

type Narrowing = Partial<Record<keyof Rows, string | undefined>>;
type Fields = Parameters<typeof only>[0];
const just = (fields: Fields): Narrowing => ({ of: only(fields) });
const TOOK_PART = { duty: 'taken' };
const answered =
  (more: (part: string | undefined) => Fields) =>
  ({ of: [form, version, question, part] }: Told) =>
    just({ form, version, question, ...more(part) });
const given = answered(() => ({ given: 'yes' }));
const fact =
  (kind: string, names: readonly string[], of: 'count' | 'share') =>
  ({ of: parts }: Told) =>
    just({ kind, ...Object.fromEntries(names.map((name, at) => [name, parts[at]])), of });

/** By what a list is narrowed to the rows of a figure. */
const NARROWED: Partial<Record<FigureId, (told: Told) => Narrowing>> = {
  'observers.accredited': () => just({ accredited: 'yes' }),
  'observers.total': () => just(TOOK_PART),
  'observers.absent': () => just({ duty: 'not-taken' }),
  'advisers.accredited': () => just({ accredited: 'yes', category: 'adviser' }),
  'advisers.total': () => just({ ...TOOK_PART, category: 'adviser' }),
  'delegations.total': () => just(TOOK_PART),
  'observers.by-delegation': ({ of: [country] }) => just({ ...TOOK_PART, country }),
  'observers.by-chamber': ({ of: [country, chamber] }) => just({ ...TOOK_PART, country, chamber }),
  'observers.outside': () => just({ ...TOOK_PART, outside: 'yes' }),
  'observers.by-group': () => just(TOOK_PART),
  'observers.by-gender': () => just(TOOK_PART),
  'teams.by-team': ({ of: [team] }) => just({ team }),
  'meetings.by-counterpart': ({ of }) => ({ in: of[0] }),
  'meetings.total': () => just({ with: 'others' }),
  'meetings.unsettled': () => ({ by: 'planned', ...just({ with: 'others', due: 'yes' }) }),
  'stations.in-host': () => just({ abroad: 'no' }),
  'visits.in-host': () => just({ abroad: 'no' }),
  'stations.by-stage': ({ of }) => ({ in: of[0] }),
  'visits.by-stage': ({ of }) => ({ in: of[0] }),
  'stations.by-day': ({ of }) => ({ since: of[0] }),
  'visits.by-day': ({ of }) => ({ since: of[0] }),
  'stations.by-team': ({ of }) => ({ team: of[0] || UNSTATED }),
  'visits.by-team': ({ of }) => ({ team: of[0] || UNSTATED }),
  'stations.by-region': ({ of }) => ({ region: inPlace(of), ...just({ country: of[1], region: of[2] }) }),
  'visits.by-region': ({ of }) => ({ region: inPlace(of), ...just({ country: of[1], region: of[2] }) }),
  'stations.by-region-and-stage': ({ of }) => ({
    region: inPlace(of),
    in: of[3],
    ...just({ country: of[1], region: of[2] }),
  }),
  'stations.abroad': () => ({ region: ABROAD }),
  'visits.abroad': () => ({ region: ABROAD }),
  'visits.unconfirmed': () => ({ by: 'entered' }),
  'visits.beside': () => ({ by: 'besides' }),
  'answers.forms': ({ of: [form, version] }) => just({ form, version }),
  'answers.given': given,
  'answers.silent': answered((silence) => ({ silence })),
  'answers.said': answered((answer) => ({ answer })),
  'answers.sum': given,
  'answers.least': given,
  'answers.most': given,
  'incidents.total': () => just({ kind: 'incident' }),
  'incidents.open': () => ({ state: 'open', ...just({ kind: 'incident' }) }),
  'incidents.by-severity': ({ of }) => ({ in: of[0], ...just({ kind: 'incident' }) }),
  'incidents.positive': () => just({ kind: 'positive-practice' }),
  'incidents.entries': ({ of: [kind, category, severity, knownFrom] }) => just({ kind, category, severity, knownFrom }),
  'remote.stations': fact('remote-monitoring', ['asOf', 'place', 'means'], 'count'),
  'turnout.share': fact('turnout', ['asOf', 'place'], 'share'),
  'turnout.voted': fact('turnout', ['asOf', 'place'], 'count'),
  'turnout.last': () => just({ kind: 'turnout', place: '', of: 'share' }),
  'results.votes': fact('result', ['name', 'place', 'stage', 'asOf'], 'count'),
  'results.share': fact('result', ['name', 'place', 'stage', 'asOf'], 'share'),
  'organisations.observers': fact('organisation', ['name', 'asOf'], 'count'),
};

/** Where the rows behind a figure stand. */
export function rowsOf(rows: FigureRows, told: Told): Rows {
  const narrowed = Object.entries({ ...LISTS[rows], ...NARROWED[told.id]?.(told) }).filter(([, value]) => value);
  return Object.fromEntries(narrowed) as Rows;
}

/** Figures whose list holds more than their rows, and why it cannot be narrowed further. */
export const LEAD_WIDER: Partial<Record<FigureId, string>> = {
  'delegations.total': 'counts the delegations of all who took part, whose rows are these',
  'observers.by-group': 'the list tells nobody’s political group, which is asked for quotas alone',
  'observers.by-gender': 'the list tells nobody’s gender, which is asked for quotas alone',
  'teams.total': 'the list has every team with its members, and does not tell who of them was on duty',
  'teams.people': 'the list has every team with its members, and does not tell who of them was on duty',
  'teams.by-team': 'leads to the one team, whose members are listed whether on duty or not',
  'turnout.last': 'the last of these facts by their time is the figure',
  'activity.recorded': 'stands in a short list of what the mission typed, each under its name',
};

/** Of a key what it is of: `visits.by-stage:opening`. */
export const partsOf = (key: string): string[] => key.split(':').slice(1).map(decodeURIComponent);
