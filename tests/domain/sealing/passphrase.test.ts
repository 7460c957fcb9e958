import { describe, expect, test } from 'vitest';
import { passphraseWords } from '#lib/content/passphrase-words.ts';
import { passphraseForms, recoveryKeyIn, sixWords, strengthOf } from '#lib/domain/sealing/passphrase.ts';

const forms = (typed: string) => passphraseForms(typed, passphraseWords);

test('the list has 2,048 words, each with first four letters of its own', () => {
	expect(passphraseWords).toHaveLength(2048);
	expect(new Set(passphraseWords.map((word) => word.slice(0, 4))).size).toBe(2048);
	expect(passphraseWords.every((word) => /^[a-z]{3,9}$/.test(word))).toBe(true);
});

test('six words are drawn by chance, each word as often as any other', () => {
	expect(sixWords(Uint16Array.of(0, 1, 2047, 2048, 65_535, 7), passphraseWords)).toEqual(
		[0, 1, 2047, 0, 2047, 7].map((index) => passphraseWords[index])
	);
	expect(65_536 % passphraseWords.length).toBe(0);
});

describe('what was typed', () => {
	test.each([
		'acorn lantern apple river zebra moon',
		' Acorn  lantern apple\nriver zebra Moon. ',
		'acorn-lantern-apple-river-zebra-moon'
	])('%j is six words of the list', (typed) => expect(forms(typed)[0]).toBe('acorn lantern apple river zebra moon'));

	test('of somebody’s own stays as it is, but for the space around it', () => {
		expect(forms(' Tea at Four! ')).toEqual(['Tea at Four!']);
		expect(forms('cafe\u0301')).toEqual(['caf\u00e9']);
		expect(forms('acorn-lantern-apple-river-zebra-nonesuch')).toEqual(['acorn-lantern-apple-river-zebra-nonesuch']);
	});

	test('with other signs between the words is tried as it is, too', () => {
		expect(forms('acorn-lantern-apple-river-zebra-moon')).toEqual([
			'acorn lantern apple river zebra moon',
			'acorn-lantern-apple-river-zebra-moon'
		]);
	});
});

test('a recovery key is found in groups, in small letters, and in the file of the command', () => {
	const key = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX';
	const groups = key.slice(16).match(/.{1,4}/g) ?? [];
	expect(recoveryKeyIn(key)).toBe(key);
	expect(recoveryKeyIn(`${key.slice(0, 16)} ${groups.join(' ').toLowerCase()}\n`)).toBe(key);
	expect(recoveryKeyIn(`# created: 2026-11-29\n# public key: age1xyz\n${key}\n`)).toBe(key);
	expect(recoveryKeyIn(key.slice(0, -1))).toBeNull();
	expect(recoveryKeyIn('acorn lantern')).toBeNull();
});

test.each([
	['', 'weak'],
	['Password1!', 'weak'],
	['summer2026', 'weak'],
	['aaaaaaaaaaaaaaaa', 'weak'],
	['12345678', 'weak'],
	['tea tea tea tea tea tea', 'weak'],
	['Milly and Rex 2019', 'fair'],
	['acorn lantern apple', 'fair'],
	['acorn lantern apple river zebra moon', 'strong'],
	['xK9#mQ2$vL7!bT4z', 'strong']
])('%j looks %s', (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength));
