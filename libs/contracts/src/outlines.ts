import { z } from 'zod';
import { ADOPTED_ON, STANDING_SENTENCE_NAMES } from '#libs/regulation';
import { reportKind, sectionId } from './reports.js';
import { instant, source, Wording200, Wording300, Wording1000 } from './shapes.js';

/** What an assembly makes of an outline; how a section comes about is not changed by it. */
const outline = {
  kind: reportKind,
  title: Wording200.describe('Of the document, on its cover'),
  adopted: Wording200.refine(
    ({ ru, en }) => [ru, en].every((said) => said.includes(ADOPTED_ON)),
    'has {on} in both languages, in the place of the day',
  ).describe(`On the cover of an adopted one, with ${ADOPTED_ON} in the place of the day`),
  sections: z
    .array(z.object({ id: sectionId, title: Wording300.describe('Annexes are lettered by themselves') }))
    .min(1)
    .max(60),
};
/** Of sentences that are as they ship an edition says nothing. */
const wording = z
  .partialRecord(z.enum(STANDING_SENTENCE_NAMES), Wording1000)
  .describe('Standing sentences in the assembly’s own words, with the placeholders of the shipped ones')
  .optional();
const numbered = z
  .boolean()
  .optional()
  .describe('Whether the paragraphs that people write are counted through the document');
export const ChangeOutline = z.object({ ...outline, source, wording, numbered });
export type ChangeOutline = z.infer<typeof ChangeOutline>;
export const OutlineEditionView = z.object({
  ...outline,
  source,
  edition: z.int().describe('Counted for each kind; a document keeps the one it was begun with'),
  madeAt: instant,
  wording,
  numbered,
});
export type OutlineEditionView = z.infer<typeof OutlineEditionView>;
export const OutlineList = z.object({ items: z.array(OutlineEditionView).describe('The newest of each kind first') });
