import { expect, test, vi } from 'vitest';
import { NewPasskey, type NewPasskeyParts } from '#lib/state/new-passkey.svelte.ts';
import { UnlockNotes } from '#lib/state/unlock-notes.svelte.ts';

const value = (byte: number) => ({ ok: true as const, value: new Uint8Array(32).fill(byte) });

async function begin(parts: Partial<NewPasskeyParts>) {
	const keep = vi.fn<NewPasskeyParts['keep']>(() => Promise.resolve());
	const passkey = new NewPasskey({
		open: () => Promise.resolve(null),
		make: () => Promise.resolve({ ok: true, value: null }),
		use: () => Promise.resolve(value(1)),
		keep,
		...parts
	});
	passkey.asking.typed = 'old';
	await passkey.ask();
	return { passkey, keep };
}

test('a passkey opens the notes once it handed out the same value twice', async () => {
	const { passkey, keep } = await begin({});
	expect(passkey.step).toBe('making');
	await passkey.make();
	expect(passkey.step).toBe('trying');
	await passkey.use();
	expect([passkey.step, keep.mock.calls]).toEqual(['trying-again', []]);
	await passkey.use();
	expect(keep).toHaveBeenCalledExactlyOnceWith(value(1).value);
	expect(passkey.step).toBe('done');
});

test('a value that comes with the making counts as the first', async () => {
	const { passkey, keep } = await begin({ make: () => Promise.resolve(value(1)) });
	await passkey.make();
	expect(passkey.step).toBe('trying-again');
	await passkey.use();
	expect(keep).toHaveBeenCalledOnce();
});

test('a passkey that hands out another value is not kept, and another can be made', async () => {
	const { passkey, keep } = await begin({ make: () => Promise.resolve(value(2)) });
	await passkey.make();
	await passkey.use();
	expect([passkey.step, passkey.problem, keep.mock.calls]).toEqual(['making', 'other-value', []]);
	await passkey.make();
	expect(passkey.problem).toBeNull();
});

test('what was refused or hands out nothing says so, and can be tried once more', async () => {
	const make = vi.fn<NewPasskeyParts['make']>();
	const { passkey } = await begin({ make, keep: () => Promise.reject(new Error('full')) });
	make.mockResolvedValueOnce({ ok: false, problem: 'no-value' });
	await passkey.make();
	expect([passkey.step, passkey.problem]).toEqual(['making', 'no-value']);
	make.mockRejectedValueOnce(new Error('no'));
	await passkey.make();
	expect(passkey.problem).toBe('refused');
	make.mockResolvedValueOnce(value(1));
	await passkey.make();
	await passkey.use();
	expect(passkey.step).toBe('failed');
});

test('notes that a passkey does not open say why, apart from what was typed', async () => {
	const unlocking = new UnlockNotes(() => Promise.resolve('locked'));
	unlocking.typed = 'wrong';
	expect(await unlocking.open()).toBe(false);
	expect(await unlocking.openByPasskey(() => Promise.resolve('other-value'))).toBe(false);
	expect([unlocking.problem, unlocking.passkeyProblem, unlocking.typed]).toEqual([null, 'other-value', 'wrong']);
	expect(await unlocking.openByPasskey(() => Promise.resolve(null))).toBe(true);
	expect([unlocking.passkeyProblem, unlocking.typed]).toEqual([null, '']);
});
