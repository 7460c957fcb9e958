import { expect, test, vi } from 'vitest';
import { SealNotes } from '#lib/state/seal-notes.svelte.ts';
import { UnlockNotes } from '#lib/state/unlock-notes.svelte.ts';

const list = Array.from({ length: 2048 }, (_, index) => `word${index}`);
const six = 'word1 word2 word3 word4 word5 word6';

function open(seal = vi.fn(() => Promise.resolve())) {
	const sealing = new SealNotes({
		list,
		drawNumbers: () => Uint16Array.from([1, 2, 3, 4, 5, 6]),
		drawBytes: () => new Uint8Array(16),
		seal
	});
	return { sealing, seal };
}

test('nothing is sealed before passphrase and code were typed back', async () => {
	const { sealing, seal } = open();
	sealing.goTo('writing-down');
	sealing.typedPassphrase = 'word1 word2 word3 word4 word5 word7';
	sealing.typedCode = sealing.code;
	await sealing.seal();
	expect(sealing.wrong).toBe('passphrase');
	sealing.typedPassphrase = six.toUpperCase().replaceAll(' ', '  ');
	sealing.typedCode = sealing.code.replace(/^./, 'P');
	await sealing.seal();
	expect(sealing.wrong).toBe('code');
	expect(seal).not.toHaveBeenCalled();
	sealing.typedCode = sealing.code.toLowerCase();
	await sealing.seal();
	expect(seal).toHaveBeenCalledExactlyOnceWith(six, sealing.code, expect.any(Function));
});

test('a passphrase of one’s own is asked for as it was typed, and an empty one is none', async () => {
	const { sealing, seal } = open();
	sealing.chosen.isOwn = true;
	expect(sealing.chosen.passphrase).toBe('');
	await sealing.seal();
	expect(sealing.wrong).toBe('passphrase');
	sealing.chosen.own = ' Mein Paßwort ';
	expect(sealing.chosen.passphrase).toBe('Mein Paßwort');
	sealing.typedPassphrase = 'mein paßwort';
	sealing.typedCode = sealing.code;
	await sealing.seal();
	expect(sealing.wrong).toBe('passphrase');
	sealing.typedPassphrase = 'Mein Paßwort';
	await sealing.seal();
	expect(seal).toHaveBeenCalledExactlyOnceWith('Mein Paßwort', sealing.code, expect.any(Function));
});

test('a sealing that fails says so, and what was typed is gone when the words are shown again', async () => {
	const { sealing } = open(vi.fn(() => Promise.reject(new Error('full'))));
	sealing.goTo('writing-down');
	[sealing.typedPassphrase, sealing.typedCode] = [six, sealing.code];
	await sealing.seal();
	expect(sealing.step).toEqual({ at: 'failed' });
	sealing.goTo('choosing');
	expect([sealing.typedPassphrase, sealing.typedCode, sealing.wrong]).toEqual(['', '', null]);
});

test('what does not open says why and stays in the box; what opens is gone from it', async () => {
	const tryTo = vi.fn<(typed: string) => Promise<'locked' | null>>();
	const unlocking = new UnlockNotes(tryTo);
	await unlocking.open();
	expect(tryTo).not.toHaveBeenCalled();
	unlocking.typed = 'wrong';
	tryTo.mockResolvedValueOnce('locked');
	await unlocking.open();
	expect([unlocking.problem, unlocking.typed]).toEqual(['locked', 'wrong']);
	tryTo.mockRejectedValueOnce(new Error('no worker'));
	await unlocking.open();
	expect(unlocking.problem).toBe('unread');
	tryTo.mockResolvedValueOnce(null);
	await unlocking.open();
	expect([unlocking.problem, unlocking.typed, unlocking.isOpening]).toEqual([null, '', false]);
});
