import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '#lib/domain/supervisor/assess.ts';
import { signals, type Signal, type Situation } from '#lib/domain/vocabulary/situation.ts';
import { readFromTable } from './rulebook-table.ts';
import { anySituation, prepared } from './situations.ts';

const booleans = [true, false];

const everyReadiness: Situation['ready'][] = booleans.flatMap((calm) =>
	booleans.flatMap((goalSaid) =>
		[1, 0].flatMap((datedFacts) => [1, 0].map((optionsAsked) => ({ goalSaid, datedFacts, optionsAsked, calm })))
	)
);

const nothing: Signal[] = [];
const singles: Signal[][] = signals.map((signal) => [signal]);
const pairs = extended(singles);
const triples = extended(pairs);

test('both readings agree on every pair of signals, for each readiness, at the first, second and third contact', () => {
	const disagreements = [nothing, ...singles, ...pairs].flatMap((observed) =>
		everyReadiness.flatMap((ready) => [1, 2, 3].flatMap((contacts) => compare(observed, ready, contacts)))
	);
	expect(everyReadiness).toHaveLength(16);
	expect(pairs).toHaveLength((signals.length * (signals.length - 1)) / 2);
	expect(disagreements).toEqual([]);
});

test('both readings agree on every three signals of a well-prepared call', () => {
	const disagreements = triples.flatMap((observed) =>
		[1, 2, 3].flatMap((contacts) => compare(observed, prepared, contacts))
	);
	expect(disagreements).toEqual([]);
});

test('both readings agree on any number of signals', () => {
	fc.assert(
		fc.property(anySituation(), (situation) => {
			expect(assess(situation)).toEqual(readFromTable(situation));
		}),
		{ numRuns: 2000 }
	);
});

/** The situation, with both answers, if they differ. */
function compare(observed: Signal[], ready: Situation['ready'], contacts: number) {
	const situation: Situation = { sector: 'other', channel: 'phone', ready, contacts, signals: observed };
	const assessed = assess(situation);
	const read = readFromTable(situation);
	return JSON.stringify(assessed) === JSON.stringify(read) ? [] : [{ situation, assessed, read }];
}

/** Each list of signals with one more behind it, in the order of the type, so that no two lists hold the same. */
function extended(lists: readonly Signal[][]): Signal[][] {
	return lists.flatMap((list) => {
		const last = list.at(-1);
		return signals.slice(last === undefined ? 0 : signals.indexOf(last) + 1).map((signal) => [...list, signal]);
	});
}
