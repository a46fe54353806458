const YES = new Set(['да', 'yes', 'y', '1', '+', 'true', 'истина', 'д']);
const NO = new Set(['нет', 'no', 'n', '0', '-', '–', '—', 'false', 'ложь', 'н']);

/** What a cell answers to a question; undefined where that is not clear. */
export function yesOrNo(cell: string): boolean | undefined {
  const word = cell.toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
