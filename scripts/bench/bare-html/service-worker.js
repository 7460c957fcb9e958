// The least that keeps a page: one file, and the answer from there.
self.addEventListener('install', (event) => {
	event.waitUntil(caches.open('bare').then((cache) => cache.add('/')));
});

self.addEventListener('fetch', (event) => {
	event.respondWith(caches.match(event.request, { ignoreVary: true }).then((kept) => kept ?? fetch(event.request)));
});
