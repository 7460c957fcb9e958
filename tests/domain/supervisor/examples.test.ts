import { describe, expect, test } from 'vitest';
import { assess } from '#lib/domain/supervisor/assess.ts';
import { Situation } from '#lib/domain/vocabulary/situation.ts';
import { examples } from '../../fixtures/supervisor/examples.ts';

describe('the worked examples', () => {
	test('are 22, each once and each a whole situation', () => {
		expect(examples.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
		for (const { situation } of examples) expect(Situation.parse(situation)).toEqual(situation);
	});

	test.each(examples)('$number: $story', ({ situation, expected }) => {
		expect(assess(situation)).toMatchObject(expected);
	});
});

describe('what follows once the first step is done', () => {
	test('2: well prepared, one rung at a time; and without the call for a chief, the agent may finish', () => {
		const { situation } = example(2);
		const prepared = { goalSaid: true, datedFacts: 1, optionsAsked: 1, calm: true };
		expect(assess({ ...situation, ready: prepared })).toMatchObject({ verdict: 'not-yet', next: 'one-rung' });
		expect(assess({ ...situation, ready: prepared, signals: ['agent-still-trying'] })).toMatchObject({
			verdict: 'not-yet',
			next: 'let-agent-finish'
		});
	});

	test('10: before the line was read aloud, reading it is the step', () => {
		const { situation } = example(10);
		expect(assess({ ...situation, signals: ['contradicts-own-terms'] })).toMatchObject({
			verdict: 'not-yet',
			next: 'read-terms-aloud'
		});
	});

	test('11: a later call about the same right answer is no reason either', () => {
		const { situation } = example(11);
		expect(assess({ ...situation, contacts: 3 })).toMatchObject({
			verdict: 'not-yet',
			because: [],
			next: 'ask-exception-or-accept'
		});
	});

	test('21: two minutes later, calm again, the broken promise is reason enough', () => {
		const { situation } = example(21);
		expect(assess({ ...situation, ready: { ...situation.ready, calm: true } })).toMatchObject({
			verdict: 'escalate',
			next: 'ask-now'
		});
	});
});

function example(number: number) {
	const found = examples.find((candidate) => candidate.number === number);
	if (!found) throw new Error(`There is no example ${number}.`);
	return found;
}
