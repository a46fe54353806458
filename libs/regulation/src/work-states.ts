/** How work stands that somebody asked for and a worker does. `cancelled`: taken back by whoever asked, before it was done. */
export const WORK_STATES = ['waiting', 'rendering', 'done', 'failed', 'cancelled'] as const;
export type WorkState = (typeof WORK_STATES)[number];
export const AWAITED_WORK: readonly WorkState[] = ['waiting', 'rendering'];
export const isAwaited = (state: WorkState) => AWAITED_WORK.includes(state);
