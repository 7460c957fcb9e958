import { describe, expect, test } from 'vitest';
import { handlingSentences } from '#lib/content/words/en/handling.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import { answersOf } from '#lib/domain/handling/answers.ts';
import { countedKey, countedOf } from '#lib/domain/handling/counted.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const CASE = id(1);
const CALL = id(2);

const row = (n: number, body: object): CaseRecord =>
	({
		id: id(n),
		case: CASE,
		device: id(3),
		seq: n,
		clock: n,
		made: { utc: 1_764_000_000_000 + n, offset: 0, zone: 'UTC' },
		v: 1,
		change: id(500 + n),
		...body
	}) as CaseRecord;

type Line = {
	kind: string;
	words?: string;
	by?: 'me' | 'them';
	refusal?: string;
	day?: string;
	contact?: string | null;
};

/** A case with these notes, numbered from 100, and these fields. */
function caseWith(
	lines: readonly Line[],
	fields: Readonly<Record<string, unknown>> = {},
	more: readonly object[] = []
) {
	const entries = lines.map(({ day = '2026-05-03', words = '', contact = CALL, ...line }, index) =>
		row(100 + index, { type: 'entry', contact, at: { day, minute: 600, zone: 'UTC' }, words, ...line })
	);
	const said = Object.entries(fields).map(([name, value], index) =>
		row(300 + index, { type: 'field', of: 'case', target: CASE, name, value })
	);
	return foldCase(CASE, [...entries, ...said, ...more.map((body, index) => row(400 + index, body))]);
}

const handled = (theCase: ReturnType<typeof caseWith>) => ({
	answers: answersOf(theCase),
	counts: countedOf(theCase)
});

const answer = (lines: readonly Line[], question: string, fields = {}) =>
	answersOf(caseWith(lines, fields)).find((one) => one.question === question);

describe('how they handled it', () => {
	test('is not known of an empty journal, and never no', () => {
		expect(answersOf(caseWith([])).map(({ is }) => is)).toEqual([null, null, null, null, null, null]);
		expect(handlingSentences(handled(caseWith([])))).toEqual([]);
	});

	test.each([
		["I'm sorry about that", 'saidSorry'],
		['He apologised for the mistake', 'saidSorry'],
		['she said sorry for the delay', 'saidSorry'],
		['you can choose a refund or a credit', 'gaveChoice'],
		['she rang back to check it had arrived', 'checkedRight'],
		['Is it working now?', 'checkedRight'],
		['would you take a short survey', 'askedHow'],
		["we will make sure this doesn't happen again", 'saidChange'],
		['they have changed their process', 'saidChange']
	])('is shown by “%s”: %s', (words, question) => {
		expect(answer([{ kind: 'said', words }], question)).toMatchObject({
			is: 'yes',
			from: 'journal',
			notes: [{ id: id(100), day: '2026-05-03' }]
		});
	});

	test.each([
		['Sorry, I cannot do that', 'saidSorry'],
		["I'm sorry but that's our policy", 'saidSorry'],
		['sorry to keep you waiting', 'saidSorry'],
		['he refused to apologise', 'saidSorry'],
		['they never said sorry', 'saidSorry'],
		['she would not give me a choice', 'gaveChoice'],
		['they did not check that it works', 'checkedRight'],
		['no survey, nothing', 'askedHow']
	])('is not shown by “%s”: %s', (words, question) => {
		expect(answer([{ kind: 'said', words }], question)?.is).toBeNull();
	});

	test('an option they named is a choice, and what I did myself shows nothing', () => {
		expect(answer([{ kind: 'option', words: 'a credit' }], 'gaveChoice')).toMatchObject({ is: 'yes' });
		expect(answer([{ kind: 'did', by: 'me', words: 'I apologised' }], 'saidSorry')?.is).toBeNull();
		expect(answer([{ kind: 'said', by: 'me', words: 'I am sorry about that' }], 'saidSorry')?.is).toBeNull();
		expect(answer([{ kind: 'noted', words: 'I said sorry to her' }], 'saidSorry')?.is).toBeNull();
	});

	test('the answer of the person stands before what the journal shows, and can be taken back', () => {
		const sorry = [{ kind: 'said', words: "I'm sorry about that" }];
		expect(answer(sorry, 'saidSorry', { saidSorry: false })).toMatchObject({ is: 'no', from: 'tap', notes: [] });
		expect(answer(sorry, 'saidSorry', { saidSorry: true })).toMatchObject({ is: 'yes', from: 'tap', notes: [{}] });
		expect(answer(sorry, 'saidSorry', { saidSorry: null })).toMatchObject({ is: 'yes', from: 'journal' });
	});

	test('their word is kept, in part or not, by how the person said that promises ended; a late one says nothing', () => {
		const promises = ['ring back', 'send it', 'refund it'].map((words) => ({
			kind: 'promised',
			by: 'them' as const,
			words
		}));
		const settled = (outcomes: readonly string[]) =>
			answersOf(
				caseWith(
					promises,
					{},
					outcomes.map((outcome, index) => ({
						type: 'mark',
						about: id(100 + index),
						kind: 'settled',
						outcome,
						on: '2026-05-10'
					}))
				)
			).find(({ question }) => question === 'keptWord');
		expect(settled([])?.is).toBeNull();
		expect(settled(['kept', 'kept'])).toMatchObject({ is: 'yes', ended: { kept: 2, keptLate: 0, broken: 0 } });
		expect(settled(['kept', 'kept-late', 'broken'])).toMatchObject({
			is: 'partly',
			ended: { kept: 1, keptLate: 1, broken: 1 }
		});
		expect(settled(['broken', 'dropped'])).toMatchObject({ is: 'no', ended: { kept: 0, keptLate: 0, broken: 1 } });
	});
});

