import { label } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { Section } from '../section.js';
import { shownInstant } from '../shown.js';
import { say } from '../wording.js';

/** Accreditation, who of the accredited took part, and the figures the mission recorded with their source (R-39: they do not claim to be visits). */
export const activity: Section = ({ language, content: { snapshot } }) => {
  const { mission, observers, absent } = snapshot;
  const { cutoff } = mission;
  const accredited = observers.length + (absent?.length ?? 0);
  const values = { commission: mission.commission[language], count: String(accredited) };
  const sentences = [
    say('accreditedBy', language, values),
    ...(absent ? [say('tookPart', language, { count: String(observers.length) })] : []),
    ...(cutoff ? [say('deadline', language, { cutoff: shownInstant(cutoff.at, cutoff.zone, language) })] : []),
  ];
  const blocks: Block[] = [{ kind: 'paragraph', text: sentences.join(' ') }];
  if (snapshot.activity.length === 0) return blocks;
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
      rows: snapshot.activity.map(({ figure, value, source }) => [
        label(language, 'activityFigures', figure),
        String(value),
        source,
      ]),
    },
    { kind: 'paragraph', style: 'note', text: say('figuresNote', language) },
  ];
};
