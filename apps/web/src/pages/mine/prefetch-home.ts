import { queries } from '../../api/queries';
import { homeQuery } from '../../api/queries-home';

/** A slow server keeps nobody from seeing what is there already. */
const PATIENCE_MS = 1_500;

const ask = () =>
  Promise.race([
    queries.prefetchQuery({ ...homeQuery, staleTime: 0 }),
    new Promise<void>((go) => setTimeout(go, PATIENCE_MS)),
  ]);

let early: Promise<void> | undefined;

/** As the desk is opened: in the same moment as who it is that opens it. */
export const askEarly = () => (early = ask());

/** Asks for all of an observer's home at once, so that it is drawn whole, and does not move under the thumb. */
export async function prefetchHome(): Promise<void> {
  const asked = early;
  early = undefined;
  await asked;
  // To nobody it was told; then somebody signed in.
  if (!asked || queries.getQueryData(homeQuery.queryKey) === undefined) await ask();
}
