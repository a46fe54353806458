import type { Step } from './step.js';

export const DOSSIER_STEPS: Step[] = [];
