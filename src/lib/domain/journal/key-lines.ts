import type { Case, Entry } from '../case/case.ts';
import { isNo, isStanding } from '../case/entries.ts';

/** A journal of up to so many lines is read at a glance, so nothing of it is folded. */
const MAX_UNFOLDED = 12;

/** Whether a case turns on an entry: a no, a promise, a reference, or something that was decided or reported. */
export function isKeyLine(entry: Entry): boolean {
	const { kind, reference, taken, ladder } = entry;
	if (!isStanding(entry)) return false;
	return (
		isNo(entry) ||
		kind === 'promised' ||
		kind === 'assessed' ||
		Boolean(reference) ||
		taken === 'took' ||
		taken === 'declined' ||
		ladder !== undefined
	);
}

/** Whether the journal begins with its key lines only: it is long, and has some. */
export function isLongJournal({ entries }: Pick<Case, 'entries'>): boolean {
	const shown = entries.filter(({ status }) => status !== 'undone');
	return shown.length > MAX_UNFOLDED && shown.some(isKeyLine);
}
