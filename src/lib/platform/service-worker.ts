/** Whether every screen works offline: yes, not yet, or never in this browser. */
export type Offline = 'ready' | 'not-yet' | 'not-possible';

/** How long the worker may take to answer, in milliseconds. A sleeping worker starts faster than this. */
const ANSWER_WAIT_MS = 4000;

/** Asks the active worker whether its cache is complete. Only its own answer makes this `ready`. */
export async function readOfflineState(): Promise<Offline> {
	const registration = await findRegistration();
	if (registration === null) return 'not-possible';
	const worker = registration?.active;
	return worker && (await hasPrecachedEverything(worker)) ? 'ready' : 'not-yet';
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

/** Activates the waiting version, and reloads the app once it controls the page. Resolves false when none waits. */
export async function activateUpdate(): Promise<boolean> {
	const waiting = (await findRegistration())?.waiting;
	if (!waiting) return false;
	navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
	waiting.postMessage('take-over');
	return true;
}

/** Deletes the cached app and its worker from this device. The notes stay. */
export async function deleteApp(): Promise<void> {
	const registration = await findRegistration();
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

function hasPrecachedEverything(worker: ServiceWorker): Promise<boolean> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const answer = (isComplete: boolean) => {
			port1.close();
			resolve(isComplete);
		};
		port1.onmessage = ({ data }) => answer(data === true);
		setTimeout(() => answer(false), ANSWER_WAIT_MS);
		worker.postMessage('is-whole', [port2]);
	});
}
