import type { Entry } from '../case/case.ts';
import { standing } from '../case/entries.ts';
import type { Finding } from '../coach/review.ts';

/** How many of my last lines are read. Heat further back has passed and offers nothing. */
const LAST_LINES = 3;

/**
 * Whether a calm line may be offered now: my last lines in this contact are hot, and none was offered here before.
 * `wasAnswered` is true once the person has taken or dismissed the offer in this contact. A calm line that was said counts as
 * taken. `review` is the coach's. Only the heat it finds counts, and only in words that are not the other side's.
 */
export function offersCalm(
	entries: readonly Pick<Entry, 'kind' | 'by' | 'moment' | 'status' | 'words'>[],
	review: (note: string) => readonly Pick<Finding, 'kind'>[],
	wasAnswered: boolean
): boolean {
	const counted = standing(entries);
	if (wasAnswered || counted.some(({ kind, moment }) => kind === 'asked' && moment === 'calm')) return false;
	return counted
		.filter(isMine)
		.slice(-LAST_LINES)
		.some(({ words }) => review(words).some(({ kind }) => kind === 'heat'));
}

function isMine({ kind, by }: Pick<Entry, 'kind' | 'by'>): boolean {
	return kind === 'noted' || kind === 'felt' || (kind === 'said' && by === 'me');
}
