import { describe, expect, test } from 'vitest';
import { capitalised, counted, either, listed, ordinalNumber, withStop } from '#lib/content/words/en/grammar.ts';

describe('grammar', () => {
	test('lists without a comma before the last', () => {
		expect(listed([])).toBe('');
		expect(listed(['Northline'])).toBe('Northline');
		expect(listed(['3 May', '4 May'])).toBe('3 May and 4 May');
		expect(listed(['3 May', '4 May', '9 May'])).toBe('3 May, 4 May and 9 May');
	});

	test('counts one in words, and more by their number', () => {
		expect([0, 1, 2, 21].map((count) => counted(count, 'one note', 'notes'))).toEqual([
			'0 notes',
			'one note',
			'2 notes',
			'21 notes'
		]);
	});

	test('puts the right ending to a number', () => {
		expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 112].map(ordinalNumber)).toEqual(
			'1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 101st 111th 112th'.split(' ')
		);
	});

	test('lists and counts as a browser does in English', () => {
		const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
		const endings: Partial<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
		for (let count = 0; count < 1200; count += 1) {
			expect(ordinalNumber(count)).toBe(`${count}${endings[ordinals.select(count)] ?? 'th'}`);
			const words = Array.from({ length: count % 7 }, (_, at) => `word ${at}`);
			expect(listed(words)).toBe(new Intl.ListFormat('en-GB').format(words));
			expect(either(words)).toBe(new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words));
		}
	});

	test('begins with a capital and ends with one stop', () => {
		expect(capitalised('call, no answer')).toBe('Call, no answer');
		expect(capitalised('')).toBe('');
		expect(['a line', 'a line.', 'She said “no.”', 'Why?'].map(withStop)).toEqual([
			'a line.',
			'a line.',
			'She said “no.”',
			'Why?'
		]);
	});
});
