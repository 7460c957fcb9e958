// The smallest service worker that caches a page: it stores one file, and answers from there.
self.addEventListener('install', (event) => {
	event.waitUntil(caches.open('bare').then((cache) => cache.add('/')));
});

self.addEventListener('fetch', (event) => {
	event.respondWith(caches.match(event.request, { ignoreVary: true }).then((kept) => kept ?? fetch(event.request)));
});
