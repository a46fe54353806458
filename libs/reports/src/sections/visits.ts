import {
  formOf,
  inLanguage,
  label,
  NONE,
  outlineOf,
  questionOf,
  SILENCES,
  stateName,
  type FormFigures,
  type FormName,
  type Language,
  type Question,
  type QuestionFigures,
  type RegionTally,
  type Tally,
} from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { Section, SectionContext } from '../section.js';
import { dayInTable } from '../shown.js';
import { say, type Word } from '../wording.js';

const counted = ({ content: { snapshot } }: SectionContext) =>
  snapshot.visits && snapshot.visits.visits > 0 ? snapshot.visits : undefined;

const NOTHING = '–';

type Named<T> = readonly [title: Word, name: (row: T) => string];

/** Stations and visits in two columns, which are two numbers and are never added up. */
const tallies = <T extends Tally>(
  language: Language,
  caption: Word,
  [title, name]: Named<T>,
  rows: readonly T[],
): Block => ({
  kind: 'table',
  caption: say(caption, language),
  columns: [
    { title: say(title, language), share: 5 },
    { title: say('stations', language), share: 1.5, align: 'right' },
    { title: say('visits', language), share: 1.5, align: 'right' },
  ],
  rows: rows.map((row) => [name(row), String(row.stations), String(row.visits)]),
});

/** How many stations were visited, and how often; of a report by stage, day and team as well. */
export function visitedOf(context: SectionContext): Block[] {
  const { language, content } = context;
  const { visits } = content.snapshot;
  if (!visits) return [];
  const notes = [
    ...(visits.visits > 0 ? [say('visitedNote', language)] : []),
    ...(visits.unconfirmed > 0 ? [say('visitsUnconfirmed', language, { count: String(visits.unconfirmed) })] : []),
    ...(visits.besides > 0 ? [say('visitsBeside', language, { count: String(visits.besides) })] : []),
  ];
  const note: Block[] = notes.length > 0 ? [{ kind: 'paragraph', style: 'note', text: notes.join(' ') }] : [];
  if (visits.visits === 0) return note;
  const whole = [
    { name: say('stationsVisited', language), ...tallied(visits) },
    ...(visits.abroad.visits > 0 ? [{ name: say('stationsVisitedAbroad', language), ...visits.abroad }] : []),
  ];
  const stages = tallies(
    language,
    'visitsByStage',
    ['stage', ({ stage }) => label(language, 'stages', stage)],
    visits.stages,
  );
  return [
    tallies(language, 'visitsBy', ['figure', ({ name }) => name], whole),
    stages,
    ...(outlineOf(content.kind).detailed
      ? [
          tallies(language, 'visitsByDay', ['day', ({ day }) => dayInTable(day, language)], visits.days),
          tallies(language, 'visitsByTeam', ['team', ({ team }) => teamIn(language, team)], visits.teams),
        ]
      : []),
    ...note,
  ];
}

const tallied = ({ stations, visits }: Tally): Tally => ({ stations, visits });
const teamIn = (language: Language, team: string | null) =>
  team === null ? say('withoutTeam', language) : say('teamNumber', language, { number: team });

/** The annex: every region in which a station was visited, with the stages at which it was. */
export const stations: Section = (context) => {
  const { language } = context;
  const visits = counted(context);
  if (!visits) return [];
  const stages = visits.stages.map(({ stage }) => stage);
  return [
    {
      kind: 'table',
      columns: [
        { title: say('region', language), share: 4 },
        ...stages.map((stage) => ({ title: label(language, 'stages', stage), share: 1.8, align: 'right' as const })),
        { title: say('stations', language), share: 1.6, align: 'right' },
        { title: say('visits', language), share: 1.8, align: 'right' },
      ],
      rows: [
        ...visits.regions.map((region) => [
          placeIn(language, region),
          ...stages.map((stage) => String(region.stages.find((own) => own.stage === stage)?.stations ?? 0)),
          String(region.stations),
          String(region.visits),
        ]),
        [
          say('total', language),
          ...visits.stages.map((own) => String(own.stations)),
          String(visits.stations),
          String(visits.visits),
        ],
      ],
      total: true,
    },
    { kind: 'paragraph', style: 'note', text: `${say('stationsNote', language)} ${say('visitedNote', language)}` },
  ];
};

/** A region was typed in one language; a state has its name in both. */
function placeIn(language: Language, { region, country, abroad }: RegionTally): string {
  const named = region === null ? say('withoutRegion', language) : inLanguage(language, region);
  if (!abroad) return named;
  const place = say('abroadIn', language, { country: stateName(country, language) });
  return region === null ? place : `${place}, ${named}`;
}

/** What visits answered to the forms of these stages: how many of how many, and why others did not. */
export function answersOf(context: SectionContext, ...names: FormName[]): Block[] {
  const { language, content } = context;
  const forms = counted(context)?.forms.filter(({ form }) => names.includes(form)) ?? [];
  if (!outlineOf(content.kind).detailed || forms.length === 0) return [];
  return [
    ...forms.map((form) => answersTable(form, language)),
    { kind: 'paragraph', style: 'note', text: say('answersNote', language) },
  ];
}

function answersTable({ form: name, version, visits, questions }: FormFigures, language: Language): Block {
  const form = formOf(name, version)!;
  return {
    kind: 'table',
    caption: say('answersTo', language, { form: form.title[language], count: String(visits) }),
    columns: [
      { title: say('question', language), share: 4 },
      { title: say('answers', language), share: 3.5 },
      { title: say('answered', language), share: 1.4 },
      { title: say('notAnswered', language), share: 2.4 },
    ],
    rows: questions.map((figures) => {
      const question = questionOf(form, figures.id)!;
      return [
        question.ask[language],
        answersCell(question, figures, language),
        say('countOf', language, { count: String(figures.answered), of: String(visits) }),
        silencesCell(figures, language),
      ];
    }),
  };
}

function answersCell(
  question: Question,
  { answered, options, ...numbers }: QuestionFigures,
  language: Language,
): string {
  if (answered === 0) return NOTHING;
  if (numbers.sum !== undefined) return say('sumOf', language, { sum: String(numbers.sum) });
  if (!options) return say('fromTo', language, { least: String(numbers.least), most: String(numbers.most) });
  // Of a "yes" and a "no" both are said; of a long list, what was chosen.
  const shown = question.type === 'one' ? options : options.filter(({ visits }) => visits > 0);
  return shown
    .map(({ value, visits }) =>
      say('saidBy', language, {
        answer: optionIn(question, value, language),
        count: String(visits),
        of: String(answered),
      }),
    )
    .join('\n');
}

function optionIn(question: Question, value: string, language: Language): string {
  if (question.type === 'scale') {
    const end = value === '1' ? question.first : value === String(question.steps) ? question.last : undefined;
    return end ? `${value} (${end[language]})` : value;
  }
  if (question.type === 'many' && value === NONE) return question.none[language];
  return 'options' in question ? question.options[value]![language] : value;
}

const silencesCell = ({ silences }: QuestionFigures, language: Language): string =>
  SILENCES.filter((silence) => silences[silence] > 0)
    .map((silence) => `${label(language, 'silences', silence)}: ${silences[silence]}`)
    .join('\n') || NOTHING;
