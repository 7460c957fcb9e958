import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spelledOut } from '#lib/domain/goal/as-typed.ts';
import { type GoalGap, MAX_WANT_WORDS, goalGapKinds, goalGaps } from '#lib/domain/goal/gaps.ts';
import { spokenGoal } from '#lib/domain/goal/goal.ts';
import { countWords } from '#lib/domain/text/words.ts';

const DAY = '2026-11-30';

/** What people write, and what is then missing when a day is set beside it. */
const wants: [string, GoalGap[]][] = [
	['Refund of £42.10 for 3 May', []],
	['Refund £42.10', []],
	['I want £42.10 credited to my account', []],
	['A new router', []],
	['Cancel my contract without a fee', []],
	['The parcel delivered to my flat', []],
	['Stop charging me for the old line', []],
	['Remove the late mark from my credit file', []],
	['An apology in writing', []],
	['The deposit of 850 euros back', []],
	['A copy of the recording of 12 May', []],
	['Meter read before the winter bill', []],
	['An appointment with the heating engineer', []],
	['Priya rings me back about the credit note', []],
	['Waive the £35 overdraft fee', []],
	['Explain the charge of 3 May', []],
	['Rebook us on the morning flight', []],
	['Pay the claim for the broken boiler', []],
	['Close the account', []],
	['My broadband working', []],
	['A payment plan of £20 a month', []],
	['sort it out', ['outcome', 'object']],
	['justice', ['outcome', 'object']],
	['they keep overcharging me!!', ['outcome', 'object']],
	['They never refund anything', ['outcome', 'object']],
	['Someone to listen to me', ['outcome', 'object']],
	['To be treated with respect', ['outcome', 'object']],
	['Fix it', ['object']],
	['A refund', ['object']],
	['I want my money back', ['object']],
	['An explanation', ['object']],
	['£42.10', ['outcome']],
	['My deposit', ['outcome']],
	['Do something', ['outcome', 'object']],
	['', ['outcome', 'object']],
	['Refund of £42.10 for the charge of 3 May and also for the one before and the letter that they sent', ['too-long']]
];

describe('what is missing for a goal to be said in one breath', () => {
	test.each(wants)('%j lacks %j', (want, gaps) => {
		expect(goalGaps({ want, by: DAY })).toEqual(gaps);
	});

	test('a day is missing until one is set', () => {
		expect(goalGaps({ want: 'Refund of £42.10', by: null })).toEqual(['day']);
	});

	test.each([
		'Refund £42.10 by 30 November',
		'Call me back today',
		'A new router by Friday',
		'An answer within 5 days'
	])('%j names its day itself', (want) => {
		expect(goalGaps({ want, by: null })).not.toContain('day');
	});

	test('a charge of a day is not a day by which', () => {
		expect(goalGaps({ want: 'Refund of £42.10 for 3 May', by: null })).toEqual(['day']);
	});

	test('what the other side does after the goal does not spoil it', () => {
		expect(goalGaps({ want: 'Refund £42.10, they never paid it back', by: DAY })).toEqual([]);
	});

	test('nothing said lacks all but shortness', () => {
		expect(goalGaps({ want: null, by: null })).toEqual(['outcome', 'object', 'day']);
	});

	test('gaps come in one order, each once, for any words', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 500 }), fc.constantFrom(DAY, null), (want, by) => {
				const gaps = goalGaps({ want, by });
				expect(gaps).toEqual(goalGapKinds.filter((kind) => gaps.includes(kind)));
			})
		);
	});

	test('setting a day never adds a gap', () => {
		fc.assert(
			fc.property(fc.string(), (want) => {
				const without = goalGaps({ want, by: null });
				expect(goalGaps({ want, by: DAY })).toEqual(without.filter((gap) => gap !== 'day'));
			})
		);
	});

	test('space and a full stop change nothing', () => {
		fc.assert(
			fc.property(fc.constantFrom(...wants.map(([want]) => want)), (want) => {
				expect(goalGaps({ want: `  ${want}. `, by: DAY })).toEqual(goalGaps({ want, by: DAY }));
			})
		);
	});
});