const counts = (theCase: ReturnType<typeof caseWith>) =>
	Object.fromEntries(countedOf(theCase).map(({ kind, count }) => [kind, count]));

describe('what is counted', () => {
	const lines: readonly Line[] = [
		{ kind: 'refused', words: "it's our policy" },
		{ kind: 'refused', refusal: 'system' },
		{ kind: 'said', words: 'You must have entered it wrong' },
		{ kind: 'said', words: 'you need to ring billing' },
		{ kind: 'passed-on' },
		{ kind: 'said', words: 'please send the photos again, we do not have them' },
		{ kind: 'said', by: 'me', words: "it's our policy" }
	];

	test('is excuses, blame, "ask somebody else" and papers asked for again, each with its notes', () => {
		expect(counts(caseWith(lines))).toEqual({ excuse: 2, blame: 1, 'somebody-else': 2, 'papers-again': 1 });
		const [excuse] = countedOf(caseWith(lines));
		expect(excuse?.items.map((item) => item.id)).toEqual([id(100), id(101)]);
	});

	test('a system or a paper that is only spoken of is no excuse', () => {
		const spoken = [
			'The new plan started one month too early in our system.',
			'No credit on the account, and no call.'
		];
		expect(counts(caseWith(spoken.map((words) => ({ kind: 'said', words })))).excuse).toBe(0);
		expect(counts(caseWith([{ kind: 'noted', words: "the system won't let her" }])).excuse).toBe(1);
	});

	test('a way of saying no that was tapped is what counts of that note', () => {
		const theCase = caseWith([{ kind: 'refused', refusal: 'another-team', words: "it's our policy" }]);
		expect(counts(theCase)).toMatchObject({ excuse: 0, 'somebody-else': 1 });
	});

	test('a hand-on that was told before it was done is one', () => {
		const told = { kind: 'said', words: "I'll put you through to billing" };
		expect(counts(caseWith([told]))['somebody-else']).toBe(1);
		expect(counts(caseWith([told, { kind: 'passed-on' }]))['somebody-else']).toBe(1);
	});

	test('papers that were tapped after a call count once, with or without a note of it', () => {
		const contact = [
			{
				type: 'field',
				of: 'contact',
				target: CALL,
				name: 'started',
				value: { day: '2026-05-03', minute: 600, zone: 'UTC', utc: null }
			},
			{ type: 'field', of: 'contact', target: CALL, name: 'papersAskedAgain', value: true }
		];
		expect(counts(caseWith([], {}, contact))['papers-again']).toBe(1);
		expect(counts(caseWith(lines, {}, contact))['papers-again']).toBe(1);
	});

	test('what the person takes out is shown, and not counted', () => {
		const [excuse] = countedOf(caseWith(lines, { notCounted: [countedKey('excuse', id(100))] }));
		expect(excuse).toMatchObject({ count: 1, items: [{ isCounted: false }, { isCounted: true }] });
	});

	test('is told as facts, with the days of the notes', () => {
		const theCase = caseWith([...lines, { kind: 'said', words: "I'm so sorry about this", day: '2026-05-05' }], {
			askedHow: false
		});
		expect(handlingSentences(handled(theCase))).toEqual([
			'They said sorry (my note of 5 May 2026).',
			'They did not ask how it was.',
			'Counted in my notes: a policy, a system, a wait or “never received” as the reason for a no, twice; blame put on me, once; sent to somebody else, twice; papers asked for again, once.'
		]);
	});
});
