/** The pages that open without a network, by the part of the desk that they are in. */
type Scope = '/check' | '/mine' | '/missions';

const keep = (scope: Scope) => void navigator.serviceWorker.register('/check-sw.js', { scope }).catch(() => undefined);

/** Lets its page open without a network from now on. Only where it was built: the list of files is made then. */
export function keepForOffline(scope: Scope): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // The page itself comes first; what is kept for later may wait.
  if (document.readyState === 'complete') keep(scope);
  else addEventListener('load', () => keep(scope), { once: true });
}
