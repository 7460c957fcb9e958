import {
	answer,
	deleteCaches,
	deleteOldCaches,
	isSameOriginRead,
	isComplete,
	keepCommonPacks,
	keepPack,
	keepPacksInUse,
	precache,
	routesFromCache,
	type StaticRoute
} from './cache.ts';
import { dropShare, holdShare, isShare, takeShare, untilTaken } from './shared.ts';

type RoutedInstallEvent = ExtendableEvent & { addRoutes(routes: readonly StaticRoute[]): Promise<void> };

const worker = self as unknown as ServiceWorkerGlobalScope;

// The new version is cached beside the old one, and waits there. It never takes over by itself: somebody may be on a call.
worker.addEventListener('install', (event) => {
	event.waitUntil(precache());
	if (canRoute(event)) event.waitUntil(event.addRoutes(routesFromCache()).catch(() => {}));
});

worker.addEventListener('message', (event) => {
	const answering = verbFor(event.data)?.().then((result) => event.ports[0]?.postMessage(result));
	if (answering) event.waitUntil(answering);
});

worker.addEventListener('activate', (event) => event.waitUntil(deleteOldCaches().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
	if (isSameOriginRead(event.request)) event.respondWith(answer(event.request));
	else if (isShare(event.request)) {
		event.respondWith(holdShare(event.request));
		event.waitUntil(untilTaken());
	}
});

function canRoute(event: ExtendableEvent): event is RoutedInstallEvent {
	return 'addRoutes' in event;
}

/** What a message asks for. The result is posted back. */
function verbFor(message: unknown): (() => Promise<unknown>) | undefined {
	if (message === 'take-over') return takeOver;
	if (message === 'is-whole') return isComplete;
	if (message === 'keep-common') return keepCommonPacks;
	if (message === 'delete-caches') return deleteCaches;
	if (message === 'take-share') return takeShare;
	if (message === 'drop-share') return dropShare;
	if (typeof message !== 'object' || message === null || !('pack' in message)) return undefined;
	return () => keepPack(String(message.pack));
}

/** False when a pack in use could not be cached: this version then goes on waiting. */
async function takeOver(): Promise<boolean> {
	const isKept = await keepPacksInUse();
	if (isKept) await worker.skipWaiting();
	return isKept;
}
