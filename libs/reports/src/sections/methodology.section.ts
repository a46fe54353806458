import { FIGURE_IDS, figureRow } from '#libs/regulation';
import { isDefined } from '../content.js';
import type { Section } from '../section.js';
import { shownInstant } from '../shown.js';
import { say } from '../wording.js';

/** The annex: how the figures of the mission came to be, and what each of those that there are means. */
export const methodology: Section = ({ language, voice, figures, content: { snapshot } }) => {
  if (!isDefined(snapshot)) return [];
  const told = figures.ids();
  return [
    {
      kind: 'paragraph',
      text: say('countedFrom', voice, { at: shownInstant(snapshot.asOf, snapshot.mission.hostZone, language) }),
    },
    ...(told.includes('visits.confirmed') ? [{ kind: 'paragraph', text: say('noSample', voice) } as const] : []),
    {
      kind: 'table',
      columns: [
        { title: say('figure', voice), share: 2 },
        { title: say('definition', voice), share: 5 },
      ],
      rows: FIGURE_IDS.filter((id) => told.includes(id)).map((id) => {
        const { name, definition } = figureRow(id);
        return [name[language], definition[language]];
      }),
    },
  ];
};
