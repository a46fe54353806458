import { missionsQuery, queries } from './api/queries';
import { tasksQuery } from './api/queries-tasks';

const tasks = () => queries.prefetchQuery(tasksQuery);

/** What the page at an address rests on. */
const NEEDS: Readonly<Record<string, () => Promise<unknown>>> = {
  '/mine': () => import('./pages/mine/prefetch-home').then(({ askEarly }) => askEarly()),
  '/missions': () => Promise.all([tasks(), queries.prefetchQuery(missionsQuery)]),
  '/coordinator': tasks,
  '/delegation': tasks,
};

/** It is asked for as the desk is opened, in the same moment as who opens it: on a phone each question waits for a round trip. */
export function askEarly({ pathname, search }: Location): void {
  if (search === '') void NEEDS[pathname]?.().catch(() => undefined);
}
