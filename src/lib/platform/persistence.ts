const FLAG_KEY = 'holdline.has-cases';

/** A flag outside the database that says there were cases, so that an emptied database is not taken for a first visit. */
export function hasKeptCases(): boolean {
	try {
		return localStorage.getItem(FLAG_KEY) !== null;
	} catch {
		return false;
	}
}

export function markCasesKept(areKept: boolean): void {
	try {
		if (areKept) localStorage.setItem(FLAG_KEY, 'yes');
		else localStorage.removeItem(FLAG_KEY);
	} catch {
		// Without the flag one safeguard is missing; the notes are untouched.
	}
}

/** Whether the browser promises to keep this origin's data when it needs room. */
export type Persistence = 'kept' | 'may-be-cleared' | 'unknown';

export async function requestPersistence(): Promise<Persistence> {
	if (!('storage' in navigator) || !('persist' in navigator.storage)) return 'unknown';
	return (await navigator.storage.persist()) ? 'kept' : 'may-be-cleared';
}

export async function readPersistence(): Promise<Persistence> {
	if (!('storage' in navigator) || !('persisted' in navigator.storage)) return 'unknown';
	return (await navigator.storage.persisted()) ? 'kept' : 'may-be-cleared';
}
