/** The event with which a browser says that it would put the app on the home screen. Chromium only. */
type InstallEvent = Event & { prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }> };

/** How this app can come to the home screen: it is there, the browser can be asked, by hand on an iPhone, or by hand elsewhere. */
export type InstallWay = 'installed' | 'ask' | 'by-hand-ios' | 'by-hand';

let offer: InstallEvent | null = null;
let isListening = false;
const listeners = new Set<() => void>();

/** Begins to listen. The browser says it once, soon after the start: whoever listens later has missed it. */
export function listenForInstall(): void {
	if (isListening) return;
	isListening = true;
	addEventListener('beforeinstallprompt', (event) => {
		// Without this, Chromium may show its own bar in the middle of a call.
		event.preventDefault();
		tell(event as InstallEvent);
	});
	addEventListener('appinstalled', () => tell(null));
}

export function installWay(): InstallWay {
	if (matchMedia('(display-mode: standalone)').matches) return 'installed';
	// Only WebKit on an iPhone or iPad has this, true on the home screen.
	if ('standalone' in navigator) return navigator.standalone === true ? 'installed' : 'by-hand-ios';
	return offer === null ? 'by-hand' : 'ask';
}

/** Calls back whenever `installWay` may have changed. Returns how to stop. */
export function onInstallWay(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Lets the browser ask. Call it inside the tap; an offer can be used once. */
export async function askToInstall(): Promise<void> {
	const asked = offer;
	tell(null);
	await asked?.prompt();
}

function tell(next: InstallEvent | null): void {
	offer = next;
	for (const listener of listeners) listener();
}
