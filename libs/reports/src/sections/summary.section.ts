import { label } from '#libs/regulation';
import type { Section } from '../section.js';
import { shownInstant } from '../shown.js';
import { advisersIn } from '../snapshot.js';
import { say } from '../wording.js';

export const summary: Section = ({ language, content: { snapshot } }) => {
  const advisers = advisersIn(snapshot.observers);
  return [
    {
      kind: 'cards',
      cards: [
        { label: say('observersCounted', language), value: String(snapshot.observers.length) },
        ...(advisers > 0 ? [{ label: say('advisersCounted', language), value: String(advisers) }] : []),
        { label: say('delegations', language), value: String(snapshot.composition.length) },
        ...(snapshot.meetings?.total
          ? [{ label: label(language, 'activityFigures', 'meetings'), value: String(snapshot.meetings.total) }]
          : []),
        ...(snapshot.visits?.visits
          ? [
              { label: say('stationsVisited', language), value: String(snapshot.visits.stations) },
              { label: say('visits', language), value: String(snapshot.visits.visits) },
            ]
          : []),
        ...snapshot.activity.map(({ figure, value }) => ({
          label: label(language, 'activityFigures', figure),
          value: String(value),
        })),
      ],
    },
    {
      kind: 'paragraph',
      style: 'note',
      text: `${say('asOf', language)} ${shownInstant(snapshot.asOf, snapshot.mission.hostZone, language)}.`,
    },
  ];
};
