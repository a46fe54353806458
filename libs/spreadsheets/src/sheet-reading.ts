import { readSheet } from './read-sheet.js';

/** Called in the process that reads what strangers send. */
export const read = (bytes: Uint8Array) => readSheet(Buffer.from(bytes));
