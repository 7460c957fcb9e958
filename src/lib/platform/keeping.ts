const MARK = 'holdline.has-cases';

/** A mark outside the database that says there were cases, so that an emptied database is not taken for a first visit. */
export function hasKeptCases(): boolean {
	try {
		return localStorage.getItem(MARK) !== null;
	} catch {
		return false;
	}
}

export function markCasesKept(areKept: boolean): void {
	try {
		if (areKept) localStorage.setItem(MARK, 'yes');
		else localStorage.removeItem(MARK);
	} catch {
		// Without it one safeguard is missing; the notes themselves are not touched.
	}
}

/** What the browser says about keeping the notes when it needs room. */
export type Keeping = 'kept' | 'may-be-cleared' | 'unknown';

export async function askToKeep(): Promise<Keeping> {
	if (!('storage' in navigator) || !('persist' in navigator.storage)) return 'unknown';
	return (await navigator.storage.persist()) ? 'kept' : 'may-be-cleared';
}

export async function readKeeping(): Promise<Keeping> {
	if (!('storage' in navigator) || !('persisted' in navigator.storage)) return 'unknown';
	return (await navigator.storage.persisted()) ? 'kept' : 'may-be-cleared';
}
