const keep = () => void navigator.serviceWorker.register('/check-sw.js', { scope: '/check' }).catch(() => undefined);

/** Lets this one page open without a network from now on. Only where it was built: the list of files is made then. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // The page itself comes first; what is kept for later may wait.
  if (document.readyState === 'complete') keep();
  else addEventListener('load', keep, { once: true });
}
