import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../runs.ts';
import { sayAnswers } from '#lib/content/words/en/goal.ts';
import { MAX_LINE_LENGTH } from '#lib/domain/case/limits.ts';
import type { Answers } from '#lib/domain/goal/answers.ts';
import {
	isTaken,
	missingFrom,
	ownOf,
	questions,
	firstStepAfter,
	firstStepBefore,
	placeOf,
	stepAfter,
	stepBefore,
	steps
} from '#lib/domain/goal/builder.ts';
import { proposeWant } from '#lib/domain/goal/propose.ts';
import { goalGaps } from '#lib/domain/goal/gaps.ts';
import { goalsBehind, notAGoal, notGoalKinds } from '#lib/domain/goal/not-a-goal.ts';
import { outcomesFor } from '#lib/domain/goal/outcomes.ts';
import { GoalOutcome } from '#lib/domain/vocabulary/goal.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';
import { vents } from './vents.ts';

const TODAY = '2026-11-21';
const nothing: Answers = {
	want: null,
	own: null,
	by: null,
	outcome: null,
	outcomeToo: null,
	amount: null,
	object: null,
	howKnown: null
};
const pounds = (minor: number) => ({ minor, currency: 'GBP' });
const propose = (answers: Partial<Answers>) => proposeWant({ ...nothing, ...answers }, sayAnswers, TODAY);

describe('from what is written first to what is asked', () => {
	test('has enough to look at', () => expect(vents.length).toBeGreaterThanOrEqual(25));

	test.each(vents)('%j is %s, and lacks %j', (written, kind, asked) => {
		expect(notAGoal(written)).toBe(kind);
		expect(missingFrom({ ...nothing, want: written, own: written })).toEqual(asked);
	});

	test('nothing written is no wish of any kind', () => {
		for (const empty of [null, '', '  ', '!!', '😀']) expect(notAGoal(empty)).toBeNull();
	});

	test('there is a goal behind every such wish, in every kind of company, and each of them is a goal', () => {
		for (const kind of notGoalKinds)
			for (const sector of [null, ...Sector.options]) {
				const behind = goalsBehind(kind, sector);
				expect(behind.length).toBeGreaterThan(0);
				for (const outcome of behind) {
					const want = sayAnswers.outcome(outcome, { amount: null, thing: 'the bill' });
					expect(goalGaps({ want, by: TODAY }), want).toEqual([]);
				}
			}
	});

	test('every kind of company has outcomes of its own, each once', () => {
		for (const sector of Sector.options) {
			expect(outcomesFor(sector).length).toBeGreaterThanOrEqual(5);
			expect(new Set(outcomesFor(sector)).size).toBe(outcomesFor(sector).length);
		}
	});
});

