import { inOrder, label } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { Section } from '../section.js';
import { dayInTable } from '../shown.js';
import type { Observer } from '../snapshot-content.js';
import { say, type Voice } from '../wording.js';

/**
 * Everyone who took part, in the order of the reader's language; apart from them, who was accredited and did not come.
 * Certificates stay with their bearers.
 */
export const observers: Section = ({ voice, content: { snapshot } }) => {
  const { observers: served, absent = [] } = snapshot;
  return [
    served.length === 0 ? { kind: 'paragraph', text: say('nobody', voice) } : listOf(served, voice),
    ...(absent.length === 0 ? [] : [listOf(absent, voice, say('absent', voice))]),
  ];
};

const listOf = (list: readonly Observer[], voice: Voice, caption?: string): Block => {
  const { language } = voice;
  const endorsed = list.some(({ endorsedOn }) => endorsedOn);
  return {
    kind: 'table',
    ...(caption && { caption }),
    columns: [
      { title: say('number', voice), share: 0.5, align: 'right' },
      { title: say('name', voice), share: 3 },
      { title: say('office', voice), share: 3.5 },
      { title: say('delegation', voice), share: 2 },
      ...(endorsed ? [{ title: say('endorsedOn', voice), share: 1.4 }] : []),
    ],
    rows: inOrder(language, list, ({ name }) => [name[language]]).map((observer, index) => [
      String(index + 1),
      observer.name[language],
      observer.position[language],
      observer.delegation?.[language] ?? label(language, 'applicantCategories', observer.category),
      ...(endorsed ? [observer.endorsedOn ? dayInTable(observer.endorsedOn, language) : ''] : []),
    ]),
  };
};
