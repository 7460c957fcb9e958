import { describe, expect, test } from 'vitest';
import { nextStepWords } from '#lib/content/words/en/goal.ts';
import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { asFallbackFields, fallbacksOf, moved } from '#lib/domain/goal/fallbacks.ts';
import { nextSmallestStep } from '#lib/domain/goal/next-step.ts';

const TODAY = '2026-11-21';
const ID = '00000000-0000-4000-8000-000000000001';
const blank = foldCase(ID, []);
const time = { day: '2026-11-20', minute: 600, zone: 'UTC', utc: 1 };
const call = { id: ID, started: time, ended: time, howEnded: 'talked' } as unknown as Contact;
const entry = (fields: Partial<Entry>): Entry => ({
	id: ID,
	change: ID,
	made: { utc: 0, offset: 0, zone: 'UTC' },
	contact: ID,
	kind: 'noted',
	words: '',
	at: { day: '2026-11-20', minute: null, zone: 'UTC' },
	status: 'standing',
	before: [],
	settled: null,
	keptWordings: [],
	...fields
});
const promise = (by: 'me' | 'them', due: string | null, words = 'do it') => entry({ kind: 'promised', by, due, words });

function next(goal: Partial<Case['goal']>, rest: Partial<Case> = {}) {
	const theCase: Case = {
		...blank,
		contacts: [call],
		...rest,
		goal: { ...blank.goal, want: 'Refund of £42.10', by: TODAY, ...goal }
	};
	return nextSmallestStep(theCase.goal, theCase, TODAY);
}

describe('the next smallest step', () => {
	test('is not there before the first contact has ended, while one goes on, when it is fixed, or set aside', () => {
		expect(next({}, { contacts: [] })).toBeNull();
		expect(next({}, { contacts: [{ ...call, ended: null }] })).toBeNull();
		expect(next({}, { standing: 'fixed' })).toBeNull();
		expect(next({}, { closed: true })).toBeNull();
	});

	test('is the goal itself when there is none', () => expect(next({ want: null })).toEqual({ kind: 'set-goal' }));

	test('begins with what I owe, then what they owe', () => {
		const mine = promise('me', '2026-12-01', 'send the bill');
		const late = promise('them', '2026-11-19', 'credit it');
		const undated = promise('them', null, 'ring back');
		const ahead = promise('them', '2026-11-25', 'look at it');
		expect(next({}, { entries: [ahead, undated, late, mine] })).toMatchObject({
			kind: 'mine',
			promise: { words: 'send the bill' }
		});
		expect(next({}, { entries: [ahead, undated, late] })).toMatchObject({
			kind: 'late',
			promise: { words: 'credit it' }
		});
		expect(next({}, { entries: [ahead, undated] })).toMatchObject({ kind: 'ask-day', promise: { words: 'ring back' } });
		expect(next({}, { entries: [ahead] })).toMatchObject({ kind: 'wait', promise: { words: 'look at it' } });
	});

	test('a settled promise is nothing to do', () => {
		const kept = { ...promise('them', '2026-11-19'), settled: { outcome: 'kept', on: TODAY } } as const;
		expect(next({}, { entries: [kept] })).toEqual({ kind: 'ask-again' });
	});

	test('goes on with the goal: its day, its first part that is not ticked, then the fallback after a no', () => {
		const parts = [
			{ id: ID, words: 'the money', isDone: true },
			{ id: ID, words: 'the right price', isDone: false }
		];
		const no = entry({ kind: 'refused', words: 'no' });
		expect(next({ by: null, parts })).toEqual({ kind: 'set-day' });
		expect(next({ parts })).toEqual({ kind: 'part', words: 'the right price' });
		expect(next({ instead: '£25' })).toEqual({ kind: 'ask-again' });
		expect(next({ instead: '£25' }, { entries: [no] })).toEqual({ kind: 'fallback', words: '£25' });
		expect(next({ ifNo: 'I write' }, { entries: [no] })).toEqual({ kind: 'if-no', words: 'I write' });
		expect(next({}, { entries: [{ ...no, status: 'struck' }] })).toEqual({ kind: 'ask-again' });
	});

	test('is said with its day', () => {
		const step = next({}, { entries: [promise('them', '2026-11-25', 'look at it')] });
		expect(step && nextStepWords(step, TODAY)).toBe('Wait until Wednesday, then check: “look at it”');
	});
});

describe('fallbacks', () => {
	test('stand in the order in which they were kept', () => {
		const list = ['one', 'two', 'three'];
		expect(fallbacksOf(asFallbackFields(list))).toEqual(list);
		expect(fallbacksOf({ instead: 'old', insteadThen: null })).toEqual(['old']);
		expect(fallbacksOf({ instead: null, insteadThen: null })).toEqual([]);
	});

	test('are three at most, and never empty', () => {
		expect(fallbacksOf(asFallbackFields(['', 'one', 'two', '', 'three', 'four']))).toEqual(['one', 'two', 'three']);
		expect(asFallbackFields([''])).toEqual({ instead: null, insteadThen: null });
	});

	test('move by one place, and not past the ends', () => {
		expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
		expect(moved(['a', 'b'], 0, 1)).toEqual(['b', 'a']);
		expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
		expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
	});
});
