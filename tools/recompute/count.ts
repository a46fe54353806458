/**
 * Counts the figures of a mission from the rows of its archive. It was written apart from what made them, by what
 * `definitions.json` says of each figure, and imports nothing of this software (.dependency-cruiser.cjs).
 */
export type Field = string | number | boolean | null | undefined;
export type Row = Readonly<Record<string, Field>>;
export type Rows = (kind: string) => readonly Row[];
export type Question = {
  id: string;
  type: string;
  options?: { value: string }[];
  steps?: number;
  counted?: string;
};
export type Form = { form: string; version: number; questions: Question[] };
export type Told = { value: Field; asOf: Field; n?: number; blanks?: number; source?: Field };
export type Counted = Map<string, Told>;

const keyOf = (id: string, parts: readonly Field[]) =>
  [id, ...parts.map((part) => String(part ?? '').replace(/[%:{}|\n]/g, encodeURIComponent))].join(':');

/** How many rows there are of each combination of these fields. */
function tally(rows: readonly Row[], fields: readonly string[]): [parts: Field[], rows: Row[]][] {
  const groups = new Map<string, [Field[], Row[]]>();
  for (const row of rows) {
    const parts = fields.map((field) => row[field] ?? null);
    const name = JSON.stringify(parts);
    if (!groups.has(name)) groups.set(name, [parts, []]);
    groups.get(name)![1].push(row);
  }
  return [...groups.values()];
}
const distinct = (rows: readonly Row[], field: string) => new Set(rows.map((row) => row[field])).size;

export function count(rows: Rows, forms: readonly Form[], asOf: string): Counted {
  const counted: Counted = new Map();
  const say = (id: string, value: Field, parts: readonly Field[] = [], more: Partial<Told> = {}) =>
    void counted.set(keyOf(id, parts), { value, asOf, ...more });
  const sayEach = (id: string, of: readonly Row[], ...fields: string[]) => {
    for (const [parts, own] of tally(of, fields)) say(id, own.length, parts);
  };
  countPeople(rows, say, sayEach);
  countTeams(rows('teams'), say);
  const met = countMeetings(rows('meetings'), asOf, say, sayEach);
  const visited = countVisits(rows('visits'), forms, say);
  countIncidents(rows('incidents'), say, sayEach);
  // What was typed gives way to what was counted.
  const instead: Record<string, boolean> = {
    meetings: met > 0,
    'stations-in-host': visited.some(({ abroad }) => !abroad),
    'stations-abroad': visited.some(({ abroad }) => abroad),
  };
  for (const { figure, value, source } of rows('activity'))
    if (!instead[String(figure)]) say('activity.recorded', value, [figure], { source });
  quoteFacts(rows('facts'), say);
  return counted;
}

type Say = (id: string, value: Field, parts?: readonly Field[], more?: Partial<Told>) => void;
type SayEach = (id: string, of: readonly Row[], ...fields: string[]) => void;

const advisers = (of: readonly Row[]) => of.filter(({ category }) => category === 'adviser').length;

function countPeople(rows: Rows, say: Say, sayEach: SayEach) {
  const accredited = rows('observers');
  const present = accredited.filter(({ onDuty }) => onDuty);
  const attached = present.filter(({ country }) => country !== null);
  say('observers.accredited', accredited.length);
  say('observers.total', present.length);
  say('observers.absent', accredited.length - present.length);
  say('advisers.accredited', advisers(accredited));
  say('advisers.total', advisers(present));
  say('delegations.total', distinct(attached, 'country'));
  sayEach('observers.by-delegation', attached, 'country');
  sayEach('observers.by-chamber', attached, 'country', 'chamber');
  const outside = present.filter(({ sentByDelegation, category }) => !sentByDelegation && category !== 'adviser');
  say('observers.outside', outside.length);
  sayEach('observers.by-group', rows('groups'), 'group');
  sayEach('observers.by-gender', rows('genders'), 'gender');
}

function countTeams(people: readonly Row[], say: Say) {
  if (people.length === 0) return;
  const memberships = people.flatMap(({ teams }) => [...new Set(teams as unknown as string[])]);
  say('teams.people', people.length);
  say('teams.total', new Set(memberships).size);
  for (const team of new Set(memberships))
    say('teams.by-team', memberships.filter((other) => other === team).length, [team]);
}

function countMeetings(meetings: readonly Row[], asOf: string, say: Say, sayEach: SayEach): number {
  const others = meetings.filter(({ counterpart }) => counterpart !== 'mission-itself');
  const held = others.filter(({ state }) => state === 'held');
  if (!meetings.some(({ state }) => state === 'held')) return 0;
  const due = ({ startsAt }: Row) => Date.parse(String(startsAt)) <= Date.parse(asOf);
  say('meetings.total', held.length);
  say('meetings.unsettled', others.filter((meeting) => meeting.state === 'planned' && due(meeting)).length);
  sayEach('meetings.by-counterpart', held, 'counterpart');
  return held.length;
}

