import { expect, test } from 'vitest';
import { isLeftOpen } from '#lib/domain/journal/left-open.ts';

const HOUR = 3_600_000;

test('a call may have been left open after an hour, counted again from when it was said to go on', () => {
	expect(isLeftOpen({ started: 0, lastSaidToGoOn: null }, HOUR)).toBe(false);
	expect(isLeftOpen({ started: 0, lastSaidToGoOn: null }, HOUR + 1)).toBe(true);
	expect(isLeftOpen({ started: 0, lastSaidToGoOn: HOUR }, HOUR + 1)).toBe(false);
	expect(isLeftOpen({ started: 0, lastSaidToGoOn: HOUR }, 2 * HOUR + 1)).toBe(true);
});
