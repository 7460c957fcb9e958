import type { EntryKind } from '../vocabulary/entry.ts';
import { type Move, moves } from './move.ts';
import { SLOTS, ngramSlots } from './ngrams.ts';
import { biases, counts, skips, weightSteps } from './weights.ts';

/**
 * What the model tells apart. A promise is one class: whether it has a day is read from the day. The last class is a line in
 * which they do nothing.
 */
export const moveClasses: readonly (Move | 'none')[] = [...moves.filter((move) => move !== 'promises-dated'), 'none'];
const NONE = moveClasses.length - 1;

/** Weights are stored as whole steps of this size. */
export const STEP = 0.3;
/** The figures that one character stands for. The last one says that as many more follow in the next. */
export const FIGURES = '!#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
/** The figure that stands for a step of nothing. */
export const MIDDLE = 40;

/** How much a line may lean to "nothing" before its likeliest move is given up, and how much before its tag is. Log odds. */
const CAUTION = -0.2;
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

/** The weights by slot, each with its class, made from their short form when the first line is weighed. */
let table: { first: Uint32Array; ofClass: Uint8Array; weight: Float32Array } | null = null;

/** The log odds of each class for a line. */
export function weigh(words: readonly string[], kind: EntryKind): Float64Array {
	table ??= unpack();
	const { first, ofClass, weight } = table;
	const odds = Float64Array.from(biases);
	for (const slot of ngramSlots(words, kind)) {
		const end = first[slot + 1] ?? 0;
		for (let at = first[slot] ?? 0; at < end; at += 1) add(odds, ofClass[at] ?? 0, weight[at] ?? 0);
	}
	return odds;
}

/** The moves that the words of a line tell, in no order. A promise comes without its day. */
export function movesHeard(words: readonly string[], kind: EntryKind): readonly Move[] {
	const odds = weigh(words, kind);
	let best = 0;
	for (let at = 1; at < NONE; at += 1) if ((odds[at] ?? 0) > (odds[best] ?? 0)) best = at;
	const highest = odds[best] ?? 0;
	const lean = (odds[NONE] ?? 0) - highest;
	if (highest < LEAST || lean > CAUTION) {
		const ofTag = ofKind[kind];
		return ofTag === undefined || lean > TAG_CAUTION ? [] : [ofTag];
	}
	return moveClasses.filter((one, at): one is Move => one !== 'none' && (at === best || (odds[at] ?? 0) > BESIDE));
}

function unpack(): NonNullable<typeof table> {
	const figureOf = new Map(Array.from(FIGURES, (character, figure) => [character, figure]));
	const last = FIGURES.length - 1;
	const all: { slot: number; ofClass: number; weight: number }[] = [];
	let [skipAt, stepAt] = [0, 0];
	counts.forEach((count, ofClass) => {
		let slot = -1;
		for (let index = 0; index < count; index += 1) {
			let skip = 0;
			let figure: number;
			do {
				figure = figureOf.get(skips.charAt(skipAt++)) ?? 0;
				skip += figure;
			} while (figure === last);
			slot += 1 + skip;
			all.push({ slot, ofClass, weight: ((figureOf.get(weightSteps.charAt(stepAt++)) ?? MIDDLE) - MIDDLE) * STEP });
		}
	});
	const first = new Uint32Array(SLOTS + 1);
	for (const { slot } of all) add(first, slot + 1, 1);
	for (let slot = 0; slot < SLOTS; slot += 1) add(first, slot + 1, first[slot] ?? 0);
	const next = first.slice();
	const ofClass = new Uint8Array(all.length);
	const weight = new Float32Array(all.length);
	for (const one of all) {
		const at = next[one.slot] ?? 0;
		add(next, one.slot, 1);
		ofClass[at] = one.ofClass;
		weight[at] = one.weight;
	}
	return { first, ofClass, weight };
}

function add(list: Float64Array | Uint32Array, at: number, value: number): void {
	list[at] = (list[at] ?? 0) + value;
}
