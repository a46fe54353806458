export { beside } from './beside.js';
export { IDLE, readApart, type Reading } from './read-apart.js';
