import type { DocumentModel } from './model.js';
import type { Render } from './render.js';
import type { WordOrder } from './word/render.js';

export type * from './model.js';
export { GivenUp, RenderHost, SPARINGLY, type Drawing, type Renderer, type WhyGivenUp } from './render-host.js';
export type { OnProgress, Render, RenderedDocument } from './render.js';
export type { Line, TextStyle } from './lines.js';
export type { LoosePage } from './loose-pages.js';
export type { Mark } from './marks.js';
export type { Tag } from './tags.js';
/** Fonts are loaded by the first call, as below. */
export const typography = () => import('./typography.js');

/** For who draws a document otherwise: what a chart shows, as a table. */

/** In this process. Fonts and PDFKit are loaded by the first call: most processes only know of documents. */
export const renderDocument: Render<DocumentModel> = async (model, options) =>
  (await import('./render.js')).render(model, options);

/** What a Word file is, to whoever is given one. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The same for Word; `pages` are those of the PDF. In this process. */
export const renderWord: Render<WordOrder> = async (order, options) =>
  (await import('./word/render.js')).render(order, options);
