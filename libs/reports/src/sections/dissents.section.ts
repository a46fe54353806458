import type { Block } from '#libs/typesetting';
import type { Section, Signer } from '../section.js';
import { shownDay } from '../shown.js';
import { say, type Voice } from '../wording.js';

/** What was stated against the document in the place of a signature, word for word, and by whom. */
export const dissents: Section = ({ voice, signers, adopted, dissentPrinted }) =>
  adopted && dissentPrinted ? signers.flatMap((signer) => stated(signer, voice)) : [];

function stated({ name, office, dissent, paperDate }: Signer, voice: Voice): Block[] {
  const { language } = voice;
  if (!dissent) return [];
  const own = dissent[language];
  const said = own ?? dissent.ru ?? dissent.en ?? '';
  const paragraphs = said.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  const whose = [name[language], office[language], ...(paperDate ? [shownDay(paperDate, language)] : [])].join(', ');
  return [
    ...paragraphs.map((text, at): Block => ({
      kind: 'quote',
      text,
      ...(at === paragraphs.length - 1 && { source: whose }),
    })),
    ...(own ? [] : [{ kind: 'paragraph', style: 'note', text: say('dissentUntranslated', voice) } as const]),
  ];
}
