import {
  CHOSEN_STATIONS,
  formOf,
  label,
  outlineOf,
  questionOf,
  SILENCES,
  type FigureId,
  type FormFigures,
  type FormName,
  type QuestionFigures,
} from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import { optionIn } from '../figures-of-visits.js';
import type { Section, SectionContext } from '../section.js';
import { say, type Voice, type Word } from '../wording.js';

/** Whatever else is said of stations, that the mission chose them itself is. */
const chosenIn = ({ language }: Voice) => ({ chosen: CHOSEN_STATIONS[language] });

type Rows = readonly { name: string; stations: string; visits: string }[];

/** Stations and visits in two columns, which are two numbers and are never added up. */
const tallies = (voice: Voice, caption: Word, title: Word, rows: Rows): Block => ({
  kind: 'table',
  caption: say(caption, voice),
  columns: [
    { title: say(title, voice), share: 5 },
    { title: say('stations', voice), share: 1.5, align: 'right' },
    { title: say('visits', voice), share: 1.5, align: 'right' },
  ],
  rows: rows.map(({ name, stations: visited, visits }) => [name, visited, visits]),
});

/** By stage, by day or by team: what of the two numbers there is for each. */
const talliesBy = ({ language, figures }: SectionContext, by: 'by-stage' | 'by-day' | 'by-team'): Rows =>
  figures.each(`stations.${by}`).map((figure) => ({
    name: figure.called![language],
    stations: figures.written(figure),
    visits: figures.say(`visits.${by}`, ...figure.of),
  }));

/** How many stations were visited, and how often; of a report by stage, day and team as well. */
export function visitedOf(context: SectionContext): Block[] {
  const { voice, figures, content } = context;
  const notes = [
    ...(figures.find('visits.confirmed') ? [say('visitedNote', voice, chosenIn(voice))] : []),
    ...(figures.count('visits.unconfirmed') > 0
      ? [say('visitsUnconfirmed', voice, { count: figures.say('visits.unconfirmed') })]
      : []),
    ...(figures.count('visits.beside') > 0
      ? [say('visitsBeside', voice, { count: figures.say('visits.beside') })]
      : []),
  ];
  const note: Block[] = notes.length > 0 ? [{ kind: 'paragraph', style: 'note', text: notes.join(' ') }] : [];
  if (!figures.find('visits.confirmed')) return note;
  const tallied = (name: Word, stations: FigureId, visits: FigureId) => ({
    name: say(name, voice),
    stations: figures.say(stations),
    visits: figures.say(visits),
  });
  const whole = [
    tallied('stationsVisited', 'stations.visited', 'visits.confirmed'),
    ...(figures.count('visits.abroad') > 0
      ? [tallied('stationsVisitedAbroad', 'stations.abroad', 'visits.abroad')]
      : []),
  ];
  return [
    tallies(voice, 'visitsBy', 'figure', whole),
    tallies(voice, 'visitsByStage', 'stage', talliesBy(context, 'by-stage')),
    ...(outlineOf(content.kind).detailed
      ? [
          tallies(voice, 'visitsByDay', 'day', talliesBy(context, 'by-day')),
          tallies(voice, 'visitsByTeam', 'team', talliesBy(context, 'by-team')),
        ]
      : []),
    ...note,
  ];
}

/** The annex: every region in which a station was visited, with the stages at which it was. */
export const stations: Section = ({ language, voice, figures }) => {
  const stages = figures.each('stations.by-stage');
  if (stages.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: say('region', voice), share: 4 },
        ...stages.map(({ called }) => ({ title: called![language], share: 1.8, align: 'right' as const })),
        { title: say('stations', voice), share: 1.6, align: 'right' },
        { title: say('visits', voice), share: 1.8, align: 'right' },
      ],
      rows: [
        ...figures
          .each('stations.by-region')
          .map((region) => [
            region.called![language],
            ...stages.map(({ of: [stage] }) => figures.say('stations.by-region-and-stage', ...region.of, stage!)),
            figures.written(region),
            figures.say('visits.by-region', ...region.of),
          ]),
        [
          say('total', voice),
          ...stages.map((stage) => figures.written(stage)),
          figures.say('stations.visited'),
          figures.say('visits.confirmed'),
        ],
      ],
      total: true,
    },
    {
      kind: 'paragraph',
      style: 'note',
      text: `${say('stationsNote', voice)} ${say('visitedNote', voice, chosenIn(voice))}`,
    },
  ];
};

