/** Rows as they stand in the file, before anything is known of headers. */
export type Grid = { line: number; cells: string[] }[];

/** Rows that hold something may lie below many that were only coloured; so many that hold something are no table. */
export const LAST_ROW = 20_000;

/** `A`, `B` … `AA`, as spreadsheets name columns. */
export const columnLetter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26);
