import { label, type Language } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { Section, Signer } from '../section.js';
import { capitalised, shownDay, shownInstant } from '../shown.js';
import { say, type Voice } from '../wording.js';

/**
 * Everyone on the list fixed when signing opened, the coordinator first; an empty mark is a line still to sign. Of what was
 * adopted without some of them it says so, and no line is left to sign.
 */
export const signatures: Section = ({ voice, originalLanguage, signers, adopted, content: { snapshot } }): Block[] => {
  const { language } = voice;
  const markOf = ({ signedAt, paperDate, dissent, absentSince }: Signer) => {
    if (paperDate) return say('signedOnPaper', voice, { at: shownDay(paperDate, language) });
    if (signedAt) return say('signed', voice, { at: shownInstant(signedAt, snapshot.mission.hostZone, language) });
    if (dissent) return say('dissents', voice);
    if (absentSince) return say('signerAbsent', voice);
    return adopted ? say('notSigned', voice) : '';
  };
  if (signers.length === 0) return [{ kind: 'paragraph', style: 'note', text: say('signingNotOpen', voice) }];
  const without = adopted ? signers.filter(({ signedAt }) => !signedAt) : [];
  return [
    {
      kind: 'signatures',
      intro: say('boundBy', voice, {
        original: say(originalLanguage === 'ru' ? 'inRussian' : 'inEnglish', voice),
      }),
      signers: signers.map((signer) => ({
        name: signer.name[language],
        office: placeOf(signer, language),
        mark: markOf(signer),
      })),
    },
    ...(without.length > 0 ? [countOf(signers.length, without, voice)] : []),
  ];
};

/** Whoever led the mission, the office held at home, and the delegation. */
const placeOf = ({ office, delegation, coordinator }: Signer, language: Language): string =>
  [
    ...(coordinator ? [label(language, 'missionOffices', 'coordinator')] : []),
    office[language],
    ...(delegation ? [delegation[language]] : []),
  ]
    .map(capitalised)
    .join('\n');

const countOf = (all: number, without: readonly Signer[], voice: Voice): Block => ({
  kind: 'paragraph',
  text: [
    say('signedOf', voice, { signed: String(all - without.length), all: String(all) }),
    say('notSignedBy', voice, { names: without.map(({ name }) => name[voice.language]).join(', ') }),
  ].join(' '),
});
