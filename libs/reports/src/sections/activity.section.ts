import type { FigureId } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { Section } from '../section.js';
import { publicWorkOf } from './day-facts.js';
import { shownInstant } from '../shown.js';
import { say } from '../wording.js';
import { teamsOnDuty } from './teams.js';
import { visitedOf } from './visits.js';

/** Accreditation, who of the accredited took part, and the figures the mission recorded with their source (R-39: they do not claim to be visits). */
export const activity: Section = (context) => [...workOf(context), ...publicWorkOf(context)];

const workOf: Section = (context) => {
  const { language, voice, figures, content } = context;
  const { snapshot } = content;
  const { mission, absent } = snapshot;
  const { cutoff } = mission;
  const countOf = (all: FigureId, advisers: FigureId) =>
    figures.say(all) +
    (figures.count(advisers) > 0 ? say('ofThemAdvisers', voice, { count: figures.say(advisers) }) : '');
  const count = countOf('observers.accredited', 'advisers.accredited');
  const sentences = [
    say('accreditedBy', voice, { commission: mission.commission[language], count }),
    ...(absent ? [say('tookPart', voice, { count: countOf('observers.total', 'advisers.total') })] : []),
    ...(cutoff ? [say('deadline', voice, { cutoff: shownInstant(cutoff.at, cutoff.zone, language) })] : []),
  ];
  const blocks: Block[] = [
    { kind: 'paragraph', text: sentences.join(' ') },
    ...teamsOnDuty(context),
    ...meetingsOf(context),
    ...visitedOf(context),
  ];
  const recorded = figures.each('activity.recorded');
  if (recorded.length === 0) return blocks;
  return [
    ...blocks,
    {
      kind: 'table',
      caption: say('figures', voice),
      columns: [
        { title: say('figure', voice), share: 3 },
        { title: say('value', voice), share: 1, align: 'right' },
        { title: say('source', voice), share: 4 },
      ],
      rows: recorded.map((figure) => [figure.called![language], figures.written(figure), figure.source!]),
    },
    { kind: 'paragraph', style: 'note', text: say('figuresNote', voice) },
  ];
};

/** how many were held with whom, and where the number comes from. */
const meetingsOf: Section = ({ language, voice, figures }) => {
  if (figures.count('meetings.total') === 0) return [];
  const notes = [
    say('meetingsNote', voice),
    ...(figures.count('meetings.unsettled') > 0
      ? [say('meetingsUnsettled', voice, { count: figures.say('meetings.unsettled') })]
      : []),
  ];
  return [
    {
      kind: 'table',
      caption: say('meetings', voice),
      columns: [
        { title: say('counterpart', voice), share: 6 },
        { title: say('meetingsHeld', voice), share: 1.5, align: 'right' },
      ],
      rows: [
        ...figures.each('meetings.by-counterpart').map((figure) => [figure.called![language], figures.written(figure)]),
        [say('total', voice), figures.say('meetings.total')],
      ],
      total: true,
    },
    { kind: 'paragraph', style: 'note', text: notes.join(' ') },
  ];
};
