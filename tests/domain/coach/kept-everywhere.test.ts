import { expect, test } from 'vitest';
import { TIMES_UNTIL_EVERYWHERE, keptEverywhere } from '#lib/domain/coach/kept-everywhere.ts';

test('a phrase is kept everywhere once it was kept three times, in alphabetical order', () => {
	expect(TIMES_UNTIL_EVERYWHERE).toBe(3);
	expect([...keptEverywhere({ useless: 4, always: 3, never: 2 })]).toEqual(['always', 'useless']);
	expect([...keptEverywhere({})]).toEqual([]);
});
