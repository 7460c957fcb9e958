import { expect, test } from 'vitest';
import { promiseInFull } from '#lib/domain/supervisor/promise-in-full.ts';
import { CASE, Telling } from './telling.ts';

function isInFull(want: string, words: string, then?: (telling: Telling, contact: string) => void) {
	const telling = new Telling();
	const contact = telling.contact(21);
	telling.field('goal', CASE, 'want', want);
	telling.entry(contact, { kind: 'promised', by: 'them', words });
	then?.(telling, contact);
	return promiseInFull(telling.case, { id: contact }) !== null;
}

test.each([
	['a refund of $12', 'courtesy credit 12', true],
	['a refund of $12', 'credit of $12', true],
	['a refund of £42.10', 'a credit of £50', true],
	['a refund of £42.10', 'a credit of £25', false],
	['a refund of £42.10', 'will call me tomorrow', false],
	['my account unlocked', 'will unlock it by Friday', true],
	['my account unlocked', 'somebody will call me back', false],
	['my account unlocked', 'will look into it', false],
	['my account unlocked', 'ring u bk', false],
	['my account unlocked', 'no cant do it', false],
	['my account unlocked', '', false]
])('%s: %s', (want, words, expected) => {
	expect(isInFull(want, words)).toBe(expected);
});

test('only as the last thing that they said, and while it is owed', () => {
	const said = (kind: 'said' | 'refused') => (telling: Telling, contact: string) =>
		telling.entry(contact, { kind, by: 'them', words: 'no, sorry' });
	expect(isInFull('a refund of £12', '£12 back', (t, c) => void said('refused')(t, c))).toBe(false);
	expect(isInFull('a refund of £12', '£12 back', (t, c) => void said('said')(t, c))).toBe(false);
	expect(isInFull('a refund of £12', '£12 back', (t, c) => void t.entry(c, { kind: 'noted', words: 'good' }))).toBe(
		true
	);
});
