import { answer, dropOlderVersions, isOurs, isWhole, keepWholeSite } from './cache.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

// The new version is kept beside the old one, and waits there. It never takes over by itself: somebody may be on a call.
worker.addEventListener('install', (event) => event.waitUntil(keepWholeSite()));

worker.addEventListener('message', (event) => {
	if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
	if (event.data === 'is-whole') event.waitUntil(isWhole().then((answer) => event.ports[0]?.postMessage(answer)));
});

worker.addEventListener('activate', (event) => event.waitUntil(dropOlderVersions().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
	if (isOurs(event.request)) event.respondWith(answer(event.request));
});
