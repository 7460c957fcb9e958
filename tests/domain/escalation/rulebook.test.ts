import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess, signals } from '../../../src/lib/domain/escalation/assess.ts';
import type { Signal, Situation } from '../../../src/lib/domain/escalation/assess.ts';
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
const pairs = singles.flatMap(([first], index) => signals.slice(index + 1).map((second) => [first!, second]));
const triples = pairs.flatMap(([first, second]) =>
	signals.slice(signals.indexOf(second!) + 1).map((third) => [first!, second!, third])
);

it('both readings agree on every pair of signals, for each readiness, at the first, second and third contact', () => {
	const disagreements = [nothing, ...singles, ...pairs].flatMap((observed) =>
		everyReadiness.flatMap((ready) => [1, 2, 3].flatMap((contacts) => compare(observed, ready, contacts)))
	);
	expect(everyReadiness).toHaveLength(16);
	expect(pairs).toHaveLength((signals.length * (signals.length - 1)) / 2);
	expect(disagreements).toEqual([]);
});

it('both readings agree on every three signals of a well-prepared call', () => {
	const disagreements = triples.flatMap((observed) =>
		[1, 2, 3].flatMap((contacts) => compare(observed, prepared, contacts))
	);
	expect(disagreements).toEqual([]);
});

it('both readings agree on any number of signals', () => {
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
