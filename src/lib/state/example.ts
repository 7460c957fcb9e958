import type { Id, NewRecord } from '#lib/domain/case/record.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { Holdline } from './app/holdline.svelte.ts';
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
export async function openExample(holdline: Holdline, tell: Telling): Promise<Id | null> {
	const known = await holdline.openCase(await exampleId(holdline.store));
	if (known) return known.id;

	const hadCases = holdline.powers.hasKeptCases();
	const file = holdline.newCase();
	// The mark comes first: an example must never stand among the cases as if it were one of them.
	await holdline.store.saveLocal(KEY, file.id);
	const isKept = await file.keep(tell(file.id, file.now, () => file.newId()));
	// An example that the browser drops is no loss to be told about.
	if (!hadCases) holdline.powers.markCasesKept(false);
	return isKept ? file.id : null;
}

/** Deletes the example for good, in one tap. Resolves false when it could not be done. */
export async function removeExample(holdline: Holdline): Promise<boolean> {
	const file = await holdline.openCase(await exampleId(holdline.store));
	if (file && !(await file.erase())) return false;
	await holdline.store.saveLocal(KEY, null);
	await holdline.readCards();
	return true;
}
