import { Document } from 'docx';
import { factsOf } from '../file.js';
import { PAGES_WITH_CONTENTS } from '../layout.js';
import type { DocumentModel } from '../model.js';
import { polishedModel } from '../polish.js';
import type { Render } from '../render.js';
import { packed } from './package.js';
import { sectionsOf } from './sections.js';
import { numberingOf, stylesOf, TABLE_STYLES } from './styles.js';

/** A document, and how many pages it has as PDF: one that has contents there has them here. */
export type WordOrder = { model: DocumentModel; pages: number };

/** The same model for whoever edits in Word: the same words in the same order, by the same rules. */
export const render: Render<WordOrder> = async ({ model: written, pages }) => {
  const model = polishedModel(written);
  const document = new Document({
    sections: sectionsOf(model, pages >= PAGES_WITH_CONTENTS),
    styles: stylesOf(model),
    externalStyles: TABLE_STYLES,
    numbering: numberingOf(model),
    compatabilityModeVersion: 15,
  });
  return { bytes: await packed(document, factsOf(model)), pages };
};
