import { inOrder, label, type Language } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { Section } from '../section.js';
import { dayInTable } from '../shown.js';
import type { Observer } from '../snapshot-content.js';
import { say } from '../wording.js';

/**
 * Everyone who took part, in the order of the reader's language; apart from them, who was accredited and did not come.
 * Certificates stay with their bearers.
 */
export const observers: Section = ({ language, content: { snapshot } }) => {
  const { observers: served, absent = [] } = snapshot;
  return [
    served.length === 0 ? { kind: 'paragraph', text: say('nobody', language) } : listOf(served, language),
    ...(absent.length === 0 ? [] : [listOf(absent, language, say('absent', language))]),
  ];
};

const listOf = (list: readonly Observer[], language: Language, caption?: string): Block => {
  const endorsed = list.some(({ endorsedOn }) => endorsedOn);
  return {
    kind: 'table',
    ...(caption && { caption }),
    columns: [
      { title: say('number', language), share: 0.5, align: 'right' },
      { title: say('name', language), share: 3 },
      { title: say('office', language), share: 3.5 },
      { title: say('delegation', language), share: 2 },
      ...(endorsed ? [{ title: say('endorsedOn', language), share: 1.4 }] : []),
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
