import { answerTo, APPLICANT_CATEGORIES, figureKey, formOf, isTallied, type Figure } from '#libs/regulation';
import { canonical, sha256 } from '#libs/platform';
import { ROW_KINDS, type Facts, type FrozenRows, type RowKind } from './snapshot-content.js';

export type RowTexts = { kind: RowKind; count: number; digest: string; content: string }[];

/** Two thousand visits with all their answers are about one megabyte. */
export function rowTexts(facts: Facts, figures: readonly Figure[]): RowTexts {
  const lines = linesOf(facts, figures);
  return ROW_KINDS.flatMap((kind) => {
    if (lines[kind].length === 0) return [];
    const content = `${lines[kind].map(canonical).toSorted().join('\n')}\n`;
    return [{ kind, count: lines[kind].length, digest: sha256(content), content }];
  });
}

export const frozenRows = (texts: RowTexts): FrozenRows =>
  Object.fromEntries(texts.map(({ kind, count, digest }) => [kind, { count, digest }]));

const linesOf = (facts: Facts, figures: readonly Figure[]): Record<RowKind, object[]> => ({
  observers: [
    ...facts.observers.map((observer) => observerLine(observer, true)),
    ...(facts.absent ?? []).map((observer) => observerLine(observer, false)),
  ],
  // Apart from each other and from everything else: so they are printed.
  groups: facts.hasGroups ? facts.observers.map(({ group }) => ({ group: group?.ru ?? null })) : [],
  genders: facts.hasGroups ? facts.observers.map(({ gender }) => ({ gender })) : [],
  teams: membersOf(facts.teams),
  meetings: facts.meetings.map(({ state, audience, counterpart, startsAt }) => ({
    state,
    audience,
    counterpart,
    startsAt,
  })),
  visits: facts.visits.map(visitLine),
  incidents: facts.incidents.map(({ printed: _printed, ...entry }) => entry),
  facts: facts.dayFacts,
  activity: facts.activity,
  figures: figures.map(({ id, of, value, asOf, n, blanks, source }) => ({
    figure: figureKey({ id, of }),
    value,
    asOf,
    ...(n !== undefined && { n }),
    ...(blanks !== undefined && { blanks }),
    ...(source !== undefined && { source }),
  })),
});

type Observers = NonNullable<Facts['absent']>;
const observerLine = ({ category, country, delegation, chamber }: Observers[number], onDuty: boolean) => ({
  onDuty,
  category,
  sentByDelegation: APPLICANT_CATEGORIES[category].sentByDelegation,
  country: delegation ? country : null,
  chamber: delegation && chamber ? chamber.ru : null,
});

/** A line for each person who was on duty in a team: in which ones. Nobody is told from others of the same teams. */
function membersOf(teams: Facts['teams']): { teams: string[] }[] {
  const people = new Map<string, string[]>();
  for (const { number, onDuty } of teams)
    for (const person of onDuty) people.set(person, [...(people.get(person) ?? []), String(number)]);
  return [...people.values()].map((own) => ({ teams: own }));
}

/** What is left blank of the answers is left out. */
function visitLine({ confirmed, besides, answers, ...visit }: Facts['visits'][number]) {
  if (!confirmed) return { confirmed, besides };
  const { questions } = formOf(visit.form, visit.formVersion)!;
  const told = questions
    .filter(isTallied)
    .map(({ id }) => [id, answerTo(answers, id)] as const)
    .filter(([, answer]) => !('silence' in answer && answer.silence === 'blank'));
  return { confirmed, besides, ...visit, answers: Object.fromEntries(told) };
}
