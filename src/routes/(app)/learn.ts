import { learnPhrases } from '#lib/domain/coach/learned-phrases.ts';
import { learnMoves } from '#lib/domain/moves/learned.ts';
import { loadPack } from '#lib/platform/service-worker.ts';

/** Loads the weights of the moves and the phrases of the coach. Resolves with whether both are here. */
export async function learn(): Promise<boolean> {
	const [weights, coach] = await Promise.all([
		loadPack('moves', () => import('#lib/domain/moves/moves-pack.ts')),
		loadPack('coach', () => import('#lib/domain/coach/coach-pack.ts'))
	]);
	if (weights) learnMoves(weights);
	if (coach) learnPhrases(coach.coachPhrases);
	return weights !== null && coach !== null;
}
