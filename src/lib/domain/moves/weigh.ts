import type { EntryKind } from '../vocabulary/entry.ts';
import { type Move, moves } from './move.ts';
import { ngramSlots } from './ngrams.ts';
import { type MoveWeights, learnedWeights } from './learned.ts';

/**
 * What the model tells apart. A promise is one class: whether it has a day is read from the day. The last class is a line in
 * which they do nothing.
 */
export const moveClasses: readonly (Move | 'none')[] = [...moves.filter((move) => move !== 'promises-dated'), 'none'];
const NONE = moveClasses.length - 1;

/** Weights are stored as whole steps of this size. */
export const STEP = 0.4;
/** The figures that one character stands for. The last one says that as many more follow in the next. */
export const FIGURES = '!#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
/** The figure that stands for a step of nothing. */
export const MIDDLE = 40;

/** How much a line may lean to "nothing" before its likeliest move is given up, and how much before its tag is. Log odds. */
const CAUTION = -0.7;
const TAG_CAUTION = 3;
/** The likeliest move has to reach this, and any other one that. Log odds. */
const LEAST = -3;
const BESIDE = 0.5;

/** What a tag alone says of a line whose words tell no move. */
const ofKind: Partial<Record<EntryKind, Move>> = {
	refused: 'refuses-plain',
	promised: 'promises-undated',
	'passed-on': 'hands-on',
	held: 'hold-coming',
	option: 'offers-less'
};

/** The weights of each slot that has any, made from their short form when the first line is weighed. */
let weightsOf: ReadonlyMap<number, readonly { ofClass: number; weight: number }[]> | null = null;

/** The log odds of each class for a line; null without weights. */
function weigh(words: readonly string[], kind: EntryKind): Float64Array | null {
	const weights = learnedWeights();
	if (weights === null) return null;
	weightsOf ??= unpack(weights);
	const odds = Float64Array.from(weights.biases);
	for (const slot of ngramSlots(words, kind))
		for (const { ofClass, weight } of weightsOf.get(slot) ?? []) odds[ofClass] = (odds[ofClass] ?? 0) + weight;
	return odds;
}

/** How a part of a line begins in which the other side speaks. */
const THEY_SAY = /^(?:he|she|they|agent) (?:says|said|say)$/;

/** The moves that the words of a line tell, in no order. A promise comes without its day. */
export function movesHeard(words: readonly string[], kind: EntryKind): readonly Move[] {
	const heard = heardIn(words, kind);
	if (heard.length > 0) return heard;
	// My own act stands first, and weighs more than what they say to it: "told him i want it back, he says its policy".
	const theirs = words.findIndex(
		(word, at) => /^[,.]$/.test(words[at - 1] ?? '') && THEY_SAY.test(`${word} ${words[at + 1] ?? ''}`)
	);
	return theirs < 0 ? [] : heardIn(words.slice(theirs), kind);
}

function heardIn(words: readonly string[], kind: EntryKind): readonly Move[] {
	const ofTag = ofKind[kind];
	const odds = weigh(words, kind);
	if (odds === null) return ofTag === undefined ? [] : [ofTag];
	let best = 0;
	for (let at = 1; at < NONE; at += 1) if ((odds[at] ?? 0) > (odds[best] ?? 0)) best = at;
	const highest = odds[best] ?? 0;
	const lean = (odds[NONE] ?? 0) - highest;
	if (highest < LEAST || lean > CAUTION) {
		return ofTag === undefined || lean > TAG_CAUTION ? [] : [ofTag];
	}
	return moveClasses.filter((one, at): one is Move => one !== 'none' && (at === best || (odds[at] ?? 0) > BESIDE));
}

/**
 * Reads the weights: how many slots are skipped before the next one, and for each of its weights a figure for the class and one
 * for the size. More weights of a slot follow while the first figure is at or beyond the number of classes.
 */
function unpack({ slotSkips, classFigures, stepFigures }: MoveWeights): NonNullable<typeof weightsOf> {
	const figureOf = new Map(Array.from(FIGURES, (character, figure) => [character, figure]));
	const figureAt = (text: string, at: number) => figureOf.get(text.charAt(at)) ?? 0;
	const last = FIGURES.length - 1;
	const all = new Map<number, { ofClass: number; weight: number }[]>();
	let [slot, skipAt, at] = [-1, 0, 0];
	while (skipAt < slotSkips.length) {
		let figure: number;
		do {
			figure = figureAt(slotSkips, skipAt++);
			slot += figure;
		} while (figure === last);
		slot += 1;
		const weights: { ofClass: number; weight: number }[] = [];
		let ofClass: number;
		do {
			ofClass = figureAt(classFigures, at);
			weights.push({
				ofClass: ofClass % moveClasses.length,
				weight: (figureAt(stepFigures, at++) - MIDDLE) * STEP
			});
		} while (ofClass >= moveClasses.length);
		all.set(slot, weights);
	}
	return all;
}
