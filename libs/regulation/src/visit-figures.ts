import {
  answerTo,
  FORM_NAMES,
  formOf,
  NONE,
  SILENCES,
  type Answer,
  type Answers,
  type FormName,
  type Question,
  type Silence,
} from './forms/index.js';
import { STAGE_NAMES, type Stage } from './stages.js';

/** One confirmed visit, as far as it is counted. `station` is the same for the same station, whatever it is. */
export type CountedVisit = {
  station: string;
  region: string | null;
  country: string;
  abroad: boolean;
  stage: Stage;
  /** By the host's calendar. */
  day: string;
  team: string | null;
  form: FormName;
  formVersion: number;
  answers: Answers;
};

/** Visited is a station with one confirmed visit or more; visits are another number beside it (R-39, R-40). */
export type Tally = { stations: number; visits: number };
export type RegionTally = Tally & { region: string | null; country: string; abroad: boolean; stages: StageTally[] };
export type StageTally = Tally & { stage: Stage };

/**
 * What visits say to one question. `answered` of them hold a value; each of the others has one silence. Of a choice of many
 * a visit may count under several options, so these need not add up to `answered`.
 */
export type QuestionFigures = {
  id: string;
  answered: number;
  silences: Record<Silence, number>;
  options?: { value: string; visits: number }[];
  sum?: number;
  least?: number | string;
  most?: number | string;
};
export type FormFigures = { form: FormName; version: number; visits: number; questions: QuestionFigures[] };

export type VisitFigures = Tally & {
  inHost: Tally;
  abroad: Tally;
  stages: StageTally[];
  days: (Tally & { day: string })[];
  regions: RegionTally[];
  teams: (Tally & { team: string | null })[];
  forms: FormFigures[];
};

export function countVisits(visits: readonly CountedVisit[]): VisitFigures {
  return {
    ...tally(visits),
    inHost: tally(visits.filter(({ abroad }) => !abroad)),
    abroad: tally(visits.filter(({ abroad }) => abroad)),
    stages: stagesIn(visits),
    days: grouped(visits, ({ day }) => day).map((own) => ({ day: own[0]!.day, ...tally(own) })),
    regions: grouped(visits, regionKey).map((own) => {
      const { region, country, abroad } = own[0]!;
      return { region, country, abroad, ...tally(own), stages: stagesIn(own) };
    }),
    teams: grouped(visits, ({ team }) => (team === null ? '1' : `0 ${team}`)).map((own) => ({
      team: own[0]!.team,
      ...tally(own),
    })),
    forms: grouped(visits, formKey).map(formFigures),
  };
}

const tally = (visits: readonly CountedVisit[]): Tally => ({
  stations: new Set(visits.map(({ station }) => station)).size,
  visits: visits.length,
});

const stagesIn = (visits: readonly CountedVisit[]): StageTally[] =>
  STAGE_NAMES.flatMap((stage) => {
    const own = visits.filter((visit) => visit.stage === stage);
    return own.length > 0 ? [{ stage, ...tally(own) }] : [];
  });

/** At home before abroad, and where no region is known, last. */
const regionKey = ({ abroad, country, region }: CountedVisit) =>
  `${Number(abroad)} ${country} ${region === null ? '1' : `0 ${region}`}`;

const formKey = ({ form, formVersion }: CountedVisit) =>
  `${FORM_NAMES.indexOf(form)} ${String(formVersion).padStart(4, '0')}`;

function grouped(visits: readonly CountedVisit[], keyOf: (visit: CountedVisit) => string): CountedVisit[][] {
  const groups = new Map<string, CountedVisit[]>();
  for (const visit of visits) {
    const group = groups.get(keyOf(visit));
    if (group) group.push(visit);
    else groups.set(keyOf(visit), [visit]);
  }
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, own]) => own);
}

function formFigures(visits: readonly CountedVisit[]): FormFigures {
  const { form, formVersion } = visits[0]!;
  const questions = formOf(form, formVersion)!.questions.filter(isTallied);
  return {
    form,
    version: formVersion,
    visits: visits.length,
    questions: questions.map((question) =>
      questionFigures(
        question,
        visits.map(({ answers }) => answerTo(answers, question.id)),
        new Set(visits.map(({ station }) => station)).size < visits.length,
      ),
    ),
  };
}

/** Words are not counted, and numbers and times only where the form says how. */
export const isTallied = (question: Question): boolean =>
  question.type === 'one' || question.type === 'many' || question.type === 'scale' || 'counted' in question;

/** `again`: some station was visited more than once, so that what is true of a station must not be added up. */
function questionFigures(question: Question, answers: readonly Answer[], again: boolean): QuestionFigures {
  const values = answers.flatMap((answer) => ('value' in answer ? [answer.value] : []));
  const silent = (silence: Silence) =>
    answers.filter((answer) => 'silence' in answer && answer.silence === silence).length;
  const silences = Object.fromEntries(SILENCES.map((silence) => [silence, silent(silence)])) as Record<Silence, number>;
  const options = optionsOf(question).map((value) => ({
    value,
    visits: values.filter((given) => (Array.isArray(given) ? given.includes(value) : String(given) === value)).length,
  }));
  return {
    id: question.id,
    answered: values.length,
    silences,
    ...(options.length > 0 && { options }),
    ...(values.length > 0 &&
      'counted' in question &&
      measured(again ? 'range' : question.counted, values as (number | string)[])),
  };
}

function optionsOf(question: Question): string[] {
  if (question.type === 'one') return Object.keys(question.options);
  if (question.type === 'many') return [...Object.keys(question.options), NONE];
  if (question.type === 'scale') return Array.from({ length: question.steps }, (_, step) => String(step + 1));
  return [];
}

function measured(how: 'sum' | 'range' | undefined, values: readonly (number | string)[]) {
  if (how === 'sum') return { sum: (values as number[]).reduce((sum, value) => sum + value, 0) };
  const sorted = values.toSorted((one, other) => (one < other ? -1 : 1));
  return { least: sorted[0]!, most: sorted.at(-1)! };
}
