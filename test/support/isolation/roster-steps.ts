import type { Step } from './step.js';

export const ROSTER_STEPS: Step[] = [];
