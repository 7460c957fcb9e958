import type { NewRecord } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { CaseStore } from './app/ports.ts';

/** Which case is the example is known to this device only: it is in no hand-over. */
const KEY = 'example';

/** The records of an example case that happened in the weeks before `now`. */
export type Telling = (caseId: Id, now: Instant, newId: () => Id) => readonly NewRecord[];

/** The id of the example case, or null when none was made here. The case itself may be gone since. */
export async function exampleId(store: Pick<CaseStore, 'readLocal'>): Promise<Id | null> {
	const id = await store.readLocal(KEY);
	return typeof id === 'string' ? id : null;
}

/** Opens the example, or makes it when there is none. Resolves with its id, or null when it could not be saved. */
export async function openExample(library: CaseLibrary, tell: Telling): Promise<Id | null> {
	const known = await library.openCase(await exampleId(library.store));
	if (known) return known.id;

	const hadCases = library.powers.hasKeptCases();
	const file = library.newCase();
	// The mark comes first: an example must never stand among the cases as if it were one of them.
	await library.store.saveLocal(KEY, file.id);
	const isKept = await file.keep(tell(file.id, file.now, () => file.newId()));
	// An example that the browser drops is no loss to be told about.
	if (!hadCases) library.powers.markCasesKept(false);
	return isKept ? file.id : null;
}

/** Deletes the example for good, in one tap. Resolves false when it could not be done. */
export async function removeExample(library: CaseLibrary): Promise<boolean> {
	const file = await library.openCase(await exampleId(library.store));
	if (file && !(await file.erase())) return false;
	await library.store.saveLocal(KEY, null);
	await library.readCards();
	return true;
}
