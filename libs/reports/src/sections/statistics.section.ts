import type { FigureId } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { CHARTED } from '../content.js';
import type { Section, SectionContext } from '../section.js';
import { say, type Word } from '../wording.js';

type Bars = { name: Word; figures: FigureId };
type Chart = { title: Word; of: Word; series: readonly [Bars & { figures: (typeof CHARTED)[number] }, ...Bars[]] };

/** Stations and visits are two measures that stand side by side, and are never added up. */
const visited = (title: Word, by: 'stage' | 'day' | 'region'): Chart => ({
  title,
  of: by,
  series: [
    { name: 'stations', figures: `stations.by-${by}` },
    { name: 'visits', figures: `visits.by-${by}` },
  ],
});

const CHARTS: readonly Chart[] = [
  { title: 'meetings', of: 'counterpart', series: [{ name: 'meetingsHeld', figures: 'meetings.by-counterpart' }] },
  visited('visitsByStage', 'stage'),
  visited('visitsByDay', 'day'),
  visited('visitsByRegion', 'region'),
  {
    title: 'incidentsBySeverity',
    of: 'incidentWeight',
    series: [{ name: 'entries', figures: 'incidents.by-severity' }],
  },
];

/** The annex: what the tables of the report count, drawn. */
export const statistics: Section = (context) => {
  const charts = CHARTS.flatMap((chart) => drawn(chart, context));
  return charts.length > 0
    ? [{ kind: 'paragraph', style: 'note', text: say('statisticsNote', context.voice) }, ...charts]
    : [];
};

/** Where there are two bars or more: one alone is compared with nothing. */
function drawn(
  { title, of, series: [first, ...others] }: Chart,
  { language, voice, figures }: SectionContext,
): Block[] {
  const bars = figures.each(first.figures);
  if (bars.length < 2) return [];
  return [
    {
      kind: 'chart',
      form: 'bars',
      title: say(title, voice),
      of: say(of, voice),
      labels: bars.map(({ called }) => called![language]),
      series: [first, ...others].map(({ name, figures: id }) => ({
        name: say(name, voice),
        // By the names of the bars: what is counted of one is not looked for under another.
        values: bars.map((bar) => figures.count(id, ...bar.of)),
      })),
    },
  ];
}
