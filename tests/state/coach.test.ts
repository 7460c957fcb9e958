import { describe, expect, test } from 'vitest';
import { TIMES_UNTIL_EVERYWHERE } from '#lib/domain/coach/kept-everywhere.ts';
import { Coach } from '#lib/state/coach.svelte.ts';
import { FakeStore } from './fake-store.ts';

describe('a phrase', () => {
	test('is kept everywhere from the third time on, also after a restart', async () => {
		const { coach, store } = await opened();
		for (let time = 1; time <= TIMES_UNTIL_EVERYWHERE; time += 1) {
			expect([...coach.everywhere]).toEqual([]);
			await coach.countKept('rude');
		}
		expect([...coach.everywhere]).toEqual(['rude']);
		expect([...(await opened(store)).coach.everywhere]).toEqual(['rude']);
	});

	test('that is marked again is counted from the beginning', async () => {
		const { coach } = await opened();
		await Promise.all(['rude', 'rude', 'rude'].map((key) => coach.countKept(key)));
		expect(await coach.markAgain('rude')).toBe(true);
		expect([...coach.everywhere]).toEqual([]);
		await coach.countKept('rude');
		await coach.countKept('rude');
		expect([...coach.everywhere]).toEqual([]);
	});

	test('is counted for both when two tabs keep it', async () => {
		const { coach, store } = await opened();
		const other = (await opened(store)).coach;
		await coach.countKept('rude');
		await other.countKept('rude');
		await coach.countKept('rude');
		expect([...coach.everywhere]).toEqual(['rude']);
	});

	test('stays as it was when the count cannot be kept', async () => {
		const { coach, store } = await opened();
		for (const key of ['rude', 'rude', 'rude']) await coach.countKept(key);
		store.isFull = true;
		expect(await coach.markAgain('rude')).toBe(false);
		expect([...coach.everywhere]).toEqual(['rude']);
	});

	test('is not read from what makes no sense', async () => {
		const store = new FakeStore();
		store.local.set('kept-wordings', { rude: 'often', ages: 4, useless: -1 });
		expect([...(await opened(store)).coach.everywhere]).toEqual(['ages']);
	});
});

describe('the switch', () => {
	test('is on until it is turned off, and stays as it was when that cannot be kept', async () => {
		const { coach, store } = await opened();
		expect(coach.isOn).toBe(true);
		await coach.turn(false);
		expect((await opened(store)).coach.isOn).toBe(false);
		store.isFull = true;
		expect(await coach.turn(true)).toBe(false);
		expect(coach.isOn).toBe(false);
	});
});

test('the first review is prepared once, in idle times, until all is done', () => {
	const idle: ((hasTime: () => boolean) => boolean)[] = [];
	const coach = new Coach(new FakeStore(), (work) => void idle.push(work));
	const asked: boolean[] = [];
	const prepare = (hasTime: () => boolean) => asked.push(hasTime()) === 2;
	coach.prepare(prepare);
	coach.prepare(prepare);
	expect(idle).toHaveLength(1);
	expect([idle[0]?.(() => false), coach.isReady]).toEqual([false, false]);
	expect([idle[0]?.(() => true), coach.isReady]).toEqual([true, true]);
	expect(asked).toEqual([false, true]);
});

async function opened(store = new FakeStore()) {
	const coach = new Coach(store, (work) => void work(() => true));
	await coach.restore();
	return { coach, store };
}
