// Keeps the module readable without a network: fetched anew wherever there is one, taken from the browser's cache else.
const kept = () => caches.open(self.registration.scope);

async function keep() {
  const [cache, asked] = await Promise.all([kept(), fetch('offline.json')]);
  await cache.addAll(await asked.json());
}

async function answer(request) {
  const cache = await kept(), address = request.url.replace(/\/(?=[?#]|$)/, '/index.html');
  try {
    const fresh = await fetch(request);
    // A part of a recording, or an error page, is not the file.
    if (fresh.status === 200) cache.put(address, fresh.clone()).catch(() => {});
    return fresh;
  } catch (error) {
    const found = await cache.match(address, {ignoreSearch: true});
    if (!found) throw error;
    return found;
  }
}

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keep());
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const {method, url} = event.request;
  if (method === 'GET' && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});
