import type { Section } from '../section.js';
import { shownInstant } from '../shown.js';
import { say } from '../wording.js';

/** What a reader needs to tell this text from any other, and to check it. */
export const control: Section = ({ language, originalLanguage, number, contentDigest, snapshotDigest, content }) => {
  const { snapshot, versionNumber, outlineVersion } = content;
  const asOf = shownInstant(snapshot.asOf, snapshot.mission.hostZone, language);
  return [
    {
      kind: 'table',
      columns: [
        { title: say('datum', language), share: 2 },
        { title: say('value', language), share: 4 },
      ],
      rows: [
        [say('documentNumber', language), number],
        [say('documentVersion', language), String(versionNumber)],
        [say('language', language), say(language === originalLanguage ? 'original' : 'translation', language)],
        [say('asOf', language), snapshot.provisional ? `${asOf} (${say('provisional', language)})` : asOf],
        [say('snapshotDigest', language), snapshotDigest],
        [say('contentDigest', language), contentDigest],
        [say('outlineVersion', language), String(outlineVersion)],
      ],
    },
  ];
};
