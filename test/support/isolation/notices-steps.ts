import { keep, type Step } from './step.js';
import type { World } from './world.js';

const owner = (world: World) => world.canary;
/** The address of the own application stands in nobody else's notices. */
const ownApplication = ({ known }: World) => `/applications/${known.application}`;

/** What the member was told on the way, read by the member and, as it would have been mailed, by the Secretariat. */
export const NOTICES_STEPS: Step[] = [
  {
    route: 'GET /api/notices',
    by: owner,
    query: () => '?limit=200',
    shows: ownApplication,
    next: (world, answer) => {
      const { items } = JSON.parse(answer.text) as { items: { id: string; link: string }[] };
      world.known.notice = items.find(({ link }) => link.endsWith(ownApplication(world)))!.id;
      [world.known.newest, world.known.nextNewest] = items.map(({ id }) => id) as [string, string];
    },
  },
  {
    route: 'GET /api/notices',
    by: owner,
    query: () => '?limit=1',
    shows: ({ known }) => known.newest!,
    next: keep('noticeCursor', ({ next }) => next),
  },
  {
    route: 'GET /api/notices',
    by: owner,
    query: ({ noticeCursor }) => `?limit=1&cursor=${noticeCursor}`,
    shows: ({ known }) => known.nextNewest!,
  },
  {
    route: 'POST /api/notices/{id}/read',
    by: owner,
    params: ({ notice: id = '' }) => ({ id }),
    shows: ownApplication,
  },
  {
    route: 'DELETE /api/notices/{id}/read',
    by: owner,
    params: ({ notice: id = '' }) => ({ id }),
    shows: ownApplication,
  },
  {
    route: 'GET /api/mailbox',
    by: (world) => world.officer,
    query: () => '?limit=200',
    shows: ownApplication,
  },
];
