import { blockSpecimens } from './blocks.js';
import { paperSpecimens } from './papers.js';
import { reportSpecimens } from './reports.js';
import type { Specimen } from './words.js';

/** Every kind of document in both languages, with as little and with as much as anybody could give. */
export const documentSpecimens = (rows = 2000): Specimen[] => [
  ...reportSpecimens(rows),
  ...paperSpecimens(),
  ...blockSpecimens(),
];
