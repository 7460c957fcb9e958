import type { Entry } from '../case/case.ts';
import { isStanding, isTheirs } from '../case/entries.ts';
import { refusalIn } from '../next-card/heard-moves.ts';
import type { Id } from '../vocabulary/id.ts';

/**
 * The noes without words that only repeat what their last line says: "never got it, send again", and then the tap *They never
 * received it*.
 */
export function toldAgain(entries: readonly Entry[]): ReadonlySet<Id> {
	const standing = entries.filter(isStanding);
	return new Set(
		standing
			.filter(({ kind, words, refusal, contact }, index) => {
				if (kind !== 'refused' || words.trim() !== '' || !refusal) return false;
				const before = standing.slice(0, index).findLast((entry) => entry.contact === contact && isTheirs(entry));
				return before !== undefined && !before.private && refusalIn(before.words) === refusal;
			})
			.map(({ id }) => id)
	);
}
