import { setImmediate as letOthersRun } from 'node:timers/promises';
import { optionsOf, type FileFacts } from './file.js';
import type { Mark } from './marks.js';
import { PackedDocument } from './pdfkit-objects.js';
import { Pen } from './pen.js';
import type { RenderedDocument } from './render.js';
import { bareSheet } from './sheet.js';

/** A page that somebody else composed, to the last mark, as a sheet of badges; places count from its upper left corner. */
export type LoosePage = { width: number; height: number; marks: Mark[] };

/** By the pen that draws documents: tagged, with the letters that are needed, the same bytes for the same marks. */
export async function drawLoosePages(facts: FileFacts, pages: Iterable<LoosePage>): Promise<RenderedDocument> {
  const document = new PackedDocument(optionsOf(facts));
  const pen = new Pen(document, facts.language);
  let drawn = 0;
  for (const { width, height, marks } of pages) {
    drawn += 1;
    const piece = { height, gap: 0, marks };
    pen.draw({ sheet: bareSheet(width, height), placed: [{ piece, y: 0 }], anchors: [] }, drawn, null);
    await letOthersRun();
  }
  pen.end();
  return { bytes: await document.finished(), pages: drawn };
}
