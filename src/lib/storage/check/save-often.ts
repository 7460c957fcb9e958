import type { Change } from '#lib/domain/case/record.ts';
import { type Instant, whenOf } from '#lib/domain/day.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { Store } from '../store.ts';
import { withTimeout } from '../with-timeout.ts';
import { CHECK_NAME } from './name.ts';

/** How long one step may take. The store tries a tap twice, with 5 seconds for each. */
const STEP_WAIT_MS = 12_000;

export type SaveOptions = {
	count: number;
	newId: () => Id;
	now: () => Instant;
	/** Called after each save with its time in milliseconds, and the number of copies that hold it. */
	onSaved: (milliseconds: number, copies: number) => void;
	signal: AbortSignal;
};

/**
 * Saves made-up notes one after another in a store of its own, exactly as the app saves a tap. Removes the store in any
 * case. Rejects as the store does, or with `TimeoutError` when it does not answer.
 */
export async function saveOften({ count, newId, now, onSaved, signal }: SaveOptions): Promise<void> {
	let copies = 0;
	const store = new Store({ name: CHECK_NAME, newId, news: { onCopies: (held) => (copies = held) } });
	try {
		await withTimeout(STEP_WAIT_MS, store.open());
		const caseId = newId();
		for (let saved = 0; saved < count && !signal.aborted; saved += 1) {
			const change = madeUpNote(caseId, newId, now());
			const start = performance.now();
			await withTimeout(STEP_WAIT_MS, store.commit(change));
			onSaved(performance.now() - start, copies);
		}
	} finally {
		await withTimeout(STEP_WAIT_MS, store.destroy()).catch(() => store.close());
	}
}

function madeUpNote(caseId: Id, newId: () => Id, made: Instant): Change {
	const words = 'A made-up note of the check, about as long as a line on a call.';
	return {
		id: newId(),
		case: caseId,
		made,
		records: [{ type: 'entry', id: newId(), contact: null, kind: 'noted', words, at: whenOf(made) }]
	};
}
