import type { Step } from './step.js';

export const NOTICES_STEPS: Step[] = [];
