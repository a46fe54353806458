import { label, type Language } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { Section } from '../section.js';
import { publicWorkOf } from './day-facts.js';
import { shownInstant } from '../shown.js';
import { advisersIn, type Observer, type SnapshotContent } from '../snapshot.js';
import { say } from '../wording.js';
import { teamsOnDuty } from './teams.js';
import { visitedOf } from './visits.js';

/** Accreditation, who of the accredited took part, and the figures the mission recorded with their source (R-39: they do not claim to be visits). */
export const activity: Section = (context) => [...workOf(context), ...publicWorkOf(context)];

const workOf: Section = (context) => {
  const { language, content } = context;
  const { snapshot } = content;
  const { mission, observers, absent } = snapshot;
  const { cutoff } = mission;
  const countOf = (list: readonly Observer[]) => {
    const advisers = advisersIn(list);
    return `${list.length}${advisers > 0 ? say('ofThemAdvisers', language, { count: String(advisers) }) : ''}`;
  };
  const count = countOf([...observers, ...(absent ?? [])]);
  const sentences = [
    say('accreditedBy', language, { commission: mission.commission[language], count }),
    ...(absent ? [say('tookPart', language, { count: countOf(observers) })] : []),
    ...(cutoff ? [say('deadline', language, { cutoff: shownInstant(cutoff.at, cutoff.zone, language) })] : []),
  ];
  const blocks: Block[] = [
    { kind: 'paragraph', text: sentences.join(' ') },
    ...teamsOnDuty(context),
    ...meetingsOf(snapshot, language),
    ...visitedOf(context),
  ];
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

/** how many were held with whom, and where the number comes from. */
function meetingsOf({ meetings }: SnapshotContent, language: Language): Block[] {
  if (!meetings?.total) return [];
  const { counted, total, unsettled } = meetings;
  const notes = [
    say('meetingsNote', language),
    ...(unsettled > 0 ? [say('meetingsUnsettled', language, { count: String(unsettled) })] : []),
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
        ...counted.map(({ counterpart, held }) => [label(language, 'counterparts', counterpart), String(held)]),
        [say('total', language), String(total)],
      ],
      total: true,
    },
    { kind: 'paragraph', style: 'note', text: notes.join(' ') },
  ];
}
