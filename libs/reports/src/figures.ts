import {
  figureKey,
  formOf,
  inHalves,
  inLanguage,
  label,
  NONE,
  questionOf,
  SEVERITIES,
  SILENCES,
  stateName,
  teamTitle,
  writtenFigure,
  type FactKind,
  type Figure,
  type FigureId,
  type FormFigures,
  type IncidentCount,
  type LabelTable,
  type Language,
  type Question,
  type QuestionFigures,
  type RegionTally,
  type Wording,
} from '#libs/regulation';
import { advisersIn, type Meetings, type SnapshotContent } from './snapshot.js';
import type { FrozenFact, Incidents } from './snapshot-observed.js';
import type { Teams } from './snapshot-teams.js';
import type { Visits } from './snapshot-visits.js';
import { say, type Word } from './wording.js';
import { dayInTable, shownInstant } from './shown.js';

type Told = Omit<Figure, 'asOf'>;
type More = Partial<Pick<Figure, 'n' | 'blanks' | 'source' | 'asOf'>>;
type Part = string | null;

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

const one = (id: FigureId, value: number | string, more: More = {}): Told => part(id, [], null, value, more);
const part = (
  id: FigureId,
  of: readonly Part[],
  called: Wording | null,
  value: number | string,
  more: More = {},
): Told => ({ id, of, called, value, ...more });

const worded = (word: (language: Language) => string): Wording => ({ ru: word('ru'), en: word('en') });
const said = (word: Word, values: Record<string, string> = {}) => worded((language) => say(word, language, values));
const labelled = (table: LabelTable, key: string) => worded((language) => label(language, table, key as never));
/** What somebody typed once stands in both languages. */
const typed = (text: string): Wording => {
  const { ru, en } = inHalves(text);
  return { ru: ru || text, en: en || text };
};
const joined = (...parts: Wording[]): Wording =>
  worded((language) => parts.map((wording) => wording[language]).join(', '));

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

/** Stations and visits are two figures each, which are never added up. Of visits that nobody confirmed, their number. */
function ofVisits(visits: Visits): Told[] {
  const { stages, days, regions, teams, forms, inHost, abroad, unconfirmed, besides } = visits;
  const left = [one('visits.unconfirmed', unconfirmed), one('visits.beside', besides)];
  if (visits.visits === 0) return left;
  return [
    one('stations.visited', visits.stations),
    one('visits.confirmed', visits.visits),
    one('stations.in-host', inHost.stations),
    one('visits.in-host', inHost.visits),
    one('stations.abroad', abroad.stations),
    one('visits.abroad', abroad.visits),
    ...both('by-stage', stages, ({ stage }) => ({ of: [stage], called: labelled('stages', stage) })),
    ...both('by-day', days, ({ day }) => ({ of: [day], called: worded((language) => dayInTable(day, language)) })),
    ...both('by-team', teams, ({ team }) => ({
      of: [team],
      called: team === null ? said('withoutTeam') : said('teamNumber', { number: team }),
    })),
    ...both('by-region', regions, (region) => ({ of: placeOf(region), called: placeCalled(region) })),
    ...regions.flatMap((region) =>
      region.stages.map(({ stage, stations }) =>
        part(
          'stations.by-region-and-stage',
          [...placeOf(region), stage],
          joined(placeCalled(region), labelled('stages', stage)),
          stations,
        ),
      ),
    ),
    ...forms.flatMap(ofForm),
    ...left,
  ];
}

type By = 'by-stage' | 'by-day' | 'by-team' | 'by-region';
const both = <T extends { stations: number; visits: number }>(
  by: By,
  rows: readonly T[],
  name: (row: T) => Pick<Told, 'of' | 'called'>,
): Told[] =>
  rows.flatMap((row) => [
    { id: `stations.${by}` as const, ...name(row), value: row.stations },
    { id: `visits.${by}` as const, ...name(row), value: row.visits },
  ]);

