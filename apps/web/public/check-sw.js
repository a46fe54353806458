// Keeps the page that checks badges, the one that shows one's own badge and certificate, and the one on which visits are
// entered, so that each opens without a network. It is registered for each part of the desk apart and answers for the
// pages of its scope alone; all else needs a network. The build writes the lists of files and the version.
const { pathname: SCOPE } = new URL(registration.scope);
const FILES = { '/check': ['CHECK'], '/mine': ['MINE'], '/missions': [] }[SCOPE];
/** The page that is kept; of missions none is, they lead to it. */
const PAGE = { '/check': '/check', '/mine': '/mine/kept' }[SCOPE];
/** Where this device keeps what a visit is entered with (frame/kept-here.ts): an address of the same page. */
const VISITS = '/mine/visits/';
const VERSION = 'VERSION';
const OURS = `${SCOPE.slice(1)}-`;
const CACHE = `${OURS}${VERSION}`;
/** A network that is there but does not answer must not keep anybody waiting. */
const PATIENCE_MS = 4_000;

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(PAGE ? [PAGE, '/boot.js', '/icon.svg', ...FILES] : []))
      .then(() => skipWaiting()),
  );
});

const isOld = (name) => name.startsWith(OURS) && name !== CACHE;

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
    if (pathname === PAGE || pathname.startsWith(VISITS)) event.respondWith(newestPage(request));
    else if (pathname === SCOPE && PAGE) event.respondWith(orWhatIsKept(request));
    else if (/^\/missions\/[^/]+$/.test(pathname)) event.respondWith(orVisits(request));
  } else if (pathname === '/boot.js' || pathname === '/icon.svg' || FILES.includes(pathname)) {
    event.respondWith(kept(pathname).then((answer) => answer ?? fetch(request)));
  }
});

const kept = (pathname) => caches.open(CACHE).then((cache) => cache.match(pathname, { ignoreVary: true }));

/** Until the answer begins; a page that comes slowly is not cut off. */
async function inTime(request) {
  const giveUp = new AbortController();
  const patience = setTimeout(() => giveUp.abort(), PATIENCE_MS);
  return fetch(request, { signal: giveUp.signal }).finally(() => clearTimeout(patience));
}

/** The server's page while it answers, and ours when it does not. */
async function newestPage(request) {
  const own = await kept(PAGE);
  if (!own) return fetch(request);
  return inTime(request).catch(() => own);
}

/** Where nobody answers, the page with the badge and the certificate, if this device keeps any (frame/kept-here.ts). */
async function orWhatIsKept(request) {
  const names = await caches.keys();
  if (!names.some((name) => name.startsWith('kept-'))) return fetch(request);
  return inTime(request).catch(() => Response.redirect(PAGE));
}

/**
 * Where nobody answers for a mission, the page on which its visits are entered, if this device keeps what that takes. Who
 * asked for something else of the mission is not led away from it by a slow answer, only by none.
 */
async function orVisits(request) {
  const { pathname, searchParams } = new URL(request.url);
  const own = VISITS + pathname.split('/')[2];
  const isKept = async () => (await caches.match(own)) && (await caches.match('/mine/kept'));
  if (!(await isKept().catch(() => undefined))) return fetch(request);
  const asked = searchParams.get('tab') === 'visits' ? inTime(request) : fetch(request);
  return asked.catch(() => Response.redirect(own));
}
