import { expect, test, vi } from 'vitest';
import { StoreStatus } from '#lib/state/app/store-status.svelte.ts';
import type { NotesFound, Opening } from '#lib/state/app/ports.ts';

const opening: Opening = { restored: 0, isPartial: false, isBare: false, hasLostEverything: false, readOnly: null };
const away = new DOMException('They are sealed.', 'SealedAwayError');

function statusOf(
	open: () => Promise<Opening>,
	{ areSealed = false, found = 'damaged' }: { areSealed?: boolean; found?: NotesFound | null } = {}
) {
	const findNotes = vi.fn(() => (found ? Promise.resolve(found) : Promise.reject(new Error('no pack'))));
	const powers = { hasKeptCases: () => true, markCasesKept: () => {}, areNotesSealed: () => areSealed, findNotes };
	return { status: new StoreStatus({ open }, powers), findNotes };
}

test('sealed notes are locked until they are opened, and others never', async () => {
	let unlock = (_: Opening) => {};
	const { status } = statusOf(() => new Promise((resolve) => (unlock = resolve)), { areSealed: true });
	const opened = status.open();
	expect(status.condition).toBe('locked');
	unlock(opening);
	await opened;
	expect(status.condition).toBe('ready');
	const plain = statusOf(() => Promise.resolve(opening)).status;
	const ready = plain.open();
	expect(plain.condition).toBe('opening');
	await ready;
});

test('notes that are not where the start looked are looked for, and without what opens them are never taken for missing', async () => {
	for (const areSealed of [false, true]) {
		const { status } = statusOf(() => Promise.reject(away), { areSealed });
		await status.open();
		expect(status.condition).toBe('damaged');
	}
	const elsewhere = statusOf(() => Promise.reject(away), { found: 'elsewhere' });
	await elsewhere.status.open();
	// The page starts anew.
	expect(elsewhere.status.condition).toBe('opening');
	const noPack = statusOf(() => Promise.reject(away), { found: null });
	await noPack.status.open();
	expect(noPack.status.condition).toBe('failed');
});

test('any other failure looks for nothing', async () => {
	const { status, findNotes } = statusOf(() => Promise.reject(new DOMException('', 'UnknownError')));
	await status.open();
	expect([status.condition, findNotes.mock.calls]).toEqual(['failed', []]);
});
