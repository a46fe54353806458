import type { Section, SectionContext } from '../section.js';
import { shownDay, shownInstant } from '../shown.js';
import { say } from '../wording.js';

/** What a reader needs to tell this text from any other, and to check it. */
export const control: Section = (context) => {
  const { language, originalLanguage, number, contentDigest, snapshotDigest, signedDigest, content } = context;
  const { snapshot, versionNumber, outlineVersion, outline } = content;
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
        ...correctedRow(context),
        [say('language', language), say(language === originalLanguage ? 'original' : 'translation', language)],
        [say('asOf', language), snapshot.provisional ? `${asOf} (${say('provisional', language)})` : asOf],
        [say('snapshotDigest', language), snapshotDigest],
        [say('contentDigest', language), contentDigest],
        ...(language !== originalLanguage && signedDigest ? [[say('signedDigest', language), signedDigest]] : []),
        [
          say('outlineVersion', language),
          outline
            ? say('ownOutline', language, { version: String(outlineVersion), edition: String(outline.edition) })
            : String(outlineVersion),
        ],
        ...(context.address ? [[say('address', language), context.address]] : []),
      ],
    },
  ];
};

/** which edition it corrects, and of which day that is. */
export const correctedRow = ({ language, corrects, address }: SectionContext): [label: string, value: string][] =>
  corrects
    ? [
        [
          say('corrected', language),
          say('corrects', language, {
            number: String(corrects.number),
            date: shownDay(corrects.adoptedOn, language),
          }),
        ],
        ...(corrects.reason && address ? [[say('correctedWhy', language), corrects.reason] as [string, string]] : []),
      ]
    : [];
