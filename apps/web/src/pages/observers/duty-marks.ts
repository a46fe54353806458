import { OBSERVER_STATES, type AccreditationState } from '#libs/regulation';

export const DUTY_MARKS = ['arrived', 'on-duty', 'left'] as const;
export type DutyMark = (typeof DUTY_MARKS)[number];

/** What may be marked of somebody: everything of who is accredited, of whoever was the departure, and nothing once the mission is over. */
export function marksFor({ state }: { state: AccreditationState }, isOver: boolean): readonly DutyMark[] {
  if (isOver || !OBSERVER_STATES.includes(state)) return [];
  return state === 'ACCREDITED' ? DUTY_MARKS : ['left'];
}
