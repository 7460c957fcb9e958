import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordSet } from '#lib/domain/text/word-set.ts';
import { shortened } from '../../../scripts/short-lists.mjs';

test('a list reads the same in its short form', () => {
	expect(wordSet(' an anna\n\tann o2 ')).toEqual(new Set(['an', 'ann', 'anna', 'o2']));
	expect(shortened('anna an o2 ann an')).toBe('AanCnDaAo2');
	const word = fc.stringMatching(/^[a-z0-9]{1,40}$/);
	fc.assert(
		fc.property(fc.array(word, { minLength: 1 }), (words) => {
			expect(wordSet(shortened(words.join(' ')))).toEqual(new Set(words));
		})
	);
});
