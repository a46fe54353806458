import { z } from 'zod';
import { id } from './shapes.js';

/** Work that takes a while, and how it stands; whose it is and what it is about is asked by its id. */
export const WORK_KINDS = ['rendering', 'paper', 'badge-sheet'] as const;
export const WorkEvent = z.object({
  kind: z.enum(WORK_KINDS),
  id,
  state: z.enum(['waiting', 'rendering', 'done', 'failed']),
  done: z.int().describe('Pages finished, where they are counted'),
  planned: z.int().describe('Pages planned; 0 where they are not counted or not known yet'),
});
export type WorkEvent = z.infer<typeof WorkEvent>;

/** How many of the own notices are unread. */
export const NoticesEvent = z.object({ unread: z.int() });
export type NoticesEvent = z.infer<typeof NoticesEvent>;
