import { describe, expect, test } from 'vitest';
import { Desk } from '#lib/state/desk.svelte.ts';
import { FakeStore } from './fake-store.ts';

describe('the keys of the desk', () => {
	test('are off from the moment the switch shows it, and after a restart', async () => {
		const store = new FakeStore();
		const desk = new Desk(store);
		// A key that is pressed before is answered after it.
		expect(desk.hasKeys || desk.areKeysOff).toBe(false);
		await desk.restore();
		const turning = desk.turnKeys(false);
		expect(desk.hasKeys).toBe(false);
		expect(await turning).toBe(true);
		const next = new Desk(store);
		await next.restore();
		expect(next.hasKeys).toBe(false);
		expect(next.areKeysOff).toBe(true);
	});

	test('stay as they were when that cannot be stored', async () => {
		const store = new FakeStore();
		const desk = new Desk(store);
		await desk.restore();
		store.isFull = true;
		expect(await desk.turnKeys(false)).toBe(false);
		expect(desk.hasKeys).toBe(true);
	});
});
