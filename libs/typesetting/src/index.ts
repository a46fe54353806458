import type { DocumentModel } from './model.js';
import type { Render } from './render.js';

export type * from './model.js';
export { RenderHost, type Renderer } from './render-host.js';
export type { OnProgress, Render, RenderedDocument } from './render.js';
export type { Line, TextStyle } from './lines.js';
export type { LoosePage } from './loose-pages.js';
export type { Mark } from './marks.js';
export type { Tag } from './tags.js';
/** Fonts are loaded by the first call, as below. */
export const typography = () => import('./typography.js');

/** For who draws a document otherwise: what a chart shows, as a table. */
export { tableOfChart } from './blocks/chart-table.js';

/** In this process. Fonts and PDFKit are loaded by the first call: most processes only know of documents. */
export const renderDocument: Render<DocumentModel> = async (model, options) =>
  (await import('./render.js')).render(model, options);
