import type { Step } from './step.js';

export const EXPORT_STEPS: Step[] = [];
