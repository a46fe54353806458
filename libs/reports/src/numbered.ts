import type { Block } from '#libs/typesetting';

/** What becomes of the blocks of one text after the other. */
export type Counting = (written: Block[]) => Block[];

export const asTheyAre: Counting = (written) => written;

/**
 * Paragraphs are counted through the document, each with its number before its first word, so that it is the same in the PDF, in
 * the copy for Word and to whoever hears it. Notes, quotes, lists and tables belong to the paragraph before them.
 */
export function counter(): Counting {
  let last = 0;
  return (written) =>
    written.map((block) => {
      if (block.kind !== 'paragraph' || block.style) return block;
      const number = `${++last}. `;
      const spans = block.spans && [{ text: number }, ...block.spans];
      return { ...block, text: number + block.text, ...(spans && { spans }) };
    });
}
