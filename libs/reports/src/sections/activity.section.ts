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
  const { language, figures, content } = context;
  const { snapshot } = content;
  const { mission, absent } = snapshot;
  const { cutoff } = mission;
  const countOf = (all: FigureId, advisers: FigureId) =>
    figures.say(all) +
    (figures.count(advisers) > 0 ? say('ofThemAdvisers', language, { count: figures.say(advisers) }) : '');
  const count = countOf('observers.accredited', 'advisers.accredited');
  const sentences = [
    say('accreditedBy', language, { commission: mission.commission[language], count }),
    ...(absent ? [say('tookPart', language, { count: countOf('observers.total', 'advisers.total') })] : []),
    ...(cutoff ? [say('deadline', language, { cutoff: shownInstant(cutoff.at, cutoff.zone, language) })] : []),
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
      caption: say('figures', language),
      columns: [
        { title: say('figure', language), share: 3 },
        { title: say('value', language), share: 1, align: 'right' },
        { title: say('source', language), share: 4 },
      ],
      rows: recorded.map((figure) => [figure.called![language], figures.written(figure), figure.source!]),
    },
    { kind: 'paragraph', style: 'note', text: say('figuresNote', language) },
  ];
};

/** how many were held with whom, and where the number comes from. */
const meetingsOf: Section = ({ language, figures }) => {
  if (figures.count('meetings.total') === 0) return [];
  const notes = [
    say('meetingsNote', language),
    ...(figures.count('meetings.unsettled') > 0
      ? [say('meetingsUnsettled', language, { count: figures.say('meetings.unsettled') })]
      : []),
  ];
  return [
    {
      kind: 'table',
      caption: say('meetings', language),
      columns: [
        { title: say('counterpart', language), share: 6 },
        { title: say('meetingsHeld', language), share: 1.5, align: 'right' },
      ],
      rows: [
        ...figures.each('meetings.by-counterpart').map((figure) => [figure.called![language], figures.written(figure)]),
        [say('total', language), figures.say('meetings.total')],
      ],
      total: true,
    },
    { kind: 'paragraph', style: 'note', text: notes.join(' ') },
  ];
};
