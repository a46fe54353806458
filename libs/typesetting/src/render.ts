import { setImmediate as letOthersRun } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { factsOf, optionsOf } from './file.js';
import type { Page } from './flow.js';
import { layOut } from './layout.js';
import type { DocumentModel } from './model.js';
import { PackedDocument, type Reference } from './pdfkit-objects.js';
import { Pen, type Running } from './pen.js';
import { polishedModel } from './polish.js';
import { numberMarks, runningMarks } from './running.js';
import { PORTRAIT, type Sheet } from './sheet.js';

/** `bytes` are all of it, but for those that were handed on while it was drawn. */
export type RenderedDocument = { bytes: Buffer; pages: number };
/** Pages finished, out of those planned: a guess, until the last is. */
export type OnProgress = (done: number, planned: number) => void;
/** Takes what is finished of a file, in its order, so that nobody keeps all of a long one. */
export type HandOn = (bytes: Buffer) => Promise<unknown>;
/** How whatever the render process is to draw is drawn. Who takes long tells of progress, or is given up as stuck. */
export type Render<Input> = (
  input: Input,
  options?: { onProgress?: OnProgress; handOn?: HandOn },
) => Promise<RenderedDocument>;

const PAGES_AT_A_TIME = 8;
/**
 * For a document of more pages V8 takes little more room than it needs: measured, that spares a third of the memory of
 * 1,200 pages. Short ones, whose time it would cost a sixth of, are drawn as V8 likes it.
 */
const LONG = 200;
const SPARINGLY = 40;
const AS_V8_LIKES = 0;
const takeRoom = (growingPercent: number) => setFlagsFromString(`--heap-growing-percent=${growingPercent}`);
const CHARACTERS_OF_A_PAGE = 2_000;
/** In all its texts, without making one of them. */
function charactersIn(model: unknown): number {
  if (typeof model === 'string') return model.length;
  if (typeof model !== 'object' || model === null) return 0;
  let count = 0;
  for (const part of Object.values(model)) count += charactersIn(part);
  return count;
}

/**
 * The same model always gives the same bytes, whatever was rendered before it. In one pass: a page is drawn as soon as it
 * is laid, and forgotten when it is drawn.
 */
export const render: Render<DocumentModel> = async (written, { onProgress, handOn } = {}) => {
  const model = polishedModel(written);
  const document = fileOf(model);
  const pen = new Pen(document, model.language);
  const runningOf = remembered(model);
  const guess = Math.ceil(charactersIn(model.blocks) / CHARACTERS_OF_A_PAGE);
  let [done, next] = [0, 1];
  const draw = async (page: Page, number: number, room?: Reference) => {
    pen.draw(page, number, runningOf(page.sheet, number === 1), room);
    done += 1;
    onProgress?.(done, Math.max(guess, done + 1));
    const finished = handOn && document.finishedPart();
    if (finished) await handOn(finished);
    if (done % PAGES_AT_A_TIME === 0) await letOthersRun();
  };

  onProgress?.(0, Math.max(guess, 1));
  takeRoom(guess > LONG ? SPARINGLY : AS_V8_LIKES);
  const room: { number: number; page: Reference }[] = [];
  for (const laid of layOut(model)) {
    if (laid.kind === 'page') await draw(laid.page, next++);
    else if (laid.kind === 'room') {
      while (room.length < laid.pages) room.push({ number: next++, page: pen.roomFor(PORTRAIT) });
      pen.structure.part = 'text';
    } else {
      pen.structure.part = 'contents';
      for (const page of laid.pages) {
        const { number, page: place } = room.shift()!;
        await draw(page, number, place);
      }
    }
  }
  pen.end((sheet, number, pages) => numberMarks(model, sheet, number, pages));
  const bytes = await document.finished();
  onProgress?.(done, done);
  return { bytes, pages: done };
};

/** What runs along the edges is the same on all pages of a sheet but the first. */
function remembered(model: DocumentModel): (sheet: Sheet, first: boolean) => Running {
  const first = new Map<Sheet, Running>();
  const following = new Map<Sheet, Running>();
  return (sheet, isFirst) => {
    const known = isFirst ? first : following;
    let running = known.get(sheet);
    if (!running) known.set(sheet, (running = runningMarks(model, sheet, isFirst)));
    return running;
  };
}

const fileOf = (model: DocumentModel): PackedDocument => new PackedDocument(optionsOf(factsOf(model)));
