import type { ProgramId } from '../conditions.js';
import type { Reading } from '../reading.js';
import { DOCUMENT } from './document.js';
import { FONTS } from './fonts.js';
import { STRUCTURE } from './structure.js';

/** What is wrong, in a few words for each; nothing if it is right; or that a person has to look after all. */
export type Check = (reading: Reading) => string[] | 'person';

/** One for each condition that a program can decide: the compiler names those that have none. */
export const CHECKS: Record<ProgramId, Check> = { ...STRUCTURE, ...DOCUMENT, ...FONTS };
