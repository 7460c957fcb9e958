import { expect, test } from 'vitest';
import { casesFor, contactToJoin, shortcutNamed } from '#lib/state/shortcut.ts';
import type { TodayCard } from '#lib/state/today.svelte.ts';

const card = (id: string, live: string | null = null) => ({ id, live }) as TodayCard;

test('an address that says nothing known asks for a call', () => {
	expect(shortcutNamed('fact')).toBe('fact');
	expect(['', null, 'constructor'].map((what) => shortcutNamed(what))).toEqual(['call', 'call', 'call']);
});

test('a call or a fact belongs to the contact that is going on, anything else to any open case', () => {
	const home = { live: [card('a', 'x')], choices: [card('a', 'x'), card('b')] };
	expect(casesFor(home, 'fact')).toEqual(home.live);
	expect(casesFor(home, 'letter')).toEqual(home.choices);
	expect(casesFor({ ...home, live: [] }, 'call')).toEqual(home.choices);
	expect(contactToJoin(card('a', 'x'), 'call')).toBe('x');
	expect(contactToJoin(card('a', 'x'), 'letter')).toBeNull();
	expect(contactToJoin(card('b'), 'fact')).toBeNull();
});
