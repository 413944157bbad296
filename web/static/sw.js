// The service worker. `cargo xtask precache` puts before this text: BUILD, the hash of the whole set of files, and FILES,
// each file's path and SHA-256. One cache per build; a page always runs on files of one build.

const PREFIX = 'cobuild-files-';
const CACHE = PREFIX + BUILD;

self.addEventListener('install', (event) => event.waitUntil(fetchAll()));

// All or nothing: a file that is missing or not the one that was built fails the installation, and the old build stays.
async function fetchAll() {
  const cache = await caches.open(CACHE);
  await Promise.all(
    Object.entries(FILES).map(async ([path, integrity]) => {
      const response = await fetch(path, { cache: 'reload', integrity });
      if (!response.ok || response.redirected) throw new Error(`${response.status} ${path}`);
      await cache.put(path, response);
    }),
  );
}

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data === 'accept') self.skipWaiting();
  if (event.data === 'tidy') event.waitUntil(tidy());
});

// Deletes the files of builds no page runs any more. Each page holds a lock named after its build for as long as it lives.
async function tidy() {
  const candidates = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const used = new Set((await navigator.locks.query()).held.map((lock) => lock.name));
  // A build being installed or waiting for consent has no page yet, and must keep its files.
  if (self.registration.installing || self.registration.waiting) return;
  await Promise.all(candidates.filter((name) => !used.has(name)).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin) return event.respondWith(Response.error());
  if (event.request.method === 'GET') event.respondWith(answer(event.request, url.pathname));
});

async function answer(request, path) {
  const own = await caches.open(CACHE);
  const isPage = request.mode === 'navigate' && !(path in FILES);
  // The second look is for a tab that still runs an older build and asks for one of its own files.
  const kept = (await own.match(isPage ? '/' : path)) ?? (await caches.match(path));
  return kept ?? fetch(request);
}
