// Keeps the page that checks badges, so that it opens without a network once it has been opened with one. It answers
// for that page alone: other pages are outside its scope. The build writes the list of files and its version.
const FILES = ['FILES'];
const VERSION = 'VERSION';
const CACHE = `check-${VERSION}`;
const PAGE = '/check';
/** A network that is there but does not answer must not keep anybody waiting. */
const PATIENCE_MS = 4_000;

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([PAGE, '/boot.js', '/icon.svg', ...FILES]))
      .then(() => skipWaiting()),
  );
});

const isOld = (name) => name.startsWith('check-') && name !== CACHE;

addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === PAGE) event.respondWith(newestPage(request));
  } else if (pathname === '/boot.js' || pathname === '/icon.svg' || FILES.includes(pathname)) {
    event.respondWith(kept(pathname).then((answer) => answer ?? fetch(request)));
  }
});

const kept = (pathname) => caches.open(CACHE).then((cache) => cache.match(pathname, { ignoreVary: true }));

/** The server's page while it answers, and ours when it does not. */
async function newestPage(request) {
  const own = await kept(PAGE);
  if (!own) return fetch(request);
  return fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => own);
}
