import { readItem, storeItem } from './web-storage.ts';

const FLAG_KEY = 'holdline.has-cases';

/** A flag outside the database that says there were cases, so that an emptied database is not taken for a first visit. */
export function hasKeptCases(): boolean {
	return readItem(FLAG_KEY) !== null;
}

export function markCasesKept(areKept: boolean): void {
	// Where it cannot be kept, one safeguard is missing; the notes are untouched.
	storeItem(FLAG_KEY, areKept ? 'yes' : null);
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