/** What visits answered to the forms of these stages: how many of how many, and why others did not. */
export function answersOf(context: SectionContext, ...names: FormName[]): Block[] {
  const { voice, content } = context;
  const forms = content.snapshot.visits?.forms.filter(({ form }) => names.includes(form)) ?? [];
  if (!outlineOf(content.kind).detailed || forms.length === 0) return [];
  return [
    ...forms.flatMap((form) => answersTable(form, context)),
    { kind: 'paragraph', style: 'note', text: say('answersNote', voice, chosenIn(voice)) },
  ];
}

/** Questions that everybody left blank say nothing, and are not listed: how many there are is said. */
function answersTable({ form: name, version, questions }: FormFigures, context: SectionContext): Block[] {
  const { language, voice, figures } = context;
  const form = formOf(name, version)!;
  const of = [name, String(version)];
  const told = questions.filter(({ id }) => isTold([...of, id], context));
  const caption = say('answersTo', voice, {
    form: form.title[language],
    count: figures.say('answers.forms', ...of),
  });
  const blank = questions.length - told.length;
  const note: Block[] =
    blank > 0
      ? [
          {
            kind: 'paragraph',
            style: 'note',
            text: say('leftBlank', voice, { form: form.title[language], count: String(blank) }),
          },
        ]
      : [];
  if (told.length === 0) return note;
  const table: Block = {
    kind: 'table',
    caption,
    columns: [
      { title: say('question', voice), share: 4 },
      { title: say('answers', voice), share: 3.5 },
      { title: say('answered', voice), share: 1.4 },
      { title: say('notAnswered', voice), share: 2.4 },
    ],
    rows: told.map(({ id }) => [
      questionOf(form, id)!.ask[language],
      answersCell([...of, id], context),
      figures.say('answers.given', ...of, id),
      silencesCell([...of, id], context),
    ]),
  };
  return [table, ...note];
}

/** Somebody answered it, or said why not. */
const isTold = (of: OfQuestion, { figures }: SectionContext) =>
  figures.count('answers.given', ...of) > 0 ||
  SILENCES.some((silence) => silence !== 'blank' && figures.find('answers.silent', ...of, silence));

const NOTHING = '–';
type OfQuestion = readonly string[];

/** Counts of those that answered, or what they add up to, or the ends between which they lie. */
function answersCell(of: OfQuestion, { language, voice, figures }: SectionContext): string {
  if (figures.count('answers.given', ...of) === 0) return NOTHING;
  if (figures.find('answers.sum', ...of)) return say('sumOf', voice, { sum: figures.say('answers.sum', ...of) });
  if (figures.find('answers.least', ...of))
    return say('fromTo', voice, {
      least: figures.say('answers.least', ...of),
      most: figures.say('answers.most', ...of),
    });
  const [form, version, id] = of as [FormName, string, QuestionFigures['id']];
  const question = questionOf(formOf(form, Number(version))!, id)!;
  // Of a "yes" and a "no" both are said; of a long list, what was chosen.
  return figures
    .each('answers.said', ...of)
    .filter(({ value }) => question.type === 'one' || Number(value) > 0)
    .map((figure) => `${optionIn(question, figure.of[3]!, language)}: ${figures.written(figure)}`)
    .join('\n');
}

const silencesCell = (of: OfQuestion, { language, figures }: SectionContext): string =>
  SILENCES.filter((silence) => figures.find('answers.silent', ...of, silence))
    .map((silence) => `${label(language, 'silences', silence)}: ${figures.say('answers.silent', ...of, silence)}`)
    .join('\n') || NOTHING;