const say = (want: string, by: string | null) => `Goal: ${want}${by === null ? '' : `, by ${by}`}.`;
const spoken = (want: string | null, names: string[] = [], by: string | null = DAY) =>
	spokenGoal({ want, by }, say, names);

/** A word that is no short form of another. */
const plainWord = fc.stringMatching(/^[a-z]{2,8}$/).filter((word) => spelledOut(word) === word);

describe('the goal as it is read aloud', () => {
	test.each([
		['Refund of £42.10 for 3 May', 'Goal: a refund of £42.10 for 3 May, by 2026-11-30.'],
		['A refund of £42.10.', 'Goal: a refund of £42.10, by 2026-11-30.'],
		['Apology in writing', 'Goal: an apology in writing, by 2026-11-30.'],
		['I want my deposit back!!', 'Goal: my deposit back, by 2026-11-30.'],
		["I'd like you to cancel my contract", 'Goal: cancel my contract, by 2026-11-30.'],
		['I get my deposit back', 'Goal: I get my deposit back, by 2026-11-30.'],
		["I'm put back on the old price", "Goal: I'm put back on the old price, by 2026-11-30."],
		['VAT taken off the bill', 'Goal: VAT taken off the bill, by 2026-11-30.'],
		['iPhone replaced', 'Goal: iPhone replaced, by 2026-11-30.'],
		['Priya rings me back', 'Goal: Priya rings me back, by 2026-11-30.'],
		['Northline to refund £42.10', 'Goal: Northline to refund £42.10, by 2026-11-30.'],
		['Dana’s promise kept', 'Goal: Dana’s promise kept, by 2026-11-30.'],
		['£42.10 refunded', 'Goal: £42.10 refunded, by 2026-11-30.'],
		['  Cancel   my\ncontract ', 'Goal: cancel my contract, by 2026-11-30.'],
		['Refund £42.10 by Friday', 'Goal: refund £42.10 by Friday.'],
		['Someone calls me back', 'Goal: someone calls me back, by 2026-11-30.'],
		['Credits for March', 'Goal: credits for March, by 2026-11-30.']
	])('%j is %j', (want, sentence) => {
		expect(spoken(want)).toBe(sentence);
	});

	test('a name of the case keeps its capital', () => {
		expect(spoken('Dana puts it in writing', ['Dana Okafor'])).toBe('Goal: Dana puts it in writing, by 2026-11-30.');
		expect(spoken('Gridwell Energy reading', ['Gridwell Energy'])).toContain('Gridwell Energy reading');
	});

	test('no day is said when none is set', () => {
		expect(spoken('Refund £42.10', [], null)).toBe('Goal: refund £42.10.');
	});

	test.each([null, '', '   ', '!!', '…'])('%j is nothing to say', (want) => {
		expect(spoken(want)).toBeNull();
	});

	test('what has no gap fits into twenty words', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('refund', '£42.10', 'for', 'May', 'the', 'line'), { maxLength: 30 }),
				(list) => {
					const want = list.join(' ');
					if (goalGaps({ want, by: DAY }).includes('too-long')) return;
					expect(countWords(spoken(want) ?? '')).toBeLessThanOrEqual(MAX_WANT_WORDS + 3);
				}
			)
		);
	});

	test('keeps every word of a want that does not begin with a wish', () => {
		fc.assert(
			fc.property(fc.array(plainWord, { minLength: 1, maxLength: 8 }), (list) => {
				expect(spoken(`the ${list.join(' ')}`, [], null)).toBe(`Goal: the ${list.join(' ')}.`);
			})
		);
	});

	test('never ends in two marks', () => {
		fc.assert(
			fc.property(fc.string(), (want) => {
				expect(spoken(want, [], null) ?? 'x.').toMatch(/[^.!?\s]\.$/);
			})
		);
	});
});
