import type { Step } from './step.js';

export const BADGE_STEPS: Step[] = [];
