import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskedNumber, settledWords } from '#lib/content/words/en/case.ts';
import { gapWords, goalWords, notGoalWords, sayBreath, stepHeadings, stepLeads } from '#lib/content/words/en/goal.ts';
import { MAX_BREATH_WORDS, goalGaps } from '#lib/domain/goal/gaps.ts';
import { spokenGoal } from '#lib/domain/goal/goal.ts';
import { oneBreath } from '#lib/domain/speech/breath.ts';
import { countWords } from '#lib/domain/text/words.ts';

const TODAY = '2026-11-21';

describe('the goal in words', () => {
	test('reads as a sentence with its day', () => {
		expect(spokenGoal({ want: 'Refund of £42.10 for 3 May', by: '2026-11-30' }, sayBreath(TODAY))).toBe(
			'My goal today: a refund of £42.10 for 3 May, by 30 November.'
		);
	});

	test('names no day when there is none', () => {
		expect(spokenGoal({ want: 'Close the account', by: null }, sayBreath(TODAY))).toBe('Please close the account.');
	});

	test('is said in one breath when it is not called too long', () => {
		const word = fc.constantFrom('Refund', '£42.10', 'of', 'for', 'May', 'the', 'bill', 'account', 'letter');
		const by = fc.constantFrom('2026-11-30', '2027-01-02', null);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), by, (words, day) => {
				const goal = { want: words.join(' '), by: day };
				if (goalGaps(goal).includes('too-long')) return;
				expect(countWords(spokenGoal(goal, sayBreath(TODAY)) ?? '')).toBeLessThanOrEqual(MAX_BREATH_WORDS);
			})
		);
	});

	const plain = Object.values(goalWords).filter((words) => typeof words === 'string');
	const behind = Object.values(notGoalWords).flatMap(({ what, behind }) => [what, behind]);
	const all = [
		...Object.values(gapWords),
		...plain,
		...behind,
		...Object.values(stepHeadings),
		...Object.values(stepLeads)
	];
	test.each(all)('%j has no sentence of more than twenty words', (words) => {
		for (const sentence of words.split(/(?<=[.?])\s/)) expect(countWords(sentence)).toBeLessThanOrEqual(20);
	});
});

describe('an account number', () => {
	test.each([
		['4471 9920 88', '•••• 088'],
		['AB1234567', '•••• 567'],
		['12345', '••••'],
		['1 2 3 4', '••••']
	])('%s shows as %s', (secret, shown) => {
		expect(maskedNumber(secret)).toBe(shown);
	});
});

test('how a promise ended comes with its day', () => {
	expect(settledWords({ outcome: 'kept-late', on: '2026-11-12' }, TODAY)).toBe('kept late, 12 November');
	expect(settledWords({ outcome: 'broken', on: TODAY }, TODAY)).toBe('broken, today');
});

test('the goal of somebody else is said for them, whole', () => {
	const want = 'the old bank account removed and 440 dollars of fees paid back to the account';
	const said = oneBreath({ want, by: '2026-12-04' }, sayBreath(TODAY, 'Mrs Okafor')) ?? '';
	expect(said).toBe(`My goal today, for Mrs Okafor: ${want}, by 4 December.`);
});
