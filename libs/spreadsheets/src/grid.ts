/** Rows as they stand in the file, before anything is known of headers. */
export type Grid = { line: number; cells: string[] }[];

/**
 * Rows that hold something may lie below many that were only coloured; so many times as many that hold something as are
 * read are no table.
 */
export const lastRow = ({ rows }: { rows: number }): number => Math.max(20_000, 2 * rows);

/** `A`, `B` … `AA`, as spreadsheets name columns. */
export const columnLetter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26);
