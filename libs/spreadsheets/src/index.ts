export * from './columns.js';
export * from './local-date.js';
export * from './read-sheet.js';
export * from './write-sheet.js';
