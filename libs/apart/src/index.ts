export { beside } from './beside.js';
export { memoryOf } from './memory-of.js';
export { IDLE, readApart, type Reading } from './read-apart.js';
