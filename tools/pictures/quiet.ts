import type { Page, Request } from 'playwright-core';

/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page takes nothing along. */

/** TanStack's own, which leaves itself where it can be found. */
type Router = {
  state: { status: string; location: { href: string }; resolvedLocation?: { href: string } };
  history: { push(address: string, state?: object, how?: { ignoreBlocker: boolean }): void };
};
/** Of what was read: TanStack's own too, left where its tools look for it. */
type Queries = {
  invalidateQueries(which: { refetchType: 'none' }): Promise<void>;
  refetchQueries(which: { type: 'active'; stale: true }, how: { cancelRefetch: false }): Promise<void>;
};

/** Goes to an address as a link of the desk does. */
export const follow = (address: string) => (Reflect.get(globalThis, '__TSR_ROUTER__') as Router).history.push(address);

/** The same without asking what becomes of something unsent, and whatever was read before is read anew: as a page does that is loaded. */
export const followAnew = async (address: string) => {
  const queries = Reflect.get(globalThis, '__TANSTACK_QUERY_CLIENT__') as Queries;
  await queries.invalidateQueries({ refetchType: 'none' });
  (Reflect.get(globalThis, '__TSR_ROUTER__') as Router).history.push(address, undefined, { ignoreBlocker: true });
};

/** What stood on the page already, such as its frame, is not read by coming to it. */
export const readTheRest = () =>
  (Reflect.get(globalThis, '__TANSTACK_QUERY_CLIENT__') as Queries).refetchQueries(
    { type: 'active', stale: true },
    { cancelRefetch: false },
  );

/** Whether nothing is on its way to be shown. */
const isQuiet = async (loading: string) => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const router = Reflect.get(globalThis, '__TSR_ROUTER__') as Router | undefined;
  const { status, location: asked, resolvedLocation: shown } = router?.state ?? {};
  const { innerText } = document.body;
  return (
    status === 'idle' && asked?.href === shown?.href && !!document.querySelector('main') && !innerText.includes(loading)
  );
};

/** Watches what a page asks for, and tells whether all of it has come and is shown; `loading` is what the page says while it waits. */
export function watchOver(page: Page): (loading: string) => Promise<boolean> {
  const open = new Set<Request>();
  // The stream of news never ends.
  page.on('request', (request) => request.resourceType() !== 'eventsource' && open.add(request));
  const over = (request: Request) => open.delete(request);
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return async (loading) => {
    if (open.size > 0) return false;
    // A page that is just being left has no answer.
    const quiet = await page.evaluate(isQuiet, loading).catch(() => false);
    return quiet && open.size === 0;
  };
}
