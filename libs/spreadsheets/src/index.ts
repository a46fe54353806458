export * from './columns.js';
export * from './local-date.js';
export * from './read-foreign-sheet.js';
export { SHEET_BYTES, SHEET_ROWS, type Sheet, type SheetRow } from './read-sheet.js';
export * from './write-sheet.js';
