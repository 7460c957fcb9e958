import { expect, test } from 'vitest';
import { Deleting } from '#lib/state/deleting.svelte.ts';

type Remains = 'notes' | 'app';

/** A device whose places hold what is listed, until they are emptied. */
function device({ holds, canDestroy = () => true }: { holds: Remains[]; canDestroy?: () => boolean }) {
	const places = new Set(holds);
	const order: string[] = [];
	const deleting = new Deleting<Remains>({
		destroy: () => {
			order.push('notes');
			if (!canDestroy()) return Promise.reject(new DOMException('Held by another tab.', 'TimeoutError'));
			places.delete('notes');
			return Promise.resolve();
		},
		clearFlags: () => void order.push('marks'),
		deleteRest: () => {
			order.push('rest');
			places.delete('app');
			return Promise.resolve();
		},
		findRemains: () => {
			order.push('look');
			return Promise.resolve([...places]);
		}
	});
	return { deleting, order, places };
}

test('nothing is said before it was looked for, and the marks go before the notes', async () => {
	const { deleting, order } = device({ holds: ['notes', 'app'] });
	const running = deleting.run();
	expect(deleting.left).toBeNull();
	await running;
	expect(deleting.left).toEqual([]);
	expect(order).toEqual(['marks', 'notes', 'rest', 'look']);
});

test('notes that another tab holds are named, the rest goes all the same, and the next try may get them', async () => {
	let isHeld = true;
	const { deleting, places } = device({ holds: ['notes', 'app'], canDestroy: () => !isHeld });
	await deleting.run();
	expect(deleting.left).toEqual(['notes']);
	expect([...places]).toEqual(['notes']);
	isHeld = false;
	await deleting.run();
	expect(deleting.left).toEqual([]);
});

test('a store that says no is not said to be gone, though nothing of it can be seen', async () => {
	const { deleting } = device({ holds: ['app'], canDestroy: () => false });
	await deleting.run();
	expect(deleting.left).toEqual(['notes']);
});
