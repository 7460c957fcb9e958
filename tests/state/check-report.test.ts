import { describe, expect, test } from 'vitest';
import { phoneCheckWords } from '#lib/content/words/en/check.ts';
import {
	type Outcomes,
	type ReportWords,
	type TrialId,
	automaticTrials,
	ownSteps,
	percentile,
	reportText,
	tapTrials
} from '#lib/state/check-report.ts';

const trials: TrialId[] = [...automaticTrials, 'saving', ...tapTrials, ...ownSteps];
const named: Record<string, { name: string }> = { ...phoneCheckWords.trials, ...phoneCheckWords.own.steps };
const words: ReportWords = {
	...phoneCheckWords,
	...phoneCheckWords.text,
	names: Object.fromEntries(trials.map((trial) => [trial, named[trial]?.name])) as Record<TrialId, string>
};
const report = (outcomes: Outcomes, times: number[] = [], copies: number | null = null) =>
	reportText({ outcomes, times, copies, browser: 'Safari 18.2', version: 'Version 0.5.0' }, words);

describe('the text to send', () => {
	test('says of everything whether it was tried and how it went', () => {
		const text = report(
			{
				database: { grade: 'works' },
				file: { grade: 'not', detail: 'NoModificationAllowedError' },
				locks: { grade: 'missing' },
				cache: { grade: 'hangs' },
				keyboard: { grade: 'partly', detail: '56 %' },
				date: { grade: 'not' }
			},
			[4, 2, 3],
			2
		);
		expect(text.split('\n').slice(0, 6)).toEqual([
			'Holdline check',
			'Version 0.5.0',
			'Browser: Safari 18.2',
			'Notes are kept twice on this device.',
			'3 notes saved. Half took up to 3.0 ms, 95 in 100 up to 4.0 ms.',
			''
		]);
		expect(text.split('\n')).toEqual(
			expect.arrayContaining([
				'Notes, first copy: Works',
				'Notes, second copy in a file: Does not work (NoModificationAllowedError)',
				'Taking turns: Not in this browser',
				'Keeping pages: Gave no answer',
				'The keyboard: Works in part (56 %)',
				'Dates: Does not work',
				'Home screen: Not tried'
			])
		);
		expect(text.split('\n')).toHaveLength(6 + trials.length);
	});

	test('says how notes are kept by how many copies held the last one', () => {
		expect(report({}, [1], 1)).toContain('Notes are kept once on this device.');
		expect(report({ saving: { grade: 'hangs' } })).toContain('Notes could not be kept here.');
		expect(report({})).not.toContain('Notes could not be kept here.');
	});

	test('gives no times when nothing was saved', () => expect(report({})).not.toContain(' ms'));

	test('has a name for everything, and no name twice', () => {
		const names = trials.map((trial) => words.names[trial]);
		expect(names).not.toContain(undefined);
		expect(new Set(names).size).toBe(names.length);
	});
});

test.each([
	[[], 0.5, 0],
	[[7], 0.95, 7],
	[[4, 1, 3, 2], 0.5, 2],
	[[5, 1, 4, 2, 3], 0.5, 3],
	[Array.from({ length: 100 }, (_, index) => 100 - index), 0.95, 95]
])('of %j, a share of %d is within %d', (times, share, expected) => {
	expect(percentile(times, share)).toBe(expected);
});
