import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { momentWords, offerWords, whyWords } from '#lib/content/words/en/moments.ts';
import { Sector } from '#lib/domain/case/vocabulary.ts';
import { Card, Moment, Refusal, countWords, slotsIn } from '#lib/domain/questions/card.ts';

/** Words that an agent hears as an opinion, or a reader as the machine talking. */
const wordsToAvoid =
	/\b(sync|cache|error|invalid|database|soon|someone|somebody|always|never|nothing|everyone|several|maybe|perhaps|probably|might|seems?|often|recently|sorry|upset|rude|fair|unfair)\b/i;

describe('our cards', () => {
	it.each(cards.map((card) => [card.id, card] as const))('%s passes the schema', (_, card) => {
		expect(Card.safeParse(card).error?.issues ?? []).toEqual([]);
		expect(countWords(card.words)).toBeLessThanOrEqual(20);
	});

	it('have an id and a sentence of their own', () => {
		expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
		expect(new Set(cards.map(({ words }) => words)).size).toBe(cards.length);
	});

	it('are at least sixty, and three without a slot in every moment', () => {
		expect(cards.length).toBeGreaterThanOrEqual(60);
		for (const moment of Moment.options) {
			const ready = cards.filter((card) => card.moment === moment && slotsIn(card.words).length === 0 && !card.sectors);
			expect(ready.length, moment).toBeGreaterThanOrEqual(3);
		}
	});

	it.each(Sector.options)('have two for %s alone that need no slot', (sector) => {
		const own = cards.filter((card) => card.sectors?.includes(sector) && slotsIn(card.words).length === 0);
		expect(own.length).toBeGreaterThanOrEqual(2);
		expect(own.some(({ moment }) => moment === 'options')).toBe(true);
	});

	it.each(Refusal.options)('answer "%s"', (refusal) => {
		expect(cards.filter((card) => card.refusals?.includes(refusal)).length).toBeGreaterThanOrEqual(2);
	});

	it('are sayable as they stand', () => {
		for (const { id, words } of cards) {
			expect(words, id).toMatch(/^(\p{Lu}|\{).*[.?]$/u);
			expect(words, id).not.toMatch(wordsToAvoid);
			expect(words, id).not.toMatch(/!|;|\s{2}|_/);
		}
	});

	it('weigh less than 14 kB', () => {
		expect(gzipSync(JSON.stringify(cards), { level: 9 }).length).toBeLessThan(14 * 1024);
	});
});

describe('the words above a card', () => {
	it.each([momentWords, whyWords, offerWords].flatMap((words) => Object.values(words)))(
		'"%s" is four words at most',
		(words) => {
			expect(countWords(words)).toBeLessThanOrEqual(4);
		}
	);
});
