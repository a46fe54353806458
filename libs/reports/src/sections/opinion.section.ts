import type { Section } from '../section.js';
import { shownDay } from '../shown.js';
import { say } from '../wording.js';

/** The annex: the opinion is a document of its own, and this says which, so that nobody reads another for it. */
export const opinion: Section = ({ language, content: { snapshot } }) => {
  if (!snapshot.opinion) return [];
  const { number, version, adoptedOn, contentDigest } = snapshot.opinion;
  return [
    { kind: 'paragraph', text: say('opinionBeside', language) },
    {
      kind: 'table',
      columns: [
        { title: say('datum', language), share: 2 },
        { title: say('value', language), share: 4 },
      ],
      rows: [
        [say('documentNumber', language), number],
        [say('documentVersion', language), String(version)],
        [say('adoptedOnDay', language), shownDay(adoptedOn, language)],
        [say('contentDigest', language), contentDigest],
      ],
    },
  ];
};
