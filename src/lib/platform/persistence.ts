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
	return answerTo(() => navigator.storage.persist());
}

export async function readPersistence(): Promise<Persistence> {
	return answerTo(() => navigator.storage.persisted());
}

/** A browser may lack the question, or have it and refuse to answer. */
async function answerTo(question: () => Promise<boolean>): Promise<Persistence> {
	try {
		return (await question()) ? 'kept' : 'may-be-cleared';
	} catch {
		return 'unknown';
	}
}
