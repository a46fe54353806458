export { readApart, readingBeside, type Reading } from './read-apart.js';
