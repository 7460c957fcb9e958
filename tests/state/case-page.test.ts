import { expect, test } from 'vitest';
import { casePageOf } from '#lib/state/case-page.svelte.ts';

const freshPage = () => casePageOf({});

test('a case opens at what to do now, and then at the part that was open last', () => {
	const file = {};
	expect(casePageOf(file).open(null)).toBe('now');
	casePageOf(file).goTo('story', 0);
	expect(casePageOf(file).open(null)).toBe('story');
	expect(freshPage().open(null)).toBe('now');
});

test('an address that names a part opens it, and one that names none of them changes nothing', () => {
	const page = freshPage();
	expect(page.open('papers')).toBe('papers');
	expect(page.open('elsewhere')).toBe('papers');
});

test('each part comes back as far down as it was left', () => {
	const page = freshPage();
	expect(page.goTo('story', 120)).toBeNull();
	expect(page.goTo('now', 900)).toBe(120);
	expect(page.goTo('now', 40)).toBe(120);
	expect(page.goTo('story', 0)).toBe(900);
});

test('a contact opens and folds again, and a choice for the whole journal folds them all', () => {
	const page = freshPage();
	page.turn('a');
	page.turn('b');
	page.turn('a');
	expect([...page.opened]).toEqual(['b']);
	expect(page.isWhole).toBeNull();
	page.showWhole(false);
	expect([...page.opened]).toEqual([]);
	expect(page.isWhole).toBe(false);
});
