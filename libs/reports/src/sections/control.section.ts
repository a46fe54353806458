import type { Section, SectionContext } from '../section.js';
import { shownDay, shownInstant } from '../shown.js';
import { say } from '../wording.js';

/** What a reader needs to tell this text from any other, and to check it. */
export const control: Section = (context) => {
  const { language, voice, originalLanguage, number, contentDigest, snapshotDigest, signedDigest, content } = context;
  const { snapshot, versionNumber, outlineVersion, outline } = content;
  const asOf = shownInstant(snapshot.asOf, snapshot.mission.hostZone, language);
  return [
    {
      kind: 'table',
      columns: [
        { title: say('datum', voice), share: 2 },
        { title: say('value', voice), share: 4 },
      ],
      rows: [
        [say('documentNumber', voice), number],
        [say('documentVersion', voice), String(versionNumber)],
        ...correctedRow(context),
        [say('language', voice), say(language === originalLanguage ? 'original' : 'translation', voice)],
        [say('asOf', voice), snapshot.provisional ? `${asOf} (${say('provisional', voice)})` : asOf],
        [say('snapshotDigest', voice), snapshotDigest],
        [say('contentDigest', voice), contentDigest],
        ...(language !== originalLanguage && signedDigest ? [[say('signedDigest', voice), signedDigest]] : []),
        [
          say('outlineVersion', voice),
          outline
            ? say('ownOutline', voice, { version: String(outlineVersion), edition: String(outline.edition) })
            : String(outlineVersion),
        ],
        ...(context.address ? [[say('address', voice), context.address]] : []),
      ],
    },
  ];
};

/** which edition it corrects, and of which day that is. */
export const correctedRow = ({
  language,
  voice,
  corrects,
  address,
}: SectionContext): [label: string, value: string][] =>
  corrects
    ? [
        [
          say('corrected', voice),
          say('corrects', voice, {
            number: String(corrects.number),
            date: shownDay(corrects.adoptedOn, language),
          }),
        ],
        ...(corrects.reason && address ? [[say('correctedWhy', voice), corrects.reason] as [string, string]] : []),
      ]
    : [];
