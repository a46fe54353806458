export * from './columns.js';
export * from './countries.js';
export * from './local-date.js';
export * from './read-foreign-sheet.js';
export { LARGE, readSheet, SHEET_BYTES, SHEET_ROWS, type Sheet, type SheetRow } from './read-sheet.js';
export * from './write-sheet.js';
export * from './yes-or-no.js';
