import { beforeEach, expect, test } from 'vitest';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { TwoMinutes } from '#lib/state/two-minutes.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, passMinutes, powers } from './powers.ts';

let file: CaseFile;

const begin = async (knowsNumber = false) => {
	const sitting = new TwoMinutes(file, knowsNumber);
	await sitting.open();
	return sitting;
};

beforeEach(async () => {
	file = new CaseFile(newId(), new FakeStore(), powers);
	await file.set('case', file.id, 'provider', 'Gridwell');
	await file.set('goal', file.id, 'want', 'My money back');
});

test('one step is in sight until the person says it is done, and the next comes only when asked for', async () => {
	const sitting = await begin();
	expect([sitting.step, sitting.isDone]).toEqual(['number', false]);
	await file.set('case', file.id, 'phone', '0800 123');
	expect(sitting.step).toBe('number');
	sitting.finish();
	expect([sitting.step, sitting.isDone]).toEqual(['number', true]);
	sitting.more();
	expect([sitting.step, sitting.isDone]).toEqual(['say-goal', false]);
});

test('the same step is there after a reload, and none comes twice on one day', async () => {
	const sitting = await begin(true);
	sitting.finish();
	sitting.more();
	expect(sitting.step).toBe('paper');
	expect((await begin(true)).step).toBe('paper');
	sitting.finish();
	expect((await begin(true)).isDone).toBe(true);
});

test('another day begins anew', async () => {
	(await begin(true)).finish();
	passMinutes(24 * 60);
	const sitting = await begin(true);
	expect([sitting.step, sitting.isDone]).toEqual(['say-goal', false]);
});

test('after the last step none is left', async () => {
	const sitting = await begin(true);
	while (sitting.step !== null) {
		sitting.finish();
		sitting.more();
	}
	expect(sitting.step).toBeNull();
	expect(file.case.entries).toEqual([]);
});
