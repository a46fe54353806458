import {
  formOf,
  NONE,
  questionOf,
  SILENCES,
  stateName,
  type FormFigures,
  type Language,
  type Question,
  type QuestionFigures,
  type RegionTally,
  type Wording,
} from '#libs/regulation';
import { joined, labelled, one, part, said, typed, worded, type Part, type Told } from './figure-parts.js';
import { dayInTable } from './shown.js';
import type { Visits } from './snapshot-visits.js';
import { say } from './wording.js';

/** Stations and visits are two figures each, which are never added up. Of visits that nobody confirmed, their number. */
export function ofVisits(visits: Visits): Told[] {
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
  const place = worded((language) => say('abroadIn', { language }, { country: stateName(country, language) }));
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
