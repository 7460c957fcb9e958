// Apart from the other rules about promises, because the list of cases needs no more of them at its start.
import { type Day, isBefore } from '../day.ts';

type Dated = { due: Day | null };
type Settled = { settled: object | null };

export function unsettled<Promised extends Settled>(promises: readonly Promised[]): readonly Promised[] {
	return promises.filter(({ settled }) => settled === null);
}

/** True when the promise is unsettled and its day has passed. Only the person's own tap makes it broken. */
export function isLate({ due, settled }: Dated & Settled, today: Day): boolean {
	return settled === null && due !== null && isBefore(due, today);
}

/** The order of the due list: mine before theirs, then by day, so late ones come first. Those without a day come last. */
export function compareOwed(a: Dated & { by: 'me' | 'them' }, b: Dated & { by: 'me' | 'them' }): number {
	if (a.by !== b.by) return a.by === 'me' ? -1 : 1;
	return compareDue(a, b);
}

/** By day; those without a day come last. */
export function compareDue(a: Dated, b: Dated): number {
	if (a.due === b.due) return 0;
	if (a.due === null) return 1;
	if (b.due === null) return -1;
	return a.due < b.due ? -1 : 1;
}
