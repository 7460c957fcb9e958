import type { Goal } from '../case/case.ts';

export const MAX_FALLBACKS = 3;

/** What the person would accept instead, in their order. */
export function fallbacksOf({ instead, insteadThen }: Pick<Goal, 'instead' | 'insteadThen'>): readonly string[] {
	return [instead ?? '', ...(insteadThen ?? [])].filter((words) => words !== '');
}

/** The fields that hold these fallbacks: the first in `instead`, the others in `insteadThen`. Drops empty ones and a fourth. */
export function asFallbackFields(fallbacks: readonly string[]): {
	instead: string | null;
	insteadThen: string[] | null;
} {
	const [first = null, ...others] = fallbacks.filter((words) => words !== '').slice(0, MAX_FALLBACKS);
	return { instead: first, insteadThen: others.length > 0 ? others : null };
}

/** The list with one item moved by one position. Unchanged when there is no such position. */
export function moved(fallbacks: readonly string[], index: number, by: -1 | 1): readonly string[] {
	const item = fallbacks[index];
	const other = fallbacks[index + by];
	if (item === undefined || other === undefined) return fallbacks;
	return fallbacks.map((words, at) => (at === index ? other : at === index + by ? item : words));
}
