import type { SectionId } from '#libs/regulation';
import { outlineIn } from './content.js';
import type { Opened } from './report-store.js';
import { outlined } from './translations.js';

/** Sections in which people say what was found: not what is drawn, and not how it is judged. */
const FOR_FINDINGS: readonly SectionId[] = [
  'activity',
  'context',
  'preparation',
  'campaign',
  'transparency',
  'voting',
  'counting',
  'complaints',
  'findings',
  'law-analysis',
];

/** As entries; under an early outline recommendations were nothing but text. */
export const printsRecommendations = (opened: Opened): boolean =>
  outlineIn(outlined(opened)).sections.some(({ id, facts }) => id === 'recommendations' && facts);

/** Those of the document to which a finding can belong. */
export const sectionsFor = (opened: Opened): SectionId[] =>
  outlineIn(outlined(opened))
    .sections.map(({ id }) => id)
    .filter((id) => FOR_FINDINGS.includes(id));
