import { learnPhrases } from '#lib/domain/coach/learned-phrases.ts';
import { learnGoals } from '#lib/domain/goal/learned-reader.ts';
import { learnMoves } from '#lib/domain/moves/learned.ts';
import { loadPack } from '#lib/platform/service-worker.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { startMailbox } from './sharing-packs.ts';

/**
 * Loads the weights of the moves, the phrases of the coach and the reader of goals. Resolves with whether all are here. What is set up of a
 * mailbox goes on meanwhile, and nothing waits for it.
 */
export async function learn(library: CaseLibrary): Promise<boolean> {
	void startMailbox(library).catch(() => {});
	const [weights, coach, goals] = await Promise.all([
		loadPack('moves', () => import('#lib/domain/moves/moves-pack.ts')),
		loadPack('coach', () => import('#lib/domain/coach/coach-pack.ts')),
		loadPack('goal', () => import('#lib/domain/speech/goal-pack.ts'))
	]);
	if (weights) learnMoves(weights);
	if (coach) learnPhrases(coach.coachPhrases);
	if (goals) learnGoals(goals.readerOfGoals);
	return weights !== null && coach !== null && goals !== null;
}
