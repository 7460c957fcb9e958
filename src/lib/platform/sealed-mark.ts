import { onItem, readItem, storeItem } from './web-storage.ts';

/** Where the start looks for the notes first, before anything is read. It lies in web storage, and holds no words. */
const SEALED_KEY = 'holdline.sealed';

/** Whether the notes are to be looked for sealed. */
export function areNotesSealed(): boolean {
	return readItem(SEALED_KEY) !== null;
}

/** Returns false where it could not be kept. */
export function markNotesSealed(areSealed: boolean): boolean {
	return storeItem(SEALED_KEY, areSealed ? 'yes' : null);
}

/** Calls back when another tab has sealed or unsealed the notes. Returns a function that stops it. */
export function onNotesSealed(listener: () => void): () => void {
	return onItem(SEALED_KEY, listener);
}
