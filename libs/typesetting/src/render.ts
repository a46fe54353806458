import { once } from 'node:events';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { documentTitle } from './cover.js';
import { Pen } from './draw.js';
import { createFile } from './file.js';
import { layOut } from './layout.js';
import type { DocumentModel } from './model.js';
import { inOneLine } from './text.js';

export type RenderedDocument = { bytes: Buffer; pages: number };
/** Pages finished, out of those planned. */
export type OnProgress = (done: number, planned: number) => void;
/** How whatever the render process is to draw is drawn. Who takes long tells of progress, or is given up as stuck. */
export type Render<Input> = (input: Input, options?: { onProgress?: OnProgress }) => Promise<RenderedDocument>;

const PAGES_AT_A_TIME = 8;

/** The same model always gives the same bytes, whatever was rendered before it. */
export const render: Render<DocumentModel> = async (model, { onProgress } = {}) => {
  const doc = fileOf(model);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(doc, 'end');

  const pages = layOut(model);
  const pen = new Pen(doc, model.language);
  onProgress?.(0, pages.length);
  for (const [i, page] of pages.entries()) {
    pen.drawPage(page);
    onProgress?.(i + 1, pages.length);
    if (i % PAGES_AT_A_TIME === 0) await letOthersRun();
  }
  pen.end();
  doc.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages: pages.length };
};

function fileOf(model: DocumentModel) {
  const createdAt = new Date(model.createdAt);
  if (Number.isNaN(createdAt.getTime())) throw new RangeError(`createdAt is not an instant: ${model.createdAt}`);
  const { number, version, digest } = model.footer;
  return createFile({
    language: model.language,
    title: documentTitle(model),
    author: inOneLine(model.organisation),
    subject: inOneLine(model.runningHeader),
    keywords: inOneLine([number, version, digest].filter(Boolean).join(' ')),
    createdAt,
  });
}
