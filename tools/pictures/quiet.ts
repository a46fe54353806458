import type { Page, Request } from 'playwright-core';

/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page takes nothing along. */

/** TanStack's own, which leaves itself where it can be found. */
type Router = {
  state: { status: string; location: { href: string }; resolvedLocation?: { href: string } };
  history: { push(address: string): void };
};

/** Goes to an address as a link of the desk does. */
export const follow = (address: string) => (Reflect.get(globalThis, '__TSR_ROUTER__') as Router).history.push(address);

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
