import { expect, test } from 'vitest';
import { isUpdateOffered } from '#lib/state/update-offer.ts';

const going = { live: '00000000-0000-4000-8000-000000000001' };

test('a version that waits is offered between contacts', () => {
	expect(isUpdateOffered(true, [])).toBe(true);
	expect(isUpdateOffered(true, [{ live: null }])).toBe(true);
	expect(isUpdateOffered(false, [])).toBe(false);
});

test('it is not offered while a contact is going on, nor before the cases are read', () => {
	expect(isUpdateOffered(true, [{ live: null }, going])).toBe(false);
	expect(isUpdateOffered(true, null)).toBe(false);
});
