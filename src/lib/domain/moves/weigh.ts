import type { EntryKind } from '../vocabulary/entry.ts';
import { type Move, moves } from './move.ts';
import { SLOTS, slotsOf } from './ngrams.ts';
import { biases, counts, skips, steps } from './weights.ts';

/**
 * What the model tells apart. A promise is one class: whether it has a day is read from the day. The last class is a line in
 * which they do nothing.
 */
export const classes = [...moves.filter((move) => move !== 'promises-dated'), 'none'] as const;
const NONE = classes.length - 1;

/** Weights are stored as whole steps of this size. */
export const STEP = 0.3;
/** The figures that one character stands for. The last one says that as many more follow in the next. */
export const FIGURES = '!#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
/** The figure that stands for a step of nothing. */
export const MIDDLE = 40;

/** How much a line must lean to "nothing" before its likeliest move is given up. */
const CAUTION = 2;
/** The likeliest move has to reach this, and any other one that. Log odds. */
const LEAST = -3;
const BESIDE = 0;

/** The weights by slot, each with its class, made from their short form when the first line is weighed. */
let table: { first: Uint32Array; ofClass: Uint8Array; weight: Float32Array } | null = null;

/** The log odds of each class for a line. */
export function weigh(words: readonly string[], kind: EntryKind): Float64Array {
	table ??= unpack();
	const { first, ofClass, weight } = table;
	const odds = Float64Array.from(biases);
	for (const slot of slotsOf(words, kind)) {
		const end = first[slot + 1] ?? 0;
		for (let at = first[slot] ?? 0; at < end; at += 1) odds[ofClass[at] ?? 0]! += weight[at] ?? 0;
	}
	return odds;
}

/** The moves that the words of a line tell, in no order. A promise comes without its day. */
export function heardIn(words: readonly string[], kind: EntryKind): readonly Move[] {
	const odds = weigh(words, kind);
	let best = 0;
	for (let at = 1; at < NONE; at += 1) if ((odds[at] ?? 0) > (odds[best] ?? 0)) best = at;
	const highest = odds[best] ?? 0;
	if (highest < LEAST || (odds[NONE] ?? 0) > highest + CAUTION) return [];
	return classes.filter((one, at): one is Move => one !== 'none' && (at === best || (odds[at] ?? 0) > BESIDE));
}

function unpack(): NonNullable<typeof table> {
	const figureOf = new Map([...FIGURES].map((character, figure) => [character, figure]));
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
			all.push({ slot, ofClass, weight: ((figureOf.get(steps.charAt(stepAt++)) ?? MIDDLE) - MIDDLE) * STEP });
		}
	});
	const first = new Uint32Array(SLOTS + 1);
	for (const { slot } of all) first[slot + 1]! += 1;
	for (let slot = 0; slot < SLOTS; slot += 1) first[slot + 1]! += first[slot] ?? 0;
	const next = first.slice();
	const ofClass = new Uint8Array(all.length);
	const weight = new Float32Array(all.length);
	for (const one of all) {
		const at = next[one.slot]!++;
		ofClass[at] = one.ofClass;
		weight[at] = one.weight;
	}
	return { first, ofClass, weight };
}
