import type { MessageKey } from '../messages/catalogue';
import type { Journey } from './pages';

/** Where a step leads, and what is said there. */
export type Step = { to: string; says: MessageKey };
/** Three to five: longer, and nobody goes it to its end. */
type Steps = readonly [Step, Step, Step, Step?, Step?];

const KEYS: Step = { to: '/rules', says: 'guide.stepKeys' };
const BOARD: Step = { to: '/missions', says: 'guide.stepBoard' };
const CALENDAR: Step = { to: '/calendar', says: 'guide.stepCalendar' };
const LAST = (page: Journey): Step => ({ to: `/guide/${page}`, says: 'guide.stepLast' });

/** The short round of each way; the first step stands where one begins the day. */
export const ROUNDS = {
  secretary: [
    { to: '/missions', says: 'guide.stepWaits' },
    BOARD,
    { to: '/settings?show=appointments', says: 'guide.stepConfirm' },
    KEYS,
    LAST('secretary'),
  ],
  officer: [
    { to: '/missions', says: 'guide.stepWaits' },
    BOARD,
    { to: '/people', says: 'guide.stepPeople' },
    KEYS,
    LAST('officer'),
  ],
  headquarters: [
    { to: '/missions', says: 'guide.stepWaits' },
    BOARD,
    { to: '/people', says: 'guide.stepPeople' },
    LAST('headquarters'),
  ],
  administrator: [{ to: '/settings', says: 'guide.stepAccounts' }, KEYS, LAST('administrator')],
  delegation: [{ to: '/delegation', says: 'guide.stepDelegation' }, BOARD, CALENDAR, KEYS, LAST('delegation')],
  observer: [{ to: '/mine', says: 'guide.stepMine' }, CALENDAR, LAST('observer')],
  coordinator: [{ to: '/coordinator', says: 'guide.stepCoordinator' }, BOARD, CALENDAR, KEYS, LAST('coordinator')],
  council: [BOARD, { to: '/recommendations', says: 'guide.stepRecommendations' }, LAST('council')],
  auditor: [{ to: '/log', says: 'guide.stepLog' }, BOARD, LAST('auditor')],
} as const satisfies Record<Journey, Steps>;

export const stepsOf = (journey: Journey): readonly Step[] => ROUNDS[journey];
