import { label, type FactKind, type Language } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { SectionContext } from '../section.js';
import { shownInstant } from '../shown.js';
import type { FrozenFact } from '../snapshot-observed.js';
import { say, type Voice, type Word } from '../wording.js';

const ofKind = ({ content: { snapshot } }: SectionContext, kind: FactKind): FrozenFact[] =>
  (snapshot.dayFacts ?? []).filter((fact) => fact.kind === kind);

type Cell = (fact: FrozenFact, voice: Voice, zone: string) => string;
type ColumnOf = { title: Word; share: number; align?: 'right'; cell: Cell };

/** With the separator that the language has; so many decimals as were published. */
const shownShare = (share: string, language: Language) => (language === 'ru' ? share.replace('.', ',') : share);

const AS_OF: ColumnOf = {
  title: 'asOfTime',
  share: 3,
  cell: ({ asOf }, { language }, zone) => shownInstant(asOf, zone, language),
};
const WHERE: ColumnOf = {
  title: 'region',
  share: 2,
  cell: ({ place }, voice) => place ?? say('wholeVote', voice),
};
const SHARE: ColumnOf = {
  title: 'share',
  share: 1.3,
  align: 'right',
  cell: ({ share }, voice) => (share === null ? say('unknown', voice) : shownShare(share, voice.language)),
};
/** Thousands are told apart where it is printed, as all counts are. */
const COUNT = (title: Word): ColumnOf => ({
  title,
  share: 1.6,
  align: 'right',
  cell: ({ count }, voice) => (count === null ? say('unknown', voice) : String(count)),
});
const NAME = (title: Word): ColumnOf => ({ title, share: 3.5, cell: ({ name }) => name ?? '' });
const PLACE: ColumnOf = { title: 'meetingPlace', share: 2.5, cell: ({ place }) => place ?? '' };
const MEANS = (title: Word): ColumnOf => ({ title, share: 3, cell: ({ means }) => means ?? '' });
const SOURCE: ColumnOf = { title: 'source', share: 3, cell: ({ source }) => source };

/** A column in which no fact says anything is left out. */
function tableOf(
  context: SectionContext,
  kind: FactKind,
  caption: Word,
  columns: readonly ColumnOf[],
  note?: Word,
): Block[] {
  const { voice, content } = context;
  const { hostZone } = content.snapshot.mission;
  const facts = ofKind(context, kind);
  if (facts.length === 0) return [];
  const cells = columns.map(({ cell }) => facts.map((fact) => cell(fact, voice, hostZone)));
  const blank = ['', say('unknown', voice)];
  const told = columns.flatMap((column, at) =>
    cells[at]!.every((said) => blank.includes(said)) ? [] : [{ column, at }],
  );
  return [
    {
      kind: 'table',
      caption: say(caption, voice),
      columns: told.map(({ column: { title, share, align } }) => ({
        title: say(title, voice),
        share,
        ...(align && { align }),
      })),
      rows: facts.map((_, row) => told.map(({ at }) => cells[at]![row]!)),
    },
    ...(note ? [{ kind: 'paragraph', style: 'note', text: say(note, voice) } as const] : []),
  ];
}

/** As it was published for the hours of the day; for the whole vote it is drawn as well. */
export function turnoutOf(context: SectionContext): Block[] {
  const { language, voice, content } = context;
  const { hostZone } = content.snapshot.mission;
  const drawn = ofKind(context, 'turnout').filter(({ place, share }) => place === null && share !== null);
  const chart: Block = {
    kind: 'chart',
    form: 'bars',
    title: say('turnoutByHour', voice),
    of: say('asOfTime', voice),
    labels: drawn.map(({ asOf }) => shownInstant(asOf, hostZone, language)),
    series: [
      {
        name: say('share', voice),
        values: drawn.map(({ share }) => Number(share)),
        written: drawn.map(({ share }) => shownShare(share!, language)),
      },
    ],
  };
  return [
    ...tableOf(context, 'turnout', 'turnout', [AS_OF, WHERE, SHARE, COUNT('voted'), SOURCE], 'publishedNote'),
    ...(drawn.length > 1 ? [chart] : []),
  ];
}

export const resultsOf = (context: SectionContext): Block[] =>
  tableOf(
    context,
    'result',
    'results',
    [
      NAME('option'),
      COUNT('votes'),
      SHARE,
      WHERE,
      {
        title: 'resultStage',
        share: 2,
        cell: ({ stage }, { language }) => (stage ? label(language, 'resultStages', stage) : ''),
      },
      { ...AS_OF, share: 2.5 },
      SOURCE,
    ],
    'publishedNote',
  );

/** who else observed; their observers are none of ours. */
export const organisationsOf = (context: SectionContext): Block[] =>
  tableOf(
    context,
    'organisation',
    'organisations',
    [NAME('organisation'), COUNT('observers'), AS_OF, SOURCE],
    'organisationsNote',
  );

/** What the mission said in public, what was said of it, and what it watched from afar: which is no visit. */
export const publicWorkOf = (context: SectionContext): Block[] => [
  ...tableOf(context, 'press-conference', 'pressConferences', [
    { ...AS_OF, title: 'meetingAt' },
    PLACE,
    NAME('speakers'),
    SOURCE,
  ]),
  ...tableOf(context, 'media-statement', 'mediaStatements', [
    { ...AS_OF, title: 'when' },
    {
      title: 'statementAbout',
      share: 2,
      cell: ({ about }, { language }) => (about ? label(language, 'statementAbouts', about) : ''),
    },
    NAME('author'),
    MEANS('medium'),
    { title: 'language', share: 1.5, cell: ({ language }) => language ?? '' },
    SOURCE,
  ]),
  ...tableOf(
    context,
    'remote-monitoring',
    'watchedRemotely',
    [COUNT('stationsWatched'), MEANS('byWhatMeans'), WHERE, AS_OF, SOURCE],
    'watchedRemotelyNote',
  ),
];
