import { z } from 'zod';
import { WORK_STATES } from '#libs/regulation';
import { id, wording } from './shapes.js';

/** Work that takes a while, and how it stands; whose it is and what it is about is asked by its id. */
export const WORK_KINDS = ['rendering', 'paper', 'badge-sheet'] as const;
/** What is shown of each of them, besides what it is about. */
export const WORK_SHOWN = {
  state: z.enum(WORK_STATES),
  done: z.int().describe('Pages finished'),
  planned: z.int().describe('Pages planned; 0 until the layout is known'),
  error: wording(500).nullable().describe('Why it was given up, or by whom it was cancelled'),
};

export const WorkEvent = z.object({
  kind: z.enum(WORK_KINDS),
  id,
  state: WORK_SHOWN.state,
  done: WORK_SHOWN.done,
  planned: WORK_SHOWN.planned,
});
export type WorkEvent = z.infer<typeof WorkEvent>;

/** How many of the own notices are unread. */
export const NoticesEvent = z.object({ unread: z.int() });
export type NoticesEvent = z.infer<typeof NoticesEvent>;
