export { beside } from './beside.js';
export { readApart, type Reading } from './read-apart.js';
