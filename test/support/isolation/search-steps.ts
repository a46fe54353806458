import { json, type Step } from './step.js';
import { CANARY } from './world.js';

/** The same words find the canary for those who may open it, and nothing for strangers. */
const FINDS: Step[] = (['officer', 'manager', 'coordinator'] as const).map((who) => ({
  route: 'GET /api/search',
  by: (world) => world[who],
  query: () => `?q=${CANARY}`,
  shows: () => CANARY,
}));

export const SEARCH_STEPS: Step[] = [
  ...FINDS,
  {
    route: 'POST /api/views',
    by: ({ officer }) => officer,
    sends: () => json({ list: 'people', name: `Вид ${CANARY}`, hidden: [], shared: false }),
    strangersSend: () => json({ list: 'people', name: 'Вид', hidden: [], shared: false }),
    shows: () => CANARY,
  },
  {
    route: 'GET /api/views',
    by: ({ officer }) => officer,
    query: () => '?list=people',
    shows: () => CANARY,
  },
];
