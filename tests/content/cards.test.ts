import { gzipSync } from 'node:zlib';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { momentWords, offerWords, whyWords } from '#lib/content/words/en/next-card.ts';
import { reviewNote } from '#lib/domain/coach/review.ts';
import { Card, slotsIn, countCardWords } from '#lib/domain/next-card/card.ts';
import { fillForms } from '#lib/domain/next-card/fill.ts';
import { Moment } from '#lib/domain/vocabulary/moment.ts';
import { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';

/** Words that an agent hears as an opinion, or a reader as the machine talking. */
const wordsToAvoid =
	/\b(sync|cache|error|invalid|database|soon|someone|somebody|always|never|nothing|everyone|several|maybe|perhaps|probably|might|seems?|often|recently|sorry|upset|rude|fair|unfair)\b/i;

/** Said as it stands in a plain case. */
const samples = {
	agent: 'Sam',
	goal: 'a refund of £42.10 by 30 May',
	day: '3 May',
	amount: '£42.10',
	reference: 'AB 123',
	promise: 'a refund by 6 May',
	promisedOn: '1 May',
	client: 'Mrs Okafor'
};

const forms = cards.flatMap((card) => {
	const { words = '', gentler, firmer } = fillForms(card, samples) ?? {};
	const said = { words, ...(card.gentler ? { gentler } : {}), ...(card.firmer ? { firmer } : {}) };
	return Object.entries(said).map(([form, words]) => ({ id: card.id, moment: card.moment, form, words: words ?? '' }));
});

/** Words above three syllables that stay: there is no shorter one that says the same. */
const longWords: Record<string, string> = {
	apology: 'the word by which such a letter is asked for'
};

function wordsIn(text: string): string[] {
	return text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
}

describe('our cards', () => {
	test.each(cards.map((card) => [card.id, card] as const))('%s passes the schema', (_, card) => {
		expect(Card.safeParse(card).error?.issues ?? []).toEqual([]);
		expect(countCardWords(card.words)).toBeLessThanOrEqual(20);
	});

	test('have an id and a sentence of their own', () => {
		expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
		expect(new Set(cards.map(({ words }) => words)).size).toBe(cards.length);
	});

	test('are at least sixty, and three without a slot in every moment', () => {
		expect(cards.length).toBeGreaterThanOrEqual(60);
		for (const moment of Moment.options) {
			const ready = cards.filter((card) => card.moment === moment && slotsIn(card.words).length === 0 && !card.sectors);
			expect(ready.length, moment).toBeGreaterThanOrEqual(3);
		}
	});

	test.each(Sector.options)('have two for %s alone that need no slot', (sector) => {
		const own = cards.filter((card) => card.sectors?.includes(sector) && slotsIn(card.words).length === 0);
		expect(own.length).toBeGreaterThanOrEqual(2);
		expect(own.some(({ moment }) => moment === 'options')).toBe(true);
	});

	test.each(Refusal.options)('answer "%s"', (refusal) => {
		expect(cards.filter((card) => card.refusals?.includes(refusal)).length).toBeGreaterThanOrEqual(2);
	});

	test('are sayable as they stand, in every form', () => {
		const all = cards.flatMap(({ id, words, gentler, firmer }) =>
			[words, gentler, firmer].filter((form) => form !== undefined).map((form) => ({ id, words: form }))
		);
		for (const { id, words } of all) {
			expect(words, id).toMatch(/^(\p{Lu}|\{).*[.?]$/u);
			expect(words, id).not.toMatch(wordsToAvoid);
			expect(words, id).not.toMatch(/!|;|\s{2}|_/);
		}
	});

	test('weigh less than 20 kB', () => {
		expect(gzipSync(JSON.stringify(cards), { level: 9 }).length).toBeLessThan(20 * 1024);
	});

	test('have other forms that are other words', () => {
		expect(cards.filter(({ gentler, firmer }) => gentler ?? firmer).length).toBeGreaterThanOrEqual(25);
		expect(new Set(forms.map(({ words }) => words)).size).toBe(forms.length);
	});

	test('can all be said in a plain case, in one breath', () => {
		for (const { id, form, words } of forms) {
			expect(countCardWords(words), `${id} ${form}`).toBeGreaterThan(0);
			expect(countCardWords(words), `${id} ${form}`).toBeLessThanOrEqual(20);
		}
	});

	test('leave the coach with nothing to ask, in every form', () => {
		for (const { id, form, words } of forms) expect(reviewNote(words), `${id} ${form}: ${words}`).toEqual([]);
	});

	test('have no word above three syllables but a few', () => {
		for (const { id, words } of forms)
			for (const word of wordsIn(words)) expect(syllable(word), `${id}: ${word}`).toBeLessThanOrEqual(3);
		for (const { id, fits, listen, log, principle, notWhen } of cards)
			for (const word of wordsIn([fits, listen, log, principle, notWhen].join(' ')))
				if (!Object.hasOwn(longWords, word)) expect(syllable(word), `${id}: ${word}`).toBeLessThanOrEqual(3);
	});

	test.each(Moment.options)('are read with ease in "%s"', (moment) => {
		const text = forms.filter((form) => form.moment === moment).map(({ words }) => words);
		const words = text
			.join(' ')
			.split(/\s+/)
			.filter((word) => /[\p{L}\p{N}]/u.test(word));
		const grade = fleschKincaid({
			sentence: text.join(' ').match(/[.?](?=\s|$)/g)?.length ?? 0,
			word: words.length,
			syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
		});
		expect(grade).toBeLessThanOrEqual(6);
	});

	test.each([
		['chat', 'chat-goal'],
		['voicemail', 'voicemail-number'],
		['the system is down', 'system-back'],
		['computer says no', 'by-hand'],
		['that is our policy', 'name-of-rule'],
		['ask another team', 'which-team-can'],
		['someone will call you back', 'who-will-call'],
		['long hold', 'set-a-time'],
		['language trouble', 'my-language'],
		['a kind agent with no power', 'power-elsewhere']
	])('have one for "%s"', (_, id) => {
		expect(cards.map((card) => card.id)).toContain(id);
	});

	test('never tell anyone that it is wrong to be angry', () => {
		for (const { fits, listen, log, principle, notWhen, words } of cards.filter(({ moment }) => moment === 'calm'))
			expect([words, fits, listen, log, principle, notWhen].join(' ')).not.toMatch(
				/\b(anger|angry|temper|calm down|control yourself|overreact\w*|wrong to|rude|shout\w*)\b/i
			);
	});
});

describe('the words above a card', () => {
	test.each([momentWords, whyWords, offerWords].flatMap((words) => Object.values(words)))(
		'"%s" is four words at most',
		(words) => {
			expect(countCardWords(words)).toBeLessThanOrEqual(4);
		}
	);
});
