import type { ProgramId } from '../conditions.js';
import { ARCHIVE } from './archive.js';
import type { Check } from './check.js';
import { DOCUMENT } from './document.js';
import { FONTS } from './fonts.js';
import { STRUCTURE } from './structure.js';

/** One for each condition that a program can decide: the compiler names those that have none. */
export const CHECKS: Record<ProgramId, Check> = { ...STRUCTURE, ...DOCUMENT, ...FONTS, ...ARCHIVE };