const placeOf = ({ abroad, country, region }: RegionTally): Part[] => [abroad ? 'abroad' : 'in-host', country, region];
/** A region was typed in one language; a state has its name in both. */
function placeCalled({ region, country, abroad }: RegionTally): Wording {
  const named = region === null ? said('withoutRegion') : typed(region);
  if (!abroad) return named;
  const place = worded((language) => say('abroadIn', language, { country: stateName(country, language) }));
  return region === null ? place : joined(place, named);
}

function ofForm({ form, version, visits, questions }: FormFigures): Told[] {
  const { title } = formOf(form, version)!;
  return [
    part('answers.forms', [form, String(version)], title, visits),
    ...questions.flatMap((figures) => ofQuestion([form, String(version), figures.id], visits, figures)),
  ];
}

/** A count of those that answered, or of why others did not; with the number that it is of. */
function ofQuestion(of: readonly string[], visits: number, figures: QuestionFigures): Told[] {
  const { answered, silences, options = [], sum, least, most } = figures;
  const [form, version, id] = of;
  const question = questionOf(formOf(form as FormFigures['form'], Number(version))!, id!)!;
  const blanks = visits - answered;
  const measured = { n: answered, blanks };
  return [
    part('answers.given', of, question.ask, answered, { n: visits, blanks }),
    ...SILENCES.filter((silence) => silences[silence] > 0).map((silence) =>
      part('answers.silent', [...of, silence], joined(question.ask, labelled('silences', silence)), silences[silence], {
        n: visits,
      }),
    ),
    ...(answered > 0 ? options : []).map(({ value, visits: count }) =>
      part(
        'answers.said',
        [...of, value],
        joined(
          question.ask,
          worded((language) => optionIn(question, value, language)),
        ),
        count,
        measured,
      ),
    ),
    ...(sum === undefined ? [] : [part('answers.sum', of, question.ask, sum, measured)]),
    ...(least === undefined ? [] : [part('answers.least', of, question.ask, least, measured)]),
    ...(most === undefined ? [] : [part('answers.most', of, question.ask, most, measured)]),
  ];
}

/** An answer as it is read. */
export function optionIn(question: Question, value: string, language: Language): string {
  if (question.type === 'scale') {
    const end = value === '1' ? question.first : value === String(question.steps) ? question.last : undefined;
    return end ? `${value} (${end[language]})` : value;
  }
  if (question.type === 'many' && value === NONE) return question.none[language];
  return 'options' in question ? question.options[value]![language] : value;
}

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

/** The figures of a document as its sections ask for them. */
export class Figures {
  private readonly byKey: ReadonlyMap<string, Figure>;
  /** Of which names something was asked and told. */
  readonly asked = new Set<FigureId>();

  constructor(
    private readonly language: Language,
    private readonly all: readonly Figure[],
  ) {
    this.byKey = new Map(all.map((figure) => [figureKey(figure), figure]));
  }

  /** By its name, and by which of several it is. */
  find(id: FigureId, ...of: readonly Part[]): Figure | undefined {
    const figure = this.byKey.get(figureKey({ id, of }));
    if (figure) this.asked.add(id);
    return figure;
  }

  /** Its number; of what the snapshot does not tell there is none. */
  count(id: FigureId, ...of: readonly Part[]): number {
    return Number(this.find(id, ...of)?.value ?? 0);
  }

  /** As it is written, in the language of the document. */
  say(id: FigureId, ...of: readonly Part[]): string {
    return this.written(this.find(id, ...of) ?? { id, value: 0 });
  }
  written(figure: Pick<Figure, 'id' | 'value' | 'n'>): string {
    return writtenFigure(figure, this.language);
  }

  /** All of a name, in their order; `of` are the first parts of which it is. */
  each(id: FigureId, ...of: readonly Part[]): Figure[] {
    const found = this.all.filter((figure) => figure.id === id && of.every((own, at) => figure.of[at] === own));
    if (found.length > 0) this.asked.add(id);
    return found;
  }

  /** Each name of which the snapshot tells something. */
  ids(): FigureId[] {
    return [...new Set(this.all.map(({ id }) => id))];
  }

  /** The same figures, of which nothing was asked yet. */
  anew(): Figures {
    return new Figures(this.language, this.all);
  }
}
