import { once } from 'node:events';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { documentTitle } from './cover.js';
import { Pen } from './draw.js';
import { layOut } from './layout.js';
import type { DocumentModel } from './model.js';
import { inOneLine } from './text.js';
import { typefaces } from './faces.js';

export type RenderedDocument = { bytes: Buffer; pages: number };
/** Pages finished, out of those planned. */
export type OnProgress = (done: number, planned: number) => void;
/** How whatever the render process is to draw is drawn. Who takes long tells of progress, or is given up as stuck. */
export type Render<Input> = (input: Input, options?: { onProgress?: OnProgress }) => Promise<RenderedDocument>;

const PAGES_AT_A_TIME = 8;

/** The same model always gives the same bytes, whatever was rendered before it. */
export const render: Render<DocumentModel> = async (model, { onProgress } = {}) => {
  const doc = createFile(model);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(doc, 'end');

  const pages = layOut(model);
  const pen = new Pen(doc);
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

function createFile(model: DocumentModel) {
  const createdAt = new Date(model.createdAt);
  if (Number.isNaN(createdAt.getTime())) throw new RangeError(`createdAt is not an instant: ${model.createdAt}`);
  const { number, version, digest } = model.footer;
  const doc = new TaggedDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    // No font yet: one that PDFKit meets before it is registered is found by its name ever after and parsed each time.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: model.language,
    displayTitle: true,
    info: {
      Title: documentTitle(model),
      Author: inOneLine(model.organisation),
      Subject: inOneLine(model.runningHeader),
      Keywords: inOneLine([number, version, digest].filter(Boolean).join(' ')),
      Creator: inOneLine(model.organisation),
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  // The types know files only; PDFKit takes parsed fonts since 0.20.
  for (const { name, embeddable } of typefaces) doc.registerFont(name, embeddable as unknown as Buffer);
  return doc;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const escaped = (value: unknown) =>
  typeof value === 'string' ? value.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!) : value;

const addInfo = Reflect.get(PDFDocument.prototype, '_addInfo') as (this: object) => void;

/** PDFKit writes what the file says of itself into XML as it is. */
class TaggedDocument extends PDFDocument {
  _addInfo(this: { info: Record<string, unknown> }) {
    const { info } = this;
    this.info = Object.fromEntries(Object.entries(info).map(([name, value]) => [name, escaped(value)]));
    addInfo.call(this);
    this.info = info;
  }
}
