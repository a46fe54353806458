import type { Step } from './step.js';

export const PAPERWORK_STEPS: Step[] = [];
