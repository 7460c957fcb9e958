import { answer, deleteOldCaches, isSameOriginRead, isComplete, precache } from './cache.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

// The new version is cached beside the old one, and waits there. It never takes over by itself: somebody may be on a call.
worker.addEventListener('install', (event) => event.waitUntil(precache()));

worker.addEventListener('message', (event) => {
	if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
	if (event.data === 'is-whole') event.waitUntil(isComplete().then((answer) => event.ports[0]?.postMessage(answer)));
});

worker.addEventListener('activate', (event) => event.waitUntil(deleteOldCaches().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
	if (isSameOriginRead(event.request)) event.respondWith(answer(event.request));
});
