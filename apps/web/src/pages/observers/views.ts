import type { Permission } from '#libs/regulation';
import type { MessageKey } from '../../messages/catalogue';

export type Place = { label: MessageKey; needs?: Permission; closed?: MessageKey; enters?: true };

/** The views of the tab, by the `show` of the address; `needs` is what the reader must hold somewhere, or is told who does;
 * where something `enters` the mission, there is nothing to go to once it is over. */
export const VIEWS = {
  delegations: { label: 'observers.viewDelegations' },
  people: { label: 'observers.viewPeople' },
  waiting: { label: 'observers.viewWaiting' },
  'check-in': { label: 'observers.viewCheckIn', needs: 'duty:mark', closed: 'observers.checkInClosed', enters: true },
  arrivals: { label: 'observers.viewArrivals', needs: 'person:read', closed: 'observers.arrivalsClosed' },
  paper: { label: 'observers.viewPaper', needs: 'paper:record', closed: 'observers.entryClosed', enters: true },
  roster: { label: 'observers.viewRoster', needs: 'person:manage', closed: 'observers.entryClosed', enters: true },
} as const satisfies Record<string, Place>;
export type View = keyof typeof VIEWS;

export const viewOf = (show: string | undefined): View => (show && show in VIEWS ? (show as View) : 'delegations');

/** Those who sit in no delegation, in the address. */
export const OUTSIDE = 'outside';
