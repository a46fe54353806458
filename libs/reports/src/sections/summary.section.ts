import { label } from '#libs/regulation';
import type { Section } from '../section.js';
import { shownInstant } from '../shown.js';
import { say } from '../wording.js';

export const summary: Section = ({ language, voice, figures, content: { snapshot } }) => [
  {
    kind: 'cards',
    cards: [
      { label: say('observersCounted', voice), value: figures.say('observers.total') },
      ...(figures.count('advisers.total') > 0
        ? [{ label: say('advisersCounted', voice), value: figures.say('advisers.total') }]
        : []),
      { label: say('delegations', voice), value: figures.say('delegations.total') },
      ...(figures.count('meetings.total') > 0
        ? [{ label: label(language, 'activityFigures', 'meetings'), value: figures.say('meetings.total') }]
        : []),
      ...(figures.find('visits.confirmed')
        ? [
            { label: say('stationsVisited', voice), value: figures.say('stations.visited') },
            { label: say('visits', voice), value: figures.say('visits.confirmed') },
          ]
        : []),
      ...figures.each('activity.recorded').map((figure) => ({
        label: figure.called![language],
        value: figures.written(figure),
      })),
    ],
  },
  {
    kind: 'paragraph',
    style: 'note',
    text: `${say('asOf', voice)} ${shownInstant(snapshot.asOf, snapshot.mission.hostZone, language)}.`,
  },
];
