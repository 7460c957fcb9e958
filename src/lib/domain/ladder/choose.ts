import type { Sector } from '../vocabulary/sector.ts';
import type { Ladder } from './ladder.ts';

/** The ladder of a case, the ladders to ask about when there is more than one, or the general way when there is none. */
export type LadderChoice =
	{ kind: 'ladder'; ladder: Ladder } | { kind: 'ask'; ladders: readonly Ladder[] } | { kind: 'general' };

/** Chooses among the ladders of one country. When none of them has the variant, it is asked for again. */
export function chooseLadder(ladders: readonly Ladder[], sector: Sector | null, variant: string | null): LadderChoice {
	const fitting = ladders.filter((ladder) => ladder.sector === sector);
	const [first, ...others] = fitting;
	if (!first) return { kind: 'general' };
	if (others.length === 0) return { kind: 'ladder', ladder: first };
	const asked = fitting.find((ladder) => ladder.variant === variant);
	return asked ? { kind: 'ladder', ladder: asked } : { kind: 'ask', ladders: fitting };
}
