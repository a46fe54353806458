import {
  inLanguage,
  SEVERITIES,
  teamTitle,
  type FactKind,
  type Figure,
  type FigureId,
  type IncidentCount,
  type Language,
  type Wording,
} from '#libs/regulation';
import { joined, labelled, one, part, said, typed, worded, type Told } from './figure-parts.js';
import { ofVisits } from './figures-of-visits.js';
import { shownInstant } from './shown.js';
import type { Meetings, Observer, SnapshotContent } from './snapshot-content.js';
import type { FrozenFact, Incidents } from './snapshot-observed.js';
import type { Teams } from './snapshot-teams.js';

/** Every figure that a snapshot can tell, each by its name in `FIGURES`, in the order in which documents print them. */
export const figuresOf = (snapshot: SnapshotContent): Figure[] =>
  [
    ...ofPeople(snapshot),
    ...(snapshot.teams ? ofTeams(snapshot.teams) : []),
    ...(snapshot.meetings ? ofMeetings(snapshot.meetings) : []),
    ...(snapshot.visits ? ofVisits(snapshot.visits) : []),
    ...(snapshot.incidents ? ofIncidents(snapshot.incidents) : []),
    ...snapshot.activity.map(({ figure, value, source }) =>
      part('activity.recorded', [figure], labelled('activityFigures', figure), value, { source }),
    ),
    ...ofFacts(snapshot),
  ].map((figure) => ({ asOf: snapshot.asOf, ...figure }));

/** The same for an edition in a language: spelt as it prints them, and named as they were frozen. */
export function figuresIn(language: Language, frozen: SnapshotContent): Figure[] {
  const named = figuresOf(frozen);
  return figuresOf(inLanguage(language, frozen)).map((figure, at) => ({ ...figure, of: named[at]!.of }));
}

/** Advisers of the mission are on its list, and take no place in it. */
const advisersIn = (observers: readonly Observer[]) =>
  observers.filter(({ category }) => category === 'adviser').length;

function ofPeople({ observers, absent, composition, withoutDelegation, groups, genders }: SnapshotContent): Told[] {
  const accredited = [...observers, ...(absent ?? [])];
  const advisers = advisersIn(observers);
  return [
    one('observers.accredited', accredited.length),
    one('advisers.accredited', advisersIn(accredited)),
    one('observers.total', observers.length),
    ...(absent ? [one('observers.absent', absent.length)] : []),
    one('advisers.total', advisers),
    one('delegations.total', composition.length),
    ...composition.map(({ country, delegation, observers: own }) =>
      part('observers.by-delegation', [country], delegation, own),
    ),
    ...composition.flatMap(({ country, delegation, chambers, observers: own }) => {
      const rest = own - chambers.reduce((sum, chamber) => sum + chamber.observers, 0);
      return [
        ...chambers.map(({ name, observers: count }) =>
          part('observers.by-chamber', [country, name.ru], joined(delegation, name), count),
        ),
        ...(rest > 0 ? [part('observers.by-chamber', [country, null], delegation, rest)] : []),
      ];
    }),
    one('observers.outside', withoutDelegation - advisers),
    ...(groups ?? []).map(({ name, observers: count }) =>
      part('observers.by-group', [name?.ru ?? null], name ?? said('notStated'), count),
    ),
    ...(genders ?? []).map(({ gender, observers: count }) =>
      part('observers.by-gender', [gender], gender ? labelled('genders', gender) : said('notStated'), count),
    ),
  ];
}

const ofTeams = ({ teams, people }: Teams): Told[] => [
  one('teams.total', teams.length),
  one('teams.people', people),
  ...teams.map((team) =>
    part(
      'teams.by-team',
      [String(team.number)],
      worded((language) => teamTitle(language, team)),
      team.people,
    ),
  ),
];

const ofMeetings = ({ total, counted, unsettled }: Meetings): Told[] => [
  one('meetings.total', total),
  ...counted.map(({ counterpart, held }) =>
    part('meetings.by-counterpart', [counterpart], labelled('counterparts', counterpart), held),
  ),
  one('meetings.unsettled', unsettled),
];

const sumOf = (counts: readonly IncidentCount[]) => counts.reduce((sum, { count }) => sum + count, 0);

function ofIncidents({ counted, open }: Incidents): Told[] {
  const incidents = counted.filter(({ kind }) => kind === 'incident');
  return [
    one('incidents.total', sumOf(incidents)),
    one('incidents.open', open),
    ...SEVERITIES.flatMap((severity) => {
      const own = sumOf(incidents.filter((count) => count.severity === severity));
      return own > 0 ? [part('incidents.by-severity', [severity], labelled('severities', severity), own)] : [];
    }),
    one('incidents.positive', sumOf(counted.filter(({ kind }) => kind === 'positive-practice'))),
    ...counted.map(({ kind, category, severity, knownFrom, count }) =>
      part(
        'incidents.entries',
        [kind, category, severity, knownFrom],
        joined(
          labelled('incidentCategories', category),
          severity ? labelled('severities', severity) : labelled('incidentKinds', kind),
          labelled('knownFrom', knownFrom),
        ),
        count,
      ),
    ),
  ];
}

/** What is told of a fact, by its kind: as which figure, of which of its fields, and by what it is told from others. */
const FACT_FIGURES: Partial<
  Record<FactKind, readonly { id: FigureId; of: 'count' | 'share'; by: readonly (keyof FrozenFact)[] }[]>
> = {
  turnout: [
    { id: 'turnout.share', of: 'share', by: ['asOf', 'place'] },
    { id: 'turnout.voted', of: 'count', by: ['asOf', 'place'] },
  ],
  result: [
    { id: 'results.votes', of: 'count', by: ['name', 'place', 'stage', 'asOf'] },
    { id: 'results.share', of: 'share', by: ['name', 'place', 'stage', 'asOf'] },
  ],
  organisation: [{ id: 'organisations.observers', of: 'count', by: ['name', 'asOf'] }],
  'remote-monitoring': [{ id: 'remote.stations', of: 'count', by: ['asOf', 'place', 'means'] }],
};

/** What others published, with its source and for its own time; and what the mission watched from afar. */
function ofFacts({ dayFacts = [], mission }: SnapshotContent): Told[] {
  const last = lastTurnout(dayFacts);
  return [
    ...dayFacts.flatMap((fact) =>
      (FACT_FIGURES[fact.kind] ?? []).flatMap(({ id, of, by }) => {
        const value = fact[of];
        const parts = by.map((field) => fact[field] as string | null);
        const called = joined(
          ...by.flatMap((field, at) => (parts[at] === null ? [] : [calledIn(field, parts[at]!, mission.hostZone)])),
        );
        return value === null ? [] : [part(id, parts, called, value, { asOf: fact.asOf, source: fact.source })];
      }),
    ),
    ...(last ? [one('turnout.last', last.share!, { asOf: last.asOf, source: last.source })] : []),
  ];
}
const calledIn = (field: keyof FrozenFact, told: string, zone: string): Wording => {
  if (field === 'asOf') return worded((language) => shownInstant(told, zone, language));
  return field === 'stage' ? labelled('resultStages', told) : typed(told);
};

const lastTurnout = (facts: readonly FrozenFact[]): FrozenFact | undefined =>
  facts
    .filter(({ kind, place, share }) => kind === 'turnout' && place === null && share !== null)
    .toSorted((earlier, later) => (earlier.asOf < later.asOf ? -1 : 1))
    .at(-1);
