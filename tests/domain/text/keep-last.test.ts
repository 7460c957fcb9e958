import { expect, test } from 'vitest';
import { keepLast } from '#lib/domain/text/keep-last.ts';

test('a text is worked on once while it is among the last, and again after that', () => {
	const worked: string[] = [];
	const kept = keepLast(2, (text) => {
		worked.push(text);
		return text.length;
	});
	expect(['a', 'bb', 'a', 'ccc', 'bb', 'a'].map(kept)).toEqual([1, 2, 1, 3, 2, 1]);
	expect(worked).toEqual(['a', 'bb', 'ccc', 'a']);
});
