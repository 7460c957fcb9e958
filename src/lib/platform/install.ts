/** Chromium's offer to install the app. */
type InstallEvent = Event & { prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }> };

/** How the app gets onto the home screen: already there, by the browser's prompt, by hand on an iPhone, or by hand elsewhere. */
export type InstallWay = 'installed' | 'ask' | 'by-hand-ios' | 'by-hand';

let offer: InstallEvent | null = null;
let isListening = false;
const listeners = new Set<() => void>();

/** Starts listening. The browser fires the event once, soon after the start; a later listener misses it. */
export function listenForInstall(): void {
	if (isListening) return;
	isListening = true;
	addEventListener('beforeinstallprompt', (event) => {
		// Without this, Chromium may show its own bar in the middle of a call.
		event.preventDefault();
		setOffer(event as InstallEvent);
	});
	addEventListener('appinstalled', () => setOffer(null));
}

export function installWay(): InstallWay {
	if (matchMedia('(display-mode: standalone)').matches) return 'installed';
	// Only WebKit on an iPhone or iPad has this, true on the home screen.
	if ('standalone' in navigator) return navigator.standalone === true ? 'installed' : 'by-hand-ios';
	return offer === null ? 'by-hand' : 'ask';
}

/** Calls back whenever `installWay` may have changed. Returns a function that stops it. */
export function onInstallWay(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Shows the browser's prompt. Call it inside the tap; an offer works once. */
export async function askToInstall(): Promise<void> {
	const asked = offer;
	setOffer(null);
	await asked?.prompt();
}

function setOffer(next: InstallEvent | null): void {
	offer = next;
	for (const listener of listeners) listener();
}
