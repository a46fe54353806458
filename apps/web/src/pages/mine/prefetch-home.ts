import { queries } from '../../api/queries';
import { homeQuery } from '../../api/queries-home';

/** A slow server keeps nobody from seeing what is there already. */
const PATIENCE_MS = 1_500;

/** Asks for all of an observer's home at once, so that it is drawn whole, and does not move under the thumb. */
export const prefetchHome = () =>
  Promise.race([
    queries.prefetchQuery({ ...homeQuery, staleTime: 0 }),
    new Promise<void>((go) => setTimeout(go, PATIENCE_MS)),
  ]);
