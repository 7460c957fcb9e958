import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { countCardWords } from '#lib/domain/next-card/card.ts';
import { Channel } from '#lib/domain/vocabulary/contact.ts';
import { Moment } from '#lib/domain/vocabulary/moment.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';
import { type Line, type MomentCase, caseOf, offerAt, orderAt } from './moments.ts';

const thirty = momentsIn('moments.json');
const more = momentsIn('moments-more.json');

function momentsIn(file: string): MomentCase[] {
	return JSON.parse(readFileSync(`tests/fixtures/next-card/${file}`, 'utf8')) as MomentCase[];
}

function figuresOf(moments: readonly MomentCase[]) {
	const orders = moments.map((told) => ({ told, order: orderAt(told) }));
	return {
		first: orders.filter(({ told, order }) => told.wanted.includes(order[0] ?? '')).length,
		amongTwo: orders.filter(({ told, order }) => told.wanted.some((id) => order.slice(0, 2).includes(id))).length,
		harmful: orders.filter(({ told, order }) => order.slice(0, 5).includes(told.harmful)).length
	};
}

describe('thirty moments of a careful adviser', () => {
	test('name only cards that there are', () => {
		const ids = new Set(cards.map(({ id }) => id));
		for (const { wanted, harmful, alsoGood } of [...thirty, ...more]) {
			for (const id of [...wanted, harmful, ...alsoGood]) expect(ids).toContain(id);
		}
	});

	test.each(thirty)('$title', (told) => {
		const order = orderAt(told);
		expect(order.slice(0, 2).some((id) => told.wanted.includes(id))).toBe(true);
		expect(order.slice(0, 5)).not.toContain(told.harmful);
	});

	test('have a wanted card first in twenty-four or more', () => {
		expect(thirty).toHaveLength(30);
		expect(figuresOf(thirty).first).toBeGreaterThanOrEqual(24);
	});
});

describe('thirty moments more', () => {
	test('have a wanted card first in four of five, among two in nearly all, and seldom a harmful one near', () => {
		expect(more).toHaveLength(30);
		const { first, amongTwo, harmful } = figuresOf(more);
		expect(first).toBeGreaterThanOrEqual(24);
		expect(amongTwo).toBeGreaterThanOrEqual(29);
		expect(harmful).toBeLessThanOrEqual(3);
	});
});

describe('any call', () => {
	const lines = [...thirty, ...more]
		.flatMap(({ log }) => log)
		.map(({ contact: _contact, at: _at, ...line }): Line => line);
	const questions = cards.map(({ id, words, moment }) => ({
		kind: 'question' as const,
		text: words,
		card: id,
		moment
	}));
	const anyLine: fc.Arbitrary<Line> = fc.oneof(
		fc.constantFrom<Line>(...lines),
		fc
			.tuple(fc.constantFrom(...questions), fc.constantFrom('no', 'Yes, by 6 May.', null))
			.map(([{ kind, text, card }, answer]): Line => ({ kind, text, card, answer }))
	);
	const anyCall: fc.Arbitrary<MomentCase> = fc
		.record({
			moment: fc.option(fc.constantFrom(...Moment.options)),
			sector: fc.constantFrom(...Sector.options),
			channel: fc.constantFrom(...Channel.options),
			contacts: fc.integer({ min: 1, max: 4 }),
			goal: fc.constantFrom(
				{ outcome: 'a refund of £42.10', byWhen: '2026-05-03', basis: null },
				{
					outcome: 'to have every one of the eleven wrong charges since last year taken off my account and paid back',
					byWhen: null,
					basis: null
				}
			),
			agentName: fc.option(fc.constantFrom('Sam', 'Maria del Carmen')),
			log: fc.array(anyLine, { maxLength: 14 })
		})
		.map((told) => ({ ...told, title: '', today: '2026-04-20', wanted: [], harmful: '', alsoGood: [], why: '' }));

	test('has a card, the same twice, that can be said as it stands and was not answered', () => {
		fc.assert(
			fc.property(anyCall, (told) => {
				const offer = offerAt(told);
				const { cards: offered, moment } = offer;
				expect(offered.length).toBeGreaterThan(0);
				expect(offerAt(structuredClone(told))).toEqual(offer);
				if (told.moment) expect(moment).toBe(told.moment);
				const { entries } = caseOf(told);
				const since = entries.slice(entries.findLastIndex(({ kind }) => kind === 'passed-on') + 1);
				for (const { card, words, gentler, firmer } of offered) {
					for (const said of [words, gentler, firmer]) {
						if (said === undefined) continue;
						expect(said).not.toMatch(/[{}]|undefined|null/);
						expect(countCardWords(said), said).toBeLessThanOrEqual(20);
					}
					const asked = since.findLast((entry) => entry.card === card.id);
					const answer = since.find(({ about }) => about === asked?.id);
					if (asked) expect(answer?.wasNo).toBe(true);
				}
			}),
			{ numRuns: 150 }
		);
	});

	test('has a card in every moment, sector and channel before anything was said', () => {
		for (const moment of Moment.options)
			for (const sector of Sector.options)
				for (const channel of Channel.options) {
					const goal = { outcome: 'a refund', byWhen: null, basis: null };
					const quiet = { title: '', today: '2026-04-20', wanted: [], harmful: '', alsoGood: [], why: '', log: [] };
					const { cards: offered } = offerAt({ ...quiet, moment, sector, channel, goal, contacts: 1, agentName: null });
					expect(offered.length, `${moment} ${sector} ${channel}`).toBeGreaterThan(0);
				}
	});
});
