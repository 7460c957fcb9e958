import { describe, expect, test } from 'vitest';
import { countries, namedCountries } from '#lib/content/countries.ts';
import { contactsWords, dueOnAnyDay, dueWords } from '#lib/content/words/en/today.ts';

// A Saturday.
const TODAY = '2026-11-21';

describe('when something is due, in words', () => {
	test.each([
		[null, 'no day said'],
		['2026-11-21', 'today'],
		['2026-11-22', 'tomorrow'],
		['2026-11-24', 'by Tuesday'],
		['2026-12-03', 'by 3 December'],
		['2026-11-20', 'was due yesterday'],
		['2026-11-19', 'late since yesterday'],
		['2026-11-16', 'late since Tuesday'],
		['2026-11-12', 'late since 13 November'],
		['2025-12-31', 'late since 1 January']
	])('%s is %s', (due, words) => {
		expect(dueWords({ due, isTimed: false }, TODAY)).toBe(words);
	});

	test('for a reader on another day, the date and its year are said', () => {
		expect(dueOnAnyDay({ due: '2026-11-22', isTimed: false })).toBe('by 22 November 2026');
		expect(dueOnAnyDay({ due: null, isTimed: false })).toBe('no day said');
	});

	test('it is not said to have no day where the words tell a time', () => {
		expect(dueWords({ due: null, isTimed: true }, TODAY)).toBe('no exact day');
	});
});

test('contacts are counted in words', () => {
	expect([0, 1, 3, 10, 14].map((count) => contactsWords(count))).toEqual([
		'no contact yet',
		'one contact',
		'three contacts',
		'ten contacts',
		'14 contacts'
	]);
	expect(contactsWords(4, true)).toBe('four contacts or more');
});

test('every country has a name, and the one of the browser comes first', () => {
	const named = namedCountries('NZ');
	expect(named[0]).toEqual({ value: 'NZ', words: 'New Zealand' });
	expect(new Set(countries).size).toBe(249);
	expect(named.filter(({ value, words }) => value === words)).toEqual([]);
});
