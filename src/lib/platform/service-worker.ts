/** Whether every screen works offline: yes, not yet, or never in this browser. */
export type Offline = 'ready' | 'not-yet' | 'not-possible';

/** How long the worker may take to answer, in milliseconds. A sleeping worker starts faster than this. */
const ANSWER_WAIT_MS = 4000;

/** How long the worker may take to fetch a feature pack, in milliseconds. */
const PACK_WAIT_MS = 30_000;

/** Asks the active worker whether its cache is complete. Only its own answer makes this `ready`. */
export async function readOfflineState(): Promise<Offline> {
	const registration = await findRegistration();
	if (registration === null) return 'not-possible';
	const worker = registration?.active;
	return worker && (await ask(worker, 'is-whole', ANSWER_WAIT_MS)) ? 'ready' : 'not-yet';
}

/**
 * Has a feature pack kept on this phone, whole. False when it is not here and could not be fetched. A browser without the
 * worker, or before its installation, keeps nothing and answers true: the network is there, or the page would not be.
 */
export async function keepPack(name: string): Promise<boolean> {
	const registration = await findRegistration();
	if (registration === null) return true;
	const keepIn = (worker: ServiceWorker) => ask(worker, { pack: name }, PACK_WAIT_MS);
	if (!registration?.active) {
		void navigator.serviceWorker.ready.then(({ active }) => active && keepIn(active));
		return true;
	}
	// A version that waits looks for packs in use again before it takes over. This spares it the fetch.
	if (registration.waiting) void keepIn(registration.waiting);
	return keepIn(registration.active);
}

/** Has the packs kept that everybody may need, once the worker is installed. Without internet, the next start does it. */
export async function keepCommonPacks(): Promise<void> {
	if ((await findRegistration()) === null) return;
	const { active } = await navigator.serviceWorker.ready;
	if (active) await ask(active, 'keep-common', PACK_WAIT_MS);
}

/**
 * Loads a feature pack, and has it kept. Resolves null when it is not here and could not be fetched. The worker is asked
 * first, because a browser may remember a failed import until the page is reloaded.
 */
export async function loadPack<Pack>(name: string, load: () => Promise<Pack>): Promise<Pack | null> {
	return (await keepPack(name)) ? load().catch(() => null) : null;
}

/** Calls back when a newer version of the app waits, now or later. Returns a function that stops it. */
export function onUpdate(listener: (isWaiting: boolean) => void): () => void {
	const stop = new AbortController();
	void findRegistration().then((registration) => {
		if (!registration || stop.signal.aborted) return;
		const tell = () => listener(registration.waiting !== null && registration.active !== null);
		const watch = () => registration.installing?.addEventListener('statechange', tell, { signal: stop.signal });
		registration.addEventListener('updatefound', watch, { signal: stop.signal });
		watch();
		tell();
	});
	return () => stop.abort();
}

/**
 * Activates the waiting version, and reloads the app once it controls the page. Resolves false when none waits, or when it
 * could not fetch a feature pack that is in use.
 */
export async function activateUpdate(): Promise<boolean> {
	const waiting = (await findRegistration())?.waiting;
	if (!waiting) return false;
	navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
	return ask(waiting, 'take-over', PACK_WAIT_MS);
}

/** Deletes the cached app and its worker from this device. The notes stay. */
export async function deleteApp(): Promise<void> {
	const registration = await findRegistration();
	// A worker that is caching something at this moment would recreate a cache that is deleted under it.
	const workers = [registration?.installing, registration?.waiting, registration?.active].filter((worker) => !!worker);
	await Promise.all(workers.map((worker) => ask(worker, 'delete-caches', ANSWER_WAIT_MS)));
	await registration?.unregister().catch(() => false);
	if ('caches' in globalThis) for (const name of await caches.keys().catch(() => [])) await caches.delete(name);
}

/** This origin's registration: undefined when there is none yet, null when the browser has no service workers here. */
async function findRegistration(): Promise<ServiceWorkerRegistration | undefined | null> {
	if (!('serviceWorker' in navigator)) return null;
	try {
		return await navigator.serviceWorker.getRegistration();
	} catch {
		return null;
	}
}

/** Asks a worker for a yes. No answer in time is a no. */
function ask(worker: ServiceWorker, message: string | { pack: string }, waitMs: number): Promise<boolean> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const answer = (result: boolean) => {
			port1.close();
			resolve(result);
		};
		port1.onmessage = ({ data }) => answer(data === true);
		setTimeout(() => answer(false), waitMs);
		worker.postMessage(message, [port2]);
	});
}
