import { expect, test, vi } from 'vitest';
import { NewOpener, type ReplacedOpener } from '#lib/state/new-opener.svelte.ts';

const list = Array.from({ length: 2048 }, (_, index) => `word${index}`);
const six = 'word1 word2 word3 word4 word5 word6';

function begin(which: ReplacedOpener, replace = vi.fn(() => Promise.resolve())) {
	const open = vi.fn((typed: string) => Promise.resolve(typed === 'old' ? null : ('locked' as const)));
	const opener = new NewOpener(which, {
		list,
		drawNumbers: () => Uint16Array.from([1, 2, 3, 4, 5, 6]),
		drawBytes: () => new Uint8Array(16),
		open,
		replace
	});
	return { opener, replace };
}

test('a new passphrase is shown only to whoever opens the notes, and replaces the old one once it was typed back', async () => {
	const { opener, replace } = begin('passphrase');
	opener.asking.typed = 'guess';
	await opener.ask();
	expect([opener.step, opener.asking.problem]).toEqual(['asking', 'locked']);
	opener.asking.typed = 'old';
	await opener.ask();
	expect(opener.step).toBe('choosing');
	await opener.keep();
	expect(replace).not.toHaveBeenCalled();
	opener.goTo('writing-down');
	opener.typed = 'word1 word2 word3 word4 word5 word7';
	await opener.keep();
	expect([opener.step, opener.isWrong]).toEqual(['writing-down', true]);
	expect(replace).not.toHaveBeenCalled();
	opener.typed = ` ${six.toUpperCase()}`;
	await opener.keep();
	expect(replace).toHaveBeenCalledExactlyOnceWith('passphrase', six);
	expect(opener.step).toBe('done');
});

test('a new recovery code is typed back too, and what could not be saved is said', async () => {
	const { opener, replace } = begin(
		'code',
		vi.fn(() => Promise.reject(new Error('full')))
	);
	opener.asking.typed = 'old';
	await opener.ask();
	opener.goTo('writing-down');
	opener.typed = opener.code.replace(/^./, 'P');
	await opener.keep();
	expect(opener.isWrong).toBe(true);
	opener.typed = opener.code.toLowerCase().replaceAll('-', ' ');
	await opener.keep();
	expect(replace).toHaveBeenCalledExactlyOnceWith('code', opener.code);
	expect(opener.step).toBe('failed');
});

test('an empty passphrase of one’s own is none', async () => {
	const { opener, replace } = begin('passphrase');
	opener.asking.typed = 'old';
	await opener.ask();
	opener.chosen.isOwn = true;
	opener.goTo('writing-down');
	await opener.keep();
	expect([opener.opener, opener.isWrong]).toEqual(['', true]);
	expect(replace).not.toHaveBeenCalled();
});