describe('the sentence put together', () => {
	test('a vent becomes a goal', () => {
		const answers: Answers = {
			...nothing,
			want: 'they keep overcharging me!!',
			own: 'they keep overcharging me!!',
			outcome: 'refund',
			amount: pounds(4210),
			object: 'the roaming charge of 3 May',
			by: '2026-11-30',
			howKnown: 'Money on my account'
		};
		expect(propose(answers)).toBe('A refund of £42.10 for the roaming charge of 3 May, on my account');
		expect(missingFrom(answers)).toEqual([]);
	});

	test.each<[Partial<Answers>, string | null]>([
		[{ own: 'Refund of £42.10 for 3 May' }, 'A refund of £42.10 for 3 May'],
		[{ own: 'I want my deposit back!!' }, 'My deposit back'],
		[{ own: 'iPhone replaced' }, 'iPhone replaced'],
		[{ own: 'A refund', amount: pounds(4200) }, 'A refund of £42'],
		[{ own: 'I want my money back', object: 'the old line' }, 'A refund for the old line'],
		[{ own: 'Fix it', object: 'the boiler' }, 'A repair of the boiler'],
		[{ own: '£42.10', outcome: 'refund' }, 'A refund of £42.10'],
		[{ own: '£42.10 for the roaming charge', outcome: 'refund' }, 'A refund of £42.10 for the roaming charge'],
		[{ own: 'My deposit', outcome: 'refund' }, 'A refund for my deposit'],
		[{ own: 'sort it out', outcome: 'cancel', object: 'my contract' }, 'Cancel my contract'],
		[{ own: 'I want him fired', outcome: 'lessons' }, 'A written note of what went wrong and what changes'],
		[{ own: 'Refund £42.10 and get him fired' }, 'Refund £42.10'],
		[{ own: 'Cancel my contract', howKnown: 'An e-mail' }, 'Cancel my contract, confirmed by e-mail'],
		[{ own: 'Cancel my contract', howKnown: 'I get a text' }, 'Cancel my contract'],
		[{ own: 'Refund £42 on my account', howKnown: 'Money on my account' }, 'Refund £42 on my account'],
		[{ own: 'Refund £42 by 30 November', by: '2026-11-30' }, 'Refund £42'],
		[{ own: 'they keep overcharging me!!' }, null],
		[{}, null]
	])('%j makes %j', (answers, want) => {
		expect(propose({ want: answers.own ?? null, ...answers })).toBe(want);
	});

	test('whoever the case is for is not named in its goal too', () => {
		const answers = { ...nothing, want: 'client wants $99.20 back and the old account removed' };
		expect(proposeWant(answers, sayAnswers, TODAY)).toMatch(/^For my client, \$99\.20 back/);
		expect(proposeWant(answers, sayAnswers, TODAY, 'Mrs Ada Okafor')).toBe('$99.20 back and the old account removed');
		const dated = { ...answers, own: `${answers.want} by 2 January`, by: '2027-01-02' };
		expect(proposeWant(dated, sayAnswers, TODAY, 'Mrs Ada Okafor')).toBe('$99.20 back and the old account removed');
	});

	test('a sentence that was taken and changed by hand goes on being the goal', () => {
		const answers = { own: 'sort it out', want: 'A new router, installed in the hall' };
		expect(isTaken(answers)).toBe(true);
		expect(propose(answers)).toBe('A new router, installed in the hall');
		expect(ownOf(answers)).toBe('sort it out');
	});

	const line = fc.oneof(
		fc.string({ maxLength: MAX_LINE_LENGTH, unit: 'grapheme' }).map((text) => text.slice(0, MAX_LINE_LENGTH)),
		fc.constantFrom(...vents.map(([written]) => written)),
		fc.constant('ا'.repeat(500)),
		fc.constant('a refund 😀 '.repeat(40))
	);
	const answers: fc.Arbitrary<Answers> = fc.record({
		want: fc.option(line),
		own: fc.option(line),
		by: fc.option(fc.constant('2026-11-30')),
		outcome: fc.option(fc.constantFrom(...GoalOutcome.options)),
		outcomeToo: fc.option(fc.constantFrom(...GoalOutcome.options)),
		amount: fc.option(fc.integer({ min: 1, max: 1e9 }).map(pounds)),
		object: fc.option(line),
		howKnown: fc.option(fc.constantFrom('Money on my account', 'A letter', 'something else'))
	});

	test('is one line that can be kept, whatever was answered', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const want = proposeWant(given, sayAnswers, TODAY);
				if (want === null) return;
				expect(want.length).toBeLessThanOrEqual(MAX_LINE_LENGTH);
				expect(want).not.toMatch(/\n|null|undefined/);
			})
		);
	});

	test('what is missing comes in one order, and an answer never makes more missing', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const missing = missingFrom(given);
				expect(missing).toEqual(questions.filter((question) => missing.includes(question)));
				const answered = { ...given, outcome: 'refund', object: 'the bill', by: TODAY, howKnown: 'A letter' } as const;
				expect(missingFrom(answered)).toEqual([]);
			})
		);
	});

	test('the steps lead forward to the end, only ask for what is missing, and lead back the same way', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const walked: string[] = ['want'];
				const missing: readonly string[] = missingFrom(given);
				for (let step = stepAfter('want', given); step; step = stepAfter(step, given)) {
					expect(stepBefore(step, given)).not.toBeNull();
					walked.push(step);
				}
				expect(walked.at(-1)).toBe('fallbacks');
				expect(walked).toEqual(steps.filter((step) => walked.includes(step)));
				expect(questions.filter((question) => walked.includes(question))).toEqual(
					questions.filter((question) => missing.includes(question))
				);
			}),
			{ numRuns: runs(40, 1000) }
		);
		expect(stepBefore('want', nothing)).toBeNull();
	});
});

describe('before a first call', () => {
	const want = (words: string) => ({ ...nothing, want: words });

	test('there are three screens at most: the want, the one thing that is missing most, and the sentence', () => {
		expect(firstStepAfter('want', want('they overcharge me'))).toBe('outcome');
		expect(firstStepAfter('want', want('A refund of £42.10 for the roaming charge'))).toBe('day');
		expect(firstStepAfter('want', want('A refund of £42.10 for the roaming charge by 30 November 2030'))).toBe(
			'sentence'
		);
		for (const step of ['outcome', 'object', 'day', 'known'] as const)
			expect(firstStepAfter(step, want('they overcharge me'))).toBe('sentence');
		expect(firstStepAfter('sentence', nothing)).toBeNull();
	});

	test('the way back is the way that was come', () => {
		expect(firstStepBefore('sentence', { ...want('they overcharge me'), outcome: 'refund' })).toBe('outcome');
		expect(firstStepBefore('outcome', nothing)).toBe('want');
		expect(firstStepBefore('want', nothing)).toBeNull();
	});

	test('each screen is counted, and one that is only reached from the finished goal is not', () => {
		expect([placeOf('want', true), placeOf('day', true), placeOf('sentence', true)]).toEqual([
			{ index: 1, of: 3 },
			{ index: 2, of: 3 },
			{ index: 3, of: 3 }
		]);
		expect([placeOf('basis', true), placeOf('parts', true), placeOf('parts', false)]).toEqual([null, null, null]);
		expect(placeOf('fallbacks', false)).toEqual({ index: 9, of: 9 });
	});
});
