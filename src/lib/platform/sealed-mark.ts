import { storeMark } from './curtain.ts';

/** Where the start looks for the notes first, before anything is read. It lies in web storage, and holds no words. */
const SEALED_KEY = 'holdline.sealed';

/** Whether the notes are to be looked for sealed. */
export function areNotesSealed(): boolean {
	try {
		return localStorage.getItem(SEALED_KEY) !== null;
	} catch {
		return false;
	}
}

/** Returns false where it could not be kept. */
export function markNotesSealed(areSealed: boolean): boolean {
	return storeMark(SEALED_KEY, areSealed ? 'yes' : null);
}

/** Calls back when another tab has sealed or unsealed the notes. Returns a function that stops it. */
export function onNotesSealed(listener: () => void): () => void {
	const hear = ({ key }: StorageEvent) => key === SEALED_KEY && listener();
	addEventListener('storage', hear);
	return () => removeEventListener('storage', hear);
}
