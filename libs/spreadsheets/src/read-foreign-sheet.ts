import { beside, readApart, type Reading } from '#libs/apart';
import type { Sheet } from './read-sheet.js';

const SHEET: Reading<Uint8Array, Sheet> = beside(import.meta.url, 'sheet-reading.js');

/** Reads a CSV or XLSX by its content, never by its name; in a process of its own, for it is a stranger's. */
export const readForeignSheet = (bytes: Buffer): Promise<Sheet> => readApart(SHEET, bytes);
