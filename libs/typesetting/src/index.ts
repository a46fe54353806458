import type { DocumentModel } from './model.js';
import type { OnProgress, RenderedDocument } from './render.js';

export type * from './model.js';
export { RenderHost } from './render-host.js';
export type { OnProgress, RenderedDocument } from './render.js';
export type { Line, TextStyle } from './lines.js';
/** Fonts are loaded by the first call, as below. */
export const typography = () => import('./typography.js');

/** In this process. Fonts and PDFKit are loaded by the first call: most processes only know of documents. */
export async function renderDocument(
  model: DocumentModel,
  options?: { onProgress?: OnProgress },
): Promise<RenderedDocument> {
  const { renderDocument: render } = await import('./render.js');
  return render(model, options);
}
