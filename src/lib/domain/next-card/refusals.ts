import type { Case } from '../case/case.ts';
import { standing } from '../case/entries.ts';
import { Refusal } from '../vocabulary/refusal.ts';

/**
 * How many times each way of saying no occurs in a case. A no without a way counts as a plain one. Struck lines do not count.
 */
export function refusalsOf({ entries }: Pick<Case, 'entries'>): Record<Refusal, number> {
	const ways = standing(entries)
		.filter(({ kind, wasNo }) => kind === 'refused' || wasNo === true)
		.map(({ refusal }) => refusal ?? 'no');
	return Object.fromEntries(
		Refusal.options.map((refusal) => [refusal, ways.filter((way) => way === refusal).length])
	) as Record<Refusal, number>;
}
