import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeInto } from '#lib/domain/letter/merge.ts';

const before = ['Hello,', '', 'What happened:', '- one', '- three', '', 'Thank you.', '', 'Ana'].join('\n');

describe('a text that the person edited', () => {
	test('takes a line that is put in, where it belongs', () => {
		const after = before.replace('- three', '- two\n- three');
		expect(mergeInto(before.replace('Thank you.', 'Thanks a lot.'), before, after)).toBe(
			after.replace('Thank you.', 'Thanks a lot.')
		);
	});

	test('takes a paragraph, and a head above everything', () => {
		const edited = before.replace('- one', '- ONE');
		expect(mergeInto(edited, before, before.replace('Thank you.', 'I felt small.\n\nThank you.'))).toBe(
			edited.replace('Thank you.', 'I felt small.\n\nThank you.')
		);
		expect(mergeInto(edited, before, `Ana\n2 Mill Lane\n\n${before}`)).toBe(`Ana\n2 Mill Lane\n\n${edited}`);
	});

	test('keeps a line that the person changed, when it is taken out', () => {
		const edited = before.replace('- three', '- three, in my words');
		expect(mergeInto(edited, before, before.replace('- three\n', ''))).toBe(edited);
	});

	test('loses the line that is taken out, where it stands as it was', () => {
		const edited = `${before}\nReyes`;
		expect(mergeInto(edited, before, before.replace('- one\n', ''))).toBe(edited.replace('- one\n', ''));
	});

	test('takes the line all the same when all around it was changed', () => {
		expect(mergeInto('All mine.', before, before.replace('- three', '- two\n- three'))).toContain('- two');
	});

	test('that was not edited becomes the new text', () => {
		const anyText = fc
			.array(fc.constantFrom('', '- one', '- two', 'Hello,', 'Ana'), { maxLength: 12 })
			.map((all) => all.join('\n'));
		fc.assert(
			fc.property(anyText, anyText, (one, other) => {
				expect(mergeInto(one, one, other).split('\n').toSorted()).toEqual(other.split('\n').toSorted());
			})
		);
	});
});
