import type { Section } from '../section.js';
import { shownDay } from '../shown.js';
import { say } from '../wording.js';

/** The annex: the opinion is a document of its own, and this says which, so that nobody reads another for it. */
export const opinion: Section = ({ language, voice, content: { snapshot } }) => {
  if (!snapshot.opinion) return [];
  const { number, version, adoptedOn, contentDigest } = snapshot.opinion;
  return [
    { kind: 'paragraph', text: say('opinionBeside', voice) },
    {
      kind: 'table',
      columns: [
        { title: say('datum', voice), share: 2 },
        { title: say('value', voice), share: 4 },
      ],
      rows: [
        [say('documentNumber', voice), number],
        [say('documentVersion', voice), String(version)],
        [say('adoptedOnDay', voice), shownDay(adoptedOn, language)],
        [say('contentDigest', voice), contentDigest],
      ],
    },
  ];
};
