import type { NewRecord } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { CaseStore } from './app/ports.ts';

/** Where this device stores the id of the example. It is not part of any backup. */
const KEY = 'example';

/** Returns the records of an example case that happened in the weeks before `now`. */
export type Telling = (caseId: Id, now: Instant, newId: () => Id) => readonly NewRecord[];

/** The id of the example case; null when none was made here. The case itself may have been deleted. Rejects when it cannot be read. */
export async function exampleId(store: Pick<CaseStore, 'readLocal'>): Promise<Id | null> {
	const id = await store.readLocal(KEY);
	return typeof id === 'string' ? id : null;
}

/** Opens the example, or creates it when there is none. Resolves with its id, or null when it could not be read or kept. */
export async function openExample(library: CaseLibrary, tell: Telling): Promise<Id | null> {
	return openOrMake(library, tell).catch(() => null);
}

async function openOrMake(library: CaseLibrary, tell: Telling): Promise<Id | null> {
	const known = await library.openCase(await exampleId(library.store));
	if (known) return known.id;

	const hadCases = library.powers.hasKeptCases();
	const { CaseFile } = await library.loadWork();
	const file = library.newCase(CaseFile);
	// The id is stored first, so that an example can never be taken for a real case.
	await library.store.saveLocal(KEY, file.id);
	const isKept = await file.keep(tell(file.id, file.now, () => file.newId()));
	// If the browser drops a mere example, no loss is to be reported.
	if (!hadCases) library.powers.markCasesKept(false);
	return isKept ? file.id : null;
}

/** Deletes the example for good. Resolves false when the deletion could not be saved. */
export async function removeExample(library: CaseLibrary): Promise<boolean> {
	const file = await library.openCase(await exampleId(library.store));
	if (file && !(await file.erase())) return false;
	await library.store.saveLocal(KEY, null);
	await library.readCards();
	return true;
}
