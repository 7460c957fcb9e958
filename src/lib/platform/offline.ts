/** Whether every screen works without internet: it does, it does not yet, or this browser cannot. */
export type Offline = 'ready' | 'not-yet' | 'not-possible';

/** How long the worker has to count what it keeps, in milliseconds; a worker that was asleep starts in less. */
const ANSWER_WAIT_MS = 4000;

/** Asks the active worker whether it keeps the whole site. Never says `ready` on less than its own word. */
export async function readOffline(): Promise<Offline> {
	const registration = await findRegistration();
	if (registration === null) return 'not-possible';
	const worker = registration?.active;
	return worker && (await keepsEverything(worker)) ? 'ready' : 'not-yet';
}

/** Calls back when a newer version of the app waits, now or later. Returns how to stop. */
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

/** Lets the version that waits take over, and loads the app again once it has. Resolves false when none waits. */
export async function activateUpdate(): Promise<boolean> {
	const waiting = (await findRegistration())?.waiting;
	if (!waiting) return false;
	navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
	waiting.postMessage('take-over');
	return true;
}

/** Takes the kept app off this device: its worker and its files, and none of the notes. */
export async function forgetApp(): Promise<void> {
	const registration = await findRegistration();
	await registration?.unregister();
	if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name);
}

/** The registration of this site; undefined when there is none yet, null when the browser has no workers here. */
async function findRegistration(): Promise<ServiceWorkerRegistration | undefined | null> {
	if (!('serviceWorker' in navigator)) return null;
	try {
		return await navigator.serviceWorker.getRegistration();
	} catch {
		return null;
	}
}

function keepsEverything(worker: ServiceWorker): Promise<boolean> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const answer = (isWhole: boolean) => {
			port1.close();
			resolve(isWhole);
		};
		port1.onmessage = ({ data }) => answer(data === true);
		setTimeout(() => answer(false), ANSWER_WAIT_MS);
		worker.postMessage('is-whole', [port2]);
	});
}
