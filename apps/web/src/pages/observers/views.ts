import type { MessageKey } from '../../messages/catalogue';

/** The views of the tab, by the `show` of the address; `needs` is what the reader must hold somewhere. */
export const VIEWS = {
  delegations: { label: 'observers.viewDelegations' },
  people: { label: 'observers.viewPeople' },
  waiting: { label: 'observers.viewWaiting' },
  arrivals: { label: 'observers.viewArrivals', needs: 'person:read' },
  paper: { label: 'observers.viewPaper', needs: 'paper:record' },
  roster: { label: 'observers.viewRoster', needs: 'person:manage' },
} as const satisfies Record<string, { label: MessageKey; needs?: string }>;
export type View = keyof typeof VIEWS;

export const viewOf = (show: string | undefined): View => (show && show in VIEWS ? (show as View) : 'delegations');

/** Those who sit in no delegation, in the address. */
export const OUTSIDE = 'outside';
