import type { SectionId } from '#libs/regulation';
import type { Block, DocumentModel, HeadingBlock } from '#libs/typesetting';
import { compose, type Composed } from './compose.js';
import { outlineIn, titleIn } from './content.js';

/** One section as the pages of the document will have it; without its heading where there would be nothing below that. One page is shown whole. */
export function composePart(composed: Composed, section: SectionId): DocumentModel {
  const whole = compose(composed);
  if (outlineIn(composed.content).onePage) return whole;
  const { coverLines: _cover, ...model } = whole;
  const title = titleIn(composed.content, section)[composed.content.language];
  const from = model.blocks.findIndex((block) => begins(block) && block.text === title);
  if (from < 0) return { ...model, coverLines: [], blocks: [], part: { headingsBefore: 0 } };
  const length = model.blocks.slice(from + 1).findIndex(begins);
  const blocks = model.blocks.slice(from, length < 0 ? undefined : from + 1 + length);
  const headingsBefore = model.blocks
    .slice(0, from)
    .filter((block) => begins(block) && block.numbered !== false).length;
  return { ...model, coverLines: [], blocks, part: { headingsBefore } };
}

const begins = (block: Block): block is HeadingBlock => block.kind === 'heading' && block.level === 1;
