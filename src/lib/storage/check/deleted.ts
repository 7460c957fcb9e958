import { DELETED } from '../store.ts';

/**
 * Calls back when another tab deletes everything from the store of this name. Listens only, and opens nothing.
 * Returns a function that stops listening.
 */
export function onStoreDeleted(name: string, listener: () => void): () => void {
	if (!('BroadcastChannel' in globalThis)) return () => {};
	const channel = new BroadcastChannel(name);
	channel.addEventListener('message', ({ data }) => data === DELETED && listener());
	return () => channel.close();
}
