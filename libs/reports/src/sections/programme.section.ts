import { inLanguage, label } from '#libs/regulation';
import type { Section } from '../section.js';
import { shownInstant } from '../shown.js';
import { say } from '../wording.js';

/** What was held and may be printed, day by day at the host's clocks; with nothing to list there is no such annex. */
export const programme: Section = ({ language, voice, content: { snapshot } }) => {
  const entries = snapshot.meetings?.programme ?? [];
  const { hostZone } = snapshot.mission;
  if (entries.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: say('meetingAt', voice), share: 2.5 },
        { title: say('counterpart', voice), share: 3 },
        { title: say('meetingWith', voice), share: 3.5 },
        { title: say('meetingPlace', voice), share: 2 },
      ],
      rows: entries.map(({ startsAt, counterpart, name, place }) => [
        shownInstant(startsAt, hostZone, language),
        label(language, 'counterparts', counterpart),
        // Named in the other language only, it stands as whatever was typed once.
        inLanguage(language, name[language] ?? name.ru ?? name.en ?? ''),
        place ?? say('unknown', voice),
      ]),
    },
    { kind: 'paragraph', style: 'note', text: say('programmeNote', voice) },
  ];
};
