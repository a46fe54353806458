import type { Reading } from '../reading.js';

/** What is wrong, in a few words for each; nothing if it is right; or that a person has to look after all. */
export type Check = (reading: Reading) => string[] | 'person';