/** What was confirmed of the visits. */
function countVisits(entered: readonly Row[], forms: readonly Form[], say: Say): Row[] {
  if (entered.length === 0) return [];
  const visits = entered
    .filter(({ confirmed }) => confirmed)
    .map((visit): Row => ({ ...visit, place: visit.abroad ? 'abroad' : 'in-host' }));
  say('visits.unconfirmed', entered.length - visits.length);
  say(
    'visits.beside',
    entered.reduce((sum, { besides }) => sum + Number(besides), 0),
  );
  if (visits.length === 0) return [];
  const both = (name: [stations: string, visits: string], of: readonly Row[], parts: readonly Field[] = []) => {
    say(name[0], distinct(of, 'station'), parts);
    say(name[1], of.length, parts);
  };
  both(['stations.visited', 'visits.confirmed'], visits);
  for (const place of ['in-host', 'abroad'])
    both(
      [`stations.${place}`, `visits.${place}`],
      visits.filter((visit) => visit.place === place),
    );
  for (const [by, ...fields] of [
    ['by-stage', 'stage'],
    ['by-day', 'day'],
    ['by-team', 'team'],
    ['by-region', 'place', 'country', 'region'],
  ])
    for (const [parts, own] of tally(visits, fields)) both([`stations.${by}`, `visits.${by}`], own, parts);
  for (const [parts, own] of tally(visits, ['place', 'country', 'region', 'stage']))
    say('stations.by-region-and-stage', distinct(own, 'station'), parts);
  for (const [[form, version], own] of tally(visits, ['form', 'formVersion'])) {
    say('answers.forms', own.length, [form, version]);
    const asked = forms.find((each) => each.form === form && each.version === version);
    if (!asked) throw new Error(`The archive has no form ${String(form)}, version ${String(version)}.`);
    for (const question of asked.questions) countAnswers(question, [form, version, question.id], own, say);
  }
  return visits;
}

type Answer = { value?: number | string | string[]; silence?: string };

function countAnswers(question: Question, parts: readonly Field[], visits: readonly Row[], say: Say) {
  if (!['one', 'many', 'scale'].includes(question.type) && !question.counted) return;
  const answers = visits.map(({ answers: given }) => (given as unknown as Record<string, Answer>)[question.id] ?? {});
  const values = answers.map(({ value }) => value).filter((value) => value !== undefined);
  const n = values.length;
  const blanks = visits.length - n;
  say('answers.given', n, parts, { n: visits.length, blanks });
  const silences = answers.filter(({ value }) => value === undefined).map(({ silence }) => silence ?? 'blank');
  for (const silence of new Set(silences))
    say('answers.silent', silences.filter((other) => other === silence).length, [...parts, silence], {
      n: visits.length,
    });
  if (n === 0) return;
  for (const option of optionsOf(question)) {
    const chosen = values.filter((value) => [value].flat().map(String).includes(option));
    say('answers.said', chosen.length, [...parts, option], { n, blanks });
  }
  if (!question.counted) return;
  // What is true of a station is not added up where two visits tell of one.
  if (question.counted === 'sum' && distinct(visits, 'station') === visits.length)
    return say(
      'answers.sum',
      (values as number[]).reduce((sum, value) => sum + value, 0),
      parts,
      { n, blanks },
    );
  const inOrder = [...(values as (number | string)[])];
  inOrder.sort((one, other) => (typeof one === 'number' ? one - Number(other) : one.localeCompare(String(other))));
  say('answers.least', inOrder[0], parts, { n, blanks });
  say('answers.most', inOrder.at(-1), parts, { n, blanks });
}

function optionsOf({ type, options = [], steps = 0 }: Question): string[] {
  if (type === 'scale') return Array.from({ length: steps }, (_, step) => String(step + 1));
  const named = options.map(({ value }) => value);
  return type === 'many' ? [...named, 'none'] : type === 'one' ? named : [];
}

function countIncidents(entries: readonly Row[], say: Say, sayEach: SayEach) {
  if (entries.length === 0) return;
  const incidents = entries.filter(({ kind }) => kind === 'incident');
  say('incidents.total', incidents.length);
  say('incidents.positive', entries.length - incidents.length);
  say('incidents.open', entries.filter(({ state }) => state === 'open').length);
  sayEach('incidents.by-severity', incidents, 'severity');
  sayEach('incidents.entries', entries, 'kind', 'category', 'severity', 'knownFrom');
}

const FACTS: [kind: string, id: string, field: string, by: string[]][] = [
  ['turnout', 'turnout.share', 'share', ['asOf', 'place']],
  ['turnout', 'turnout.voted', 'count', ['asOf', 'place']],
  ['result', 'results.votes', 'count', ['name', 'place', 'stage', 'asOf']],
  ['result', 'results.share', 'share', ['name', 'place', 'stage', 'asOf']],
  ['organisation', 'organisations.observers', 'count', ['name', 'asOf']],
  ['remote-monitoring', 'remote.stations', 'count', ['asOf', 'place', 'means']],
];

/** What others published is quoted, and not counted; of the turnout of the whole vote the last stands by itself. */
function quoteFacts(facts: readonly Row[], say: Say) {
  for (const [kind, id, field, by] of FACTS)
    for (const fact of facts)
      if (fact.kind === kind && fact[field] !== null)
        say(
          id,
          fact[field],
          by.map((name) => fact[name]),
          { asOf: fact.asOf, source: fact.source },
        );
  const turnout = facts.filter((fact) => fact.kind === 'turnout' && fact.place === null && fact.share !== null);
  const last = turnout.reduce<Row | undefined>(
    (latest, fact) => (latest && Date.parse(String(latest.asOf)) > Date.parse(String(fact.asOf)) ? latest : fact),
    undefined,
  );
  if (last) say('turnout.last', last.share, [], { asOf: last.asOf, source: last.source });
}
