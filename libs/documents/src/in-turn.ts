import type { Drawing } from '#libs/typesetting';

/**
 * Several that are drawn one after the other, told of as one: what it answers is for the next of them. `expected` are the
 * pages of one that is still to come, where the one that is being drawn has `like`.
 */
export function inTurn(
  { onProgress, signal }: Drawing,
  documents: number,
  expected: (index: number, like: number) => number,
): () => Drawing {
  let [index, before, last] = [-1, 0, 0];
  return () => {
    index += 1;
    before += last;
    const first = index + 1;
    const told = (done: number, planned: number) => {
      last = done;
      const rest = Array.from({ length: documents - first }, (_, next) => expected(first + next, planned));
      onProgress?.(
        before + done,
        rest.reduce((sum, pages) => sum + pages, before + planned),
      );
    };
    return { onProgress: told, ...(signal && { signal }) };
  };
}
