import { label, type Language } from '#libs/regulation';
import type { Section } from '../section.js';
import type { Observer } from '../snapshot.js';
import { say } from '../wording.js';

/** Every accredited observer, in the order of the reader's language. Certificates stay with their bearers. */
export const observers: Section = ({ language, content: { snapshot } }) => {
  if (snapshot.observers.length === 0) return [{ kind: 'paragraph', text: say('nobody', language) }];
  return [
    {
      kind: 'table',
      columns: [
        { title: say('number', language), share: 0.5, align: 'right' },
        { title: say('name', language), share: 3 },
        { title: say('office', language), share: 3.5 },
        { title: say('delegation', language), share: 2 },
      ],
      rows: inOrder(snapshot.observers, language).map((observer, index) => [
        String(index + 1),
        observer.name[language],
        observer.position[language],
        observer.delegation?.[language] ?? label(language, 'applicantCategories', observer.category),
      ]),
    },
  ];
};

function inOrder(list: readonly Observer[], language: Language): Observer[] {
  const { compare } = new Intl.Collator(language);
  return list.toSorted((a, b) => compare(a.name[language], b.name[language]));
}
