import { beforeEach, describe, expect, test } from 'vitest';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { CaseGoal } from '#lib/state/goal.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

let store: FakeStore;
let file: CaseFile;
let answers: CaseGoal;

beforeEach(async () => {
	store = new FakeStore();
	file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Gridwell');
	answers = new CaseGoal(file);
});

test('two taps in a row, faster than they are saved, choose both', async () => {
	const go = store.hold();
	const both = [answers.chooseOutcome('refund'), answers.chooseOutcome('fee-dropped')];
	const also = [answers.chooseAlso('apology'), answers.chooseAlso('in-writing'), answers.chooseAlso('apology')];
	go();
	expect(await Promise.all([...both, ...also])).toEqual([true, true, true, true, true]);
	expect(answers.outcomes).toEqual(['refund', 'fee-dropped']);
	expect(file.case.goal.also).toEqual(['in-writing']);
});

describe('the want', () => {
	test('is kept as it was written, in one change', async () => {
		const commits = store.commits;
		expect(await answers.sayWant('Refund the wrong fee')).toBe(true);
		expect(store.commits).toBe(commits + 1);
		expect(file.case.goal).toMatchObject({ own: 'Refund the wrong fee', want: 'Refund the wrong fee', by: null });
	});

	test('gives the goal the day that it names, unless there is one', async () => {
		await answers.sayWant('Refund the fee by 3 December 2026');
		expect(file.case.goal).toMatchObject({ own: 'Refund the fee by 3 December 2026', by: '2026-12-03' });
		expect(file.case.goal.want).not.toMatch(/December/);
		await answers.sayWant('Refund the fee by 9 December 2026');
		expect(file.case.goal).toMatchObject({ want: 'Refund the fee by 9 December 2026', by: '2026-12-03' });
	});

	test('stays unsaid when it could not be saved', async () => {
		store.isFull = true;
		expect(await answers.sayWant('Refund the fee')).toBe(false);
		expect(file.case.goal.want).toBeNull();
	});
});

describe('the outcome', () => {
	test('is taken back by a second choice of it', async () => {
		await answers.chooseOutcome('refund');
		expect(file.case.goal.outcome).toBe('refund');
		await answers.chooseOutcome('refund');
		expect(file.case.goal.outcome).toBeNull();
	});

	test('in own words becomes the want, beside what was written first', async () => {
		await answers.sayWant('This is a disgrace');
		await answers.chooseOutcome('refund');
		await answers.sayOutcome('Take the fee off the bill');
		expect(file.case.goal).toMatchObject({
			own: 'This is a disgrace',
			want: 'Take the fee off the bill',
			outcome: null
		});
		await answers.sayOutcome(null);
		expect(file.case.goal.want).toBe('This is a disgrace');
	});
});

test('a sentence is taken together with what the answers had made of it', async () => {
	await answers.sayWant('the fee');
	await answers.takeSentence('Refund the fee of £35.', 'Refund the fee.');
	expect(file.case.goal).toMatchObject({
		own: 'the fee',
		want: 'Refund the fee of £35.',
		proposed: 'Refund the fee.'
	});
});

test('fallbacks keep their order, and an empty one goes', async () => {
	await answers.setFallbacks(['Half of it', '', 'A credit']);
	expect(file.case.goal).toMatchObject({ instead: 'Half of it', insteadThen: ['A credit'] });
	await answers.setFallbacks(['A credit']);
	expect(file.case.goal).toMatchObject({ instead: 'A credit', insteadThen: null });
});

test('a part takes its place once, and keeps it when it is reworded', async () => {
	const [first, second] = [newId(), newId()];
	await answers.writePart(second, 'A letter', 1);
	await answers.writePart(first, 'A refund', 0);
	await answers.writePart(second, 'A letter that says so', 5);
	expect(file.case.goal.parts.map(({ words }) => words)).toEqual(['A refund', 'A letter that says so']);
	expect(file.fieldsOf('part', second).place).toBe(1);
});

test('what was written first can be kept as a private feeling', async () => {
	await answers.keepFeeling('This is a disgrace');
	expect(file.case.entries.at(-1)).toMatchObject({
		kind: 'felt',
		words: 'This is a disgrace',
		private: true,
		contact: null
	});
});
