import type * as weights from './moves-pack.ts';

export type MoveWeights = typeof weights;

let learned: MoveWeights | null = null;

/** Gives the model its weights. Without them only the kind of a line tells a move. They are as heavy as a tenth of the app, and so a feature pack. */
export function learnMoves(weights: MoveWeights): void {
	learned = weights;
}

/** Null until they are loaded. */
export function learnedWeights(): MoveWeights | null {
	return learned;
}
