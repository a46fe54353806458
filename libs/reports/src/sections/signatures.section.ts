import type { Block } from '#libs/typesetting';
import type { Section } from '../section.js';
import { shownDay, shownInstant } from '../shown.js';
import { say } from '../wording.js';

/** Everyone on the list fixed when signing opened, the coordinator first; an empty mark is a line still to sign. */
export const signatures: Section = ({ language, signers, content: { snapshot } }): Block[] => {
  const markOf = (signedAt: string | null, paperDate: string | null) => {
    if (paperDate) return say('signedOnPaper', language, { at: shownDay(paperDate, language) });
    return signedAt ? say('signed', language, { at: shownInstant(signedAt, snapshot.mission.hostZone, language) }) : '';
  };
  if (signers.length === 0) return [{ kind: 'paragraph', style: 'note', text: say('signingNotOpen', language) }];
  return [
    {
      kind: 'signatures',
      intro: say('boundBy', language),
      signers: signers.map(({ name, office, signedAt, paperDate }) => ({
        name: name[language],
        office: office[language],
        mark: markOf(signedAt, paperDate),
      })),
    },
  ];
};
